import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createComponentCache } from '../../src/build/component-cache.ts';
import { createSystem } from '../../src/system/create.ts';

const system = createSystem();
afterAll(() => system.close());

test.each(['', 'junk', 'null', '[]', '{"digest":7,"size":1}'])(
  'a record that reads %j counts as absent, and the component is kept again',
  async (damaged) => {
    const cacheFolder = await system.files.temporaryFolder('ftl-component-cache');
    const cache = createComponentCache({ ...system, cacheFolder });
    const stored = await cache.store('key', new Uint8Array([1, 2, 3]));
    expect(await cache.find('key')).toEqual(stored);
    writeFileSync(path.join(cacheFolder, 'components', 'keys', 'key.json'), damaged);
    expect(await cache.find('key')).toBeUndefined();
    await cache.store('key', new Uint8Array([1, 2, 3]));
    expect(await cache.find('key')).toEqual(stored);
  },
);

const hour = 60 * 60_000;

/** A cache with components of 1,000 bytes each, `ages` hours after their last use, the first key `0`. */
async function agedCache(ages: readonly number[]) {
  const cacheFolder = await system.files.temporaryFolder('ftl-component-cache');
  const cache = createComponentCache({ ...system, cacheFolder });
  const files: string[] = [];
  for (const [index, age] of ages.entries()) {
    const { file } = await cache.store(String(index), new Uint8Array(1000).fill(index));
    const then = new Date(Date.now() - age * hour);
    for (const name of [file, path.join(cacheFolder, 'components', 'keys', `${index}.json`)])
      utimesSync(name, then, then);
    files.push(file);
  }
  return { cache, cacheFolder, left: () => files.map((file) => existsSync(file)) };
}

/** As if a day had gone by since components were withdrawn. */
function ageWithdrawals(cacheFolder: string): void {
  const folder = path.join(cacheFolder, 'components');
  const then = new Date(Date.now() - 24 * hour);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.withdrawn')))
    utimesSync(path.join(folder, name), then, then);
}

test('the least recently used components beyond the bound are found no more, and go when nobody reads them', async () => {
  const { cache, cacheFolder, left } = await agedCache([5, 9, 7, 3]);
  const prune = () => cache.prune({ mostBytes: 2500, youngMs: hour });
  expect(await prune()).toBe(0);
  expect(readdirSync(path.join(cacheFolder, 'components', 'keys'))).toEqual(['0.json', '3.json']);
  expect(await cache.find('1')).toBeUndefined();
  expect(await cache.find('3')).toBeDefined();
  expect(left()).toEqual([true, true, true, true]);
  expect(await prune()).toBe(0);
  expect(await cache.find('0')).toBeDefined();
  ageWithdrawals(cacheFolder);
  expect(await prune()).toBe(2000);
  expect(left()).toEqual([true, false, false, true]);
  expect(readdirSync(path.join(cacheFolder, 'components'))).toHaveLength(3);
});

test('what is stored again after it was withdrawn stays', async () => {
  const { cache, cacheFolder, left } = await agedCache([9, 7]);
  await cache.prune({ mostBytes: 0, youngMs: hour });
  ageWithdrawals(cacheFolder);
  await cache.store('again', new Uint8Array(1000).fill(0));
  expect(await cache.prune({ mostBytes: 0, youngMs: hour })).toBe(1000);
  expect(left()).toEqual([true, false]);
});

test('what is found is used: it stays, and so does all that is young', async () => {
  const { cache, cacheFolder } = await agedCache([9, 7, 5]);
  await cache.find('0');
  await cache.prune({ mostBytes: 0, youngMs: hour });
  expect(readdirSync(path.join(cacheFolder, 'components', 'keys'))).toEqual(['0.json']);
});

test('a cache within its bound loses nothing', async () => {
  const { cache, left } = await agedCache([9, 7]);
  expect(await cache.prune()).toBe(0);
  expect(left()).toEqual([true, true]);
});

test('two processes that prune and use one cache at once never miss what they just found', async () => {
  const { cache, cacheFolder } = await agedCache(Array.from({ length: 40 }, (_, index) => index + 2));
  const other = createComponentCache({ ...system, cacheFolder });
  const found: string[] = [];
  const use = async () => {
    for (let key = 0; key < 40; key += 1) {
      const component = await cache.find(String(key));
      if (component) found.push(component.file);
    }
  };
  const prune = () => other.prune({ mostBytes: 0, youngMs: hour });
  await Promise.all([use(), prune(), use(), prune()]);
  await prune();
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((file) => !existsSync(file))).toEqual([]);
});
