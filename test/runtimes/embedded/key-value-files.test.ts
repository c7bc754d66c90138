import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openKeyValueFiles } from '../../../src/runtimes/embedded/key-value/key-value-files.ts';
import { createSystem } from '../../../src/system/create.ts';

const system = createSystem({ logStyle: 'silent' });
let folder: string;
const problems: string[] = [];
const open = () =>
  openKeyValueFiles(system, { folder, labels: ['default', 'a/b'], log: (line) => problems.push(line) });

beforeEach(async () => {
  folder = path.join(await system.files.temporaryFolder('key-value-files'), 'kv');
});

afterAll(() => system.close());

test('what was set is there in the next run, byte for byte, also under odd keys and labels', async () => {
  const first = await open();
  const value = Uint8Array.from({ length: 256 }, (_, index) => index);
  first.perform('default', { kind: 'set', key: '__proto__ "é\n', value });
  first.perform('default', { kind: 'set', key: 'gone', value });
  first.perform('a/b', { kind: 'increment', key: 'n', delta: 7n });
  first.perform('default', { kind: 'delete', key: 'gone' });
  await first.close();

  const second = await open();
  expect(second.perform('default', { kind: 'keys' })).toEqual({ kind: 'keys', keys: ['__proto__ "é\n'] });
  expect(second.entries('default')[0]?.[1]).toEqual(value);
  expect(second.perform('a/b', { kind: 'increment', key: 'n', delta: 1n })).toEqual({
    kind: 'number',
    value: 8n,
  });
  await second.close();
  expect(problems).toEqual([]);
});

test('changes are saved while the app runs, each time as a whole file that others cannot read', async () => {
  const stores = await open();
  const file = path.join(folder, 'default.json');
  stores.perform('default', { kind: 'set', key: 'k', value: new Uint8Array(100_000).fill(1) });
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/^\[.*\]$/s);
  for (let round = 0; round < 50; round += 1) {
    stores.perform('default', { kind: 'set', key: `k${round}`, value: new Uint8Array(10_000).fill(round) });
    // Read at any moment, the file is one of the states: it is replaced, never written into.
    expect(JSON.parse(await readFile(file, 'utf8')).length).toBeGreaterThan(0);
  }
  await stores.close();
  expect(JSON.parse(await readFile(file, 'utf8'))).toHaveLength(51);
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await readdir(folder)).toEqual(['default.json', 'owner']);
});

test('a file that no runtime wrote stops the start, and is left as it is', async () => {
  await (await open()).close();
  for (const text of ['', '{"a":1}', '[["key"]]', '[["key",1]]', '[["a","']) {
    await writeFile(path.join(folder, 'default.json'), text);
    await expect(open()).rejects.toMatchObject({
      code: 'E_RUNTIME_START',
      message: expect.stringContaining('default.json') as string,
    });
    expect(await readFile(path.join(folder, 'default.json'), 'utf8')).toBe(text);
  }
});

test('two apps cannot share a folder; one that was killed does not hold it', async () => {
  const first = await open();
  await expect(open()).rejects.toMatchObject({ code: 'E_RUNTIME_START' });
  const { pid } = process;
  const owner = path.join(folder, 'owner');
  const [own] = await readdir(owner);
  expect(own).toBe(`${pid}-${await system.processes.identify(pid)}`);
  await first.close();
  // A process that is gone, one that had an id which another has now, and this one as it was in an earlier container.
  for (const left of ['4194304999-17-00000000', `${process.ppid}-17-00000000`, `${pid}-17-00000000`]) {
    await rename(path.join(owner, 'free'), path.join(owner, left));
    await (await open()).close();
    expect(await readdir(owner)).toEqual(['free']);
  }
});

test('a claim that says nothing is an error that names it, and what killed starters left goes', async () => {
  await mkdir(path.join(folder, 'owner', 'else'), { recursive: true });
  await expect(open()).rejects.toMatchObject({
    code: 'E_RUNTIME_START',
    hint: expect.stringContaining(path.join(folder, 'owner')) as string,
  });
  await rm(path.join(folder, 'owner'), { recursive: true });
  const left = path.join(folder, 'owner.4194304999-17-00000000.0123456789ab.new');
  await mkdir(left);
  await writeFile(path.join(folder, 'default.json.0123456789ab.tmp'), '');
  await (await open()).close();
  expect(await readdir(folder)).toEqual(['owner']);
});
