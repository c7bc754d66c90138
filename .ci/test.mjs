// npm test: builds dist/, runs vitest, then says what was skipped and why. Its last line is "N passed, N failed".
// Arguments go to vitest: npm test -- test/oci
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Sums vitest's JSON report; a file that could not be loaded, or a run without a report, counts as a failure. */
function summarize(report) {
  const results = report?.testResults ?? [];
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const count = (status) => tests.filter((test) => test.status === status).length;
  const broken = results.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = results.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ title, fullName }) =>
        title.startsWith('SKIPPED:') ? title : `SKIPPED: ${path.relative(root, name)}: ${fullName}`,
      ),
  );
  return { passed: count('passed'), failed: count('failed') + broken.length, skipped: [...new Set(skipped)] };
}

const folder = await mkdtemp(path.join(tmpdir(), 'ftl-test-'));
try {
  const report = path.join(folder, 'report.json');
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  let exitCode = await run([path.join(root, '.ci', 'dist.mjs')]);
  if (exitCode === 0) exitCode = await run([vitest, 'run', ...reporters, ...process.argv.slice(2)]);

  const text = await readFile(report, 'utf8').catch(() => undefined);
  const { passed, failed, skipped } = summarize(text && JSON.parse(text));
  for (const line of skipped) console.log(line);
  // An error outside of any test fails the run without failing a test.
  const failures = exitCode === 0 ? failed : Math.max(failed, 1);
  console.log(`${passed} passed, ${failures} failed`);
  process.exitCode = failures > 0 || passed === 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
