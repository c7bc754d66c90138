import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createComponentCache } from '../../src/build/component-cache.ts';
import { createSystem } from '../../src/system/create.ts';

test.each(['', 'junk', 'null', '[]', '{"digest":7,"size":1}'])(
  'a record that reads %j counts as absent, and the component is kept again',
  async (damaged) => {
    const cacheFolder = mkdtempSync(path.join(tmpdir(), 'ftl-component-cache-'));
    const cache = createComponentCache({ ...createSystem(), cacheFolder });
    const stored = await cache.store('key', new Uint8Array([1, 2, 3]));
    expect(await cache.find('key')).toEqual(stored);
    writeFileSync(path.join(cacheFolder, 'components', 'keys', 'key.json'), damaged);
    expect(await cache.find('key')).toBeUndefined();
    await cache.store('key', new Uint8Array([1, 2, 3]));
    expect(await cache.find('key')).toEqual(stored);
  },
);
