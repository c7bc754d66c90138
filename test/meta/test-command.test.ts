import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './imports.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ftl-test-command-'));
  mkdirSync(path.join(folder, '.ci'));
  mkdirSync(path.join(folder, 'test'));
  for (const name of ['test.mjs', 'error-reporter.mjs'])
    cpSync(path.join(root, '.ci', name), path.join(folder, '.ci', name));
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
      `import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';\nimport { expect, test } from 'vitest';\n${body}`,
    );
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  const lines = stdout.trimEnd().split('\n');
  const beginningWith = (word: string) => lines.filter((line) => line.startsWith(word));
  const [skipped, again] = [beginningWith('SKIPPED'), beginningWith('AGAIN').toSorted()];
  return { status, last: lines.at(-1), skipped, again, errors: stderr };
}

const passing = "test('holds', () => expect(1).toBe(1));";

test('counts what passed, and says what was skipped and why', () => {
  const skipping =
    "test.skip('SKIPPED: a suite, because act is not installed', () => {}); test.skip('other', () => {});";
  expect(run({ a: passing, b: skipping })).toMatchObject({
    status: 0,
    last: '1 passed, 0 failed',
    skipped: ['SKIPPED: a suite, because act is not installed', 'SKIPPED: test/b.test.js: other'],
    again: [],
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

describe('what failed in the crowd', () => {
  /** Throws for the first time only. */
  const once = (name: string) =>
    `if (!existsSync('${name}')) { writeFileSync('${name}', ''); throw new Error('met the crowd at ${name}'); }`;
  const failingOnce = (name: string) => `test('holds alone', () => { ${once(name)} });`;

  test('is run again, alone, and what it says then is taken; each test is named', () => {
    const alone = `
      test('has the place to itself', async () => {
        mkdirSync('place');
        await new Promise((resolve) => setTimeout(resolve, 300));
        rmdirSync('place');
      });`;
    const counted = `test('runs once', () => mkdirSync('ran'));`;
    const ran = run({
      a: `${failingOnce('a')} ${alone} test.skip('later', () => {});`,
      b: `${once('b')} ${alone}`,
      c: counted,
    });
    expect(ran).toMatchObject({ status: 0, last: '4 passed, 0 failed' });
    expect(ran.again).toContain('AGAIN: test/a.test.js: holds alone failed in the crowd and passed alone');
    expect(ran.again).toContain('AGAIN: test/b.test.js: the file failed in the crowd and passed alone');
    for (const name of ['a', 'b']) expect(ran.errors).toContain(`met the crowd at ${name}`);
    expect(ran.skipped).toEqual(['SKIPPED: test/a.test.js: later']);
  });

  test('stays failed when it fails alone too', () => {
    const failing = "test('does not hold', () => expect(1).toBe(2));";
    const ran = run({ a: `${failing} ${failingOnce('a')}`, b: passing });
    expect(ran).toMatchObject({ status: 1, last: '2 passed, 1 failed' });
    expect(ran.again).toEqual(['AGAIN: test/a.test.js: holds alone failed in the crowd and passed alone']);
  });

  test('is not run again when it is more than three files', () => {
    const names = ['a', 'b', 'c', 'd'];
    const ran = run(Object.fromEntries(names.map((name) => [name, failingOnce(name)])));
    expect(ran).toMatchObject({ status: 1, last: '0 passed, 4 failed', again: [] });
  });

  test('does not hide an error outside of any test', () => {
    const late = `test('waits', async () => { void Promise.reject(new Error('late')); await new Promise((done) => setTimeout(done, 50)); });`;
    expect(run({ a: failingOnce('a'), b: late })).toMatchObject({
      status: 1,
      last: '1 passed, 1 failed',
      again: [],
    });
    const lateAlone = `test('waits', async () => { ${once('c')} ${late.slice(late.indexOf('void'))}`;
    const second = run({ a: passing, b: passing, c: lateAlone });
    expect(second).toMatchObject({ status: 1, last: '3 passed, 1 failed' });
  });
});
