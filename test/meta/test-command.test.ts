import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './imports.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ftl-test-command-'));
  mkdirSync(path.join(folder, '.ci'));
  mkdirSync(path.join(folder, 'test'));
  cpSync(path.join(root, '.ci', 'test.mjs'), path.join(folder, '.ci', 'test.mjs'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the test command on a project that holds these tests, by file name; `dist` is its build of dist/. */
function run(tests: Readonly<Record<string, string>>, dist = '') {
  writeFileSync(path.join(folder, '.ci', 'dist.mjs'), dist);
  for (const [name, body] of Object.entries(tests)) {
    writeFileSync(
      path.join(folder, 'test', `${name}.test.js`),
      `import { expect, test } from 'vitest';\n${body}`,
    );
  }
  const { status, stdout } = spawnSync(process.execPath, ['.ci/test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  const lines = stdout.trimEnd().split('\n');
  return { status, last: lines.at(-1), skipped: lines.filter((line) => line.startsWith('SKIPPED')) };
}

const passing = "test('holds', () => expect(1).toBe(1));";

test('counts what passed, and says what was skipped and why', () => {
  const skipping =
    "test.skip('SKIPPED: a suite, because act is not installed', () => {}); test.skip('other', () => {});";
  expect(run({ a: passing, b: skipping })).toEqual({
    status: 0,
    last: '1 passed, 0 failed',
    skipped: ['SKIPPED: a suite, because act is not installed', 'SKIPPED: test/b.test.js: other'],
  });
});

test('counts failures, and files that cannot be loaded', () => {
  const failing = "test('does not hold', () => expect(1).toBe(2));";
  const broken = "import './missing.js';";
  expect(run({ a: passing, b: failing, c: broken })).toMatchObject({ status: 1, last: '1 passed, 2 failed' });
});

test('fails for an error outside of any test', () => {
  const late = `${passing} test('waits', async () => { void Promise.reject(new Error('late')); await new Promise((done) => setTimeout(done, 50)); });`;
  expect(run({ a: late })).toMatchObject({ status: 1, last: '2 passed, 1 failed' });
});

test('fails when there is nothing to run, or no build', () => {
  expect(run({})).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
  expect(run({ a: passing }, 'process.exitCode = 1;')).toMatchObject({
    status: 1,
    last: '0 passed, 1 failed',
  });
});
