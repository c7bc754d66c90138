import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pollFolder, watchFolder } from '../../src/system/watch.ts';

const skippedFolders = new Set(['node_modules', '.git']);
let folder: string;
let seen: Set<string>;
let end: () => void;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ftl-watched-'));
  seen = new Set();
  await write('tool/index.ts', 'one');
  await write('node_modules/x/index.js', 'one');
});
afterEach(async () => {
  end();
  await rm(folder, { recursive: true, force: true });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

/** Changes go on until one is seen: neither way says when it has begun to look. */
async function untilSeen(file: string, change: (round: number) => Promise<void>): Promise<void> {
  let round = 0;
  await expect
    .poll(
      async () => {
        if (!seen.has(file)) await change((round += 1));
        return seen.has(file);
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(true);
}

const ways = {
  natively: () => watchFolder(folder, (file) => seen.add(file), { skippedFolders }),
  'by looking': () => pollFolder(folder, (file) => seen.add(file), skippedFolders),
};

describe.each(Object.entries(ways))('watching %s', (_, begin) => {
  test('tells of files that are changed, made, put in place of others, and removed', async () => {
    end = begin();
    await untilSeen('tool/index.ts', (round) => write('tool/index.ts', 'x'.repeat(round)));
    await untilSeen('tool/deep/new.ts', (round) => write('tool/deep/new.ts', 'x'.repeat(round)));
    // As careful editors save.
    await untilSeen('tool/saved.ts', async (round) => {
      await write('tool/saved.ts.tmp', 'x'.repeat(round));
      await rename(path.join(folder, 'tool/saved.ts.tmp'), path.join(folder, 'tool/saved.ts'));
    });
    seen.clear();
    await untilSeen('tool/saved.ts', (round) => write('tool/saved.ts', 'y'.repeat(round)));
    await rm(path.join(folder, 'tool/saved.ts'));
    await pause(500);
    await write('tool/saved.ts', 'again');
    await pause(1500);
    seen.clear();
    await untilSeen('tool/saved.ts', (round) => write('tool/saved.ts', 'z'.repeat(round)));
    await rm(path.join(folder, 'tool/deep'), { recursive: true });
    await pause(500);
    await write('tool/deep/new.ts', 'again');
    await pause(1500);
    seen.clear();
    await untilSeen('tool/deep/new.ts', (round) => write('tool/deep/new.ts', 'z'.repeat(round)));
    seen.clear();
    await untilSeen('tool/index.ts', () => rm(path.join(folder, 'tool/index.ts'), { force: true }));
  });

  test('leaves skipped folders aside, wherever they are', async () => {
    await write('tool/node_modules/y.js', 'one');
    end = begin();
    await untilSeen('tool/index.ts', async (round) => {
      await write('node_modules/x/index.js', 'x'.repeat(round));
      await write('tool/node_modules/y.js', 'x'.repeat(round));
      await write('tool/index.ts', 'x'.repeat(round));
    });
    expect([...seen].filter((file) => file.includes('node_modules/'))).toEqual([]);
  });

  test('ends', async () => {
    end = begin();
    await untilSeen('tool/index.ts', (round) => write('tool/index.ts', 'x'.repeat(round)));
    end();
    await new Promise((resolve) => setTimeout(resolve, 200));
    seen.clear();
    await write('tool/late.ts', 'late');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([...seen]).toEqual([]);
  });
});
