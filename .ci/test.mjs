// npm test: builds dist/, runs vitest, runs the files again that failed when they are few, then says what was skipped and why.
// Its last line is "N passed, N failed". Arguments go to vitest: npm test -- test/oci
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Most files that are run again: more have a cause that is not chance. */
const mostAgain = 3;
const root = fileURLToPath(new URL('..', import.meta.url));

function run(args, env = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'inherit', 'inherit'];
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/**
 * Runs vitest. Gives its results by file, and whether all that it found fault with is in them: an error outside of any test is
 * not, nor is a run that came to no report.
 */
async function runVitest(args, folder) {
  const [report, errors] = [path.join(folder, 'report.json'), path.join(folder, 'errors')];
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const others = ['json', path.join(root, '.ci', 'error-reporter.mjs')].map((name) => `--reporter=${name}`);
  const reporters = ['--reporter=default', ...others, `--outputFile.json=${report}`];
  const exitCode = await run([vitest, 'run', ...reporters, ...args], { FTL_TEST_ERRORS: errors });
  const [results, outside] = await Promise.all(
    [report, errors].map(async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => 'null'))),
  );
  await Promise.all([report, errors].map((file) => rm(file, { force: true })));
  const files = results?.testResults ?? [];
  return { files, isExplained: outside === 0 && (exitCode === 0 || files.some(hasFailed)) };
}

const hasFailed = ({ status }) => status === 'failed';
const failedTests = ({ assertionResults }) => assertionResults.filter(hasFailed);
const nameOf = (file) => path.relative(root, file.name);

/** What of a file failed first and passed then; a file that could not be loaded has no test that failed. */
function passedAlone(before, after) {
  if (failedTests(before).length === 0) return hasFailed(after) ? [] : ['the file'];
  return failedTests(before)
    .map(({ fullName }) => fullName)
    .filter((name) =>
      after.assertionResults.some((test) => test.fullName === name && test.status === 'passed'),
    );
}

/** Sums results by file; one that could not be loaded counts as a failure. */
function summarize(files) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const count = (status) => tests.filter((test) => test.status === status).length;
  const broken = files.filter((file) => hasFailed(file) && failedTests(file).length === 0);
  const skipped = files.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ title, fullName }) =>
        title.startsWith('SKIPPED:') ? title : `SKIPPED: ${nameOf(file)}: ${fullName}`,
      ),
  );
  return { passed: count('passed'), failed: count('failed') + broken.length, skipped: [...new Set(skipped)] };
}

/** Runs vitest, and what failed once more, alone, when that are few files; what the second run says is taken. */
async function runTests(args, folder) {
  const first = await runVitest(args, folder);
  const failed = first.files.filter(hasFailed);
  // A flag may choose among the tests of a file.
  const isWhole = args.every((arg) => !arg.startsWith('-'));
  if (failed.length === 0 || failed.length > mostAgain || !first.isExplained || !isWhole) return first;

  console.log(`\nRunning again, alone: ${failed.map(nameOf).join(', ')}`);
  const second = await runVitest([...failed.map(({ name }) => name), '--maxWorkers=1'], folder);
  const files = first.files.map((file) => second.files.find(({ name }) => name === file.name) ?? file);
  for (const before of failed) {
    const after = second.files.find(({ name }) => name === before.name) ?? before;
    for (const test of passedAlone(before, after))
      console.log(`AGAIN: ${nameOf(before)}: ${test} failed in the crowd and passed alone`);
  }
  return { files, isExplained: second.isExplained };
}

const folder = await mkdtemp(path.join(tmpdir(), 'ftl-test-'));
try {
  const isBuilt = (await run([path.join(root, '.ci', 'dist.mjs')])) === 0;
  const args = process.argv.slice(2);
  const { files, isExplained } = isBuilt ? await runTests(args, folder) : { files: [], isExplained: false };
  const { passed, failed, skipped } = summarize(files);
  for (const line of skipped) console.log(line);
  const failures = isExplained ? failed : Math.max(failed, 1);
  console.log(`${passed} passed, ${failures} failed`);
  process.exitCode = failures > 0 || passed === 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
