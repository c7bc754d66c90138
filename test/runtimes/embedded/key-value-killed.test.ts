import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeyValueFiles } from '../../../src/runtimes/embedded/key-value/key-value-files.ts';
import { createSystem } from '../../../src/system/create.ts';
import { bundleChild, type ChildProgram } from '../../child-program.ts';

const system = createSystem({ logStyle: 'silent' });
let child: ChildProgram;

beforeAll(async () => {
  child = await bundleChild(path.join(import.meta.dirname, 'key-value-child.ts'));
});
afterAll(async () => {
  child.remove();
  await system.close();
});

/** What the store holds; it must open whatever happened to the process that wrote it. */
async function reopen(folder: string): Promise<{ first: number; second: number }> {
  const stores = await openKeyValueFiles(system, { folder, labels: ['default'], log: () => undefined });
  try {
    const entries = new Map(stores.entries('default'));
    const numberAt = (key: string) => Number(Buffer.from(entries.get(key) ?? '0').toString());
    expect(entries.get('padding')?.length ?? 50_000).toBe(50_000);
    return { first: numberAt('first'), second: numberAt('second') };
  } finally {
    await stores.close();
  }
}

async function killWhileWriting(folder: string, { start, after }: { start: number; after: number }) {
  const writer = spawn(process.execPath, [child.file, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(writer.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, after));
  writer.kill('SIGKILL');
  await once(writer, 'exit');
}

test(
  'a process that is killed thirty times and more leaves a whole store each time',
  { timeout: 300_000 },
  async () => {
    const folder = path.join(await system.files.temporaryFolder('key-value-killed'), 'kv');
    let last = 0;
    // On a busy machine a process may be killed before it has saved anything.
    for (let round = 0; round < 30 || last <= 30; round += 1) {
      await killWhileWriting(folder, { start: last, after: Math.random() * 60 });
      const { first, second } = await reopen(folder);
      expect(first - second === 0 || first - second === 1).toBe(true);
      // What an earlier process had saved is never lost.
      expect(first).toBeGreaterThanOrEqual(last);
      last = first;
    }
    expect(await readdir(folder)).toEqual(['default.json', 'owner']);
  },
);

test('two processes at one folder: the second is refused and changes nothing', async () => {
  const folder = path.join(await system.files.temporaryFolder('key-value-two'), 'kv');
  const writer = spawn(process.execPath, [child.file, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    await once(writer.stdout, 'data');
    const saved = async () => (await readdir(folder)).includes('default.json');
    await expect.poll(saved).toBe(true);
    await expect(reopen(folder)).rejects.toMatchObject({
      code: 'E_RUNTIME_START',
      message: `The key-value stores in ${folder} are used by process ${writer.pid}.`,
    });
  } finally {
    writer.kill('SIGKILL');
    await once(writer, 'exit');
  }
  expect((await reopen(folder)).first).toBeGreaterThan(0);
});
