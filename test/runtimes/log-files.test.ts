import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createLogFiles } from '../../src/runtimes/log-files.ts';
import { createSystem } from '../../src/system/create.ts';

const system = createSystem({ logStyle: 'silent' });
let folder: string;

beforeEach(async () => {
  folder = path.join(await system.files.temporaryFolder('ftl-logs'), 'logs');
});
afterAll(() => system.close());

test('each stream of each component has its file, which only its owner can read and to which runs add', async () => {
  for (const run of ['first', 'second']) {
    const logs = createLogFiles(system, { folder });
    logs.add('a', 'stdout', `${run} out`);
    logs.add('a', 'stderr', `${run} error`);
    for (let line = 0; line < 100; line += 1) logs.add('b', 'stdout', `${run} ${line}`);
    await logs.close();
  }
  expect((await readdir(folder)).toSorted()).toEqual(['a_stderr.txt', 'a_stdout.txt', 'b_stdout.txt']);
  expect(await readFile(path.join(folder, 'a_stdout.txt'), 'utf8')).toBe('first out\nsecond out\n');
  const lines = (await readFile(path.join(folder, 'b_stdout.txt'), 'utf8')).trimEnd().split('\n');
  expect([lines.length, lines[99], lines[100]]).toEqual([200, 'first 99', 'second 0']);
  expect((await stat(path.join(folder, 'a_stderr.txt'))).mode & 0o077).toBe(0);
});

test('a file that grows too large makes room, and keeps one older', async () => {
  const logs = createLogFiles(system, { folder, rotateAfter: 1000 });
  for (let line = 0; line < 40; line += 1) {
    logs.add('a', 'stdout', `${String(line).padStart(3, '0')} ${'x'.repeat(95)}`);
    await logs.close();
  }
  expect((await readdir(folder)).toSorted()).toEqual(['a_stdout.txt', 'a_stdout.txt.1']);
  for (const name of await readdir(folder))
    expect((await stat(path.join(folder, name))).size).toBeLessThanOrEqual(1000);
  expect(await readFile(path.join(folder, 'a_stdout.txt'), 'utf8')).toContain('\n039 ');
});

test('a folder that cannot be written is said once, and the app goes on', async () => {
  await system.files.write(folder, 'a file');
  const warnings: string[] = [];
  const log = { ...system.log, warning: (text: string) => void warnings.push(text) };
  const logs = createLogFiles({ ...system, log }, { folder });
  logs.add('a', 'stdout', 'one');
  await logs.close();
  logs.add('a', 'stdout', 'two');
  await logs.close();
  expect(warnings).toEqual([expect.stringContaining('a_stdout.txt')]);
});
