import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { installLocked, type LockedPackages } from '../../src/toolchain/install.ts';

let folder: string;
let system: OwnedSystem;
let packages: LockedPackages;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ftl-install-'));
  system = createSystem({ cacheFolder: path.join(folder, 'cache') });
  packages = {
    source: path.join(folder, 'source'),
    target: path.join(folder, 'cache', 'packages'),
    title: 'The test packages',
    errorCode: 'E_BUILD_TOOLCHAIN',
    verify: async () => {},
  };
  await lock({
    'node_modules/inner': { version: '1.0.0', resolved: 'inner', link: true },
    inner: { version: '1.0.0' },
  });
});
afterEach(async () => {
  await system.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes a package.json and a lockfile that need no network. */
async function lock(entries: Readonly<Record<string, unknown>>): Promise<void> {
  const manifest = { name: 'test', version: '1.0.0', dependencies: { inner: 'file:inner' } };
  await mkdir(packages.source, { recursive: true });
  await writeFile(path.join(packages.source, 'package.json'), JSON.stringify(manifest));
  const content = { ...manifest, lockfileVersion: 3, requires: true, packages: { '': manifest, ...entries } };
  await writeFile(path.join(packages.source, 'package-lock.json'), JSON.stringify(content));
}

test('what the lockfile says is installed once, also by runs at the same time', async () => {
  const [first, second] = await Promise.all([
    installLocked(packages, system),
    installLocked(packages, system),
  ]);
  expect(second).toEqual(first);
  expect(path.basename(first.folder)).toMatch(/^[0-9a-f]{16}$/);
  expect(await readdir(path.join(first.folder, 'node_modules'))).toContain('inner');
  expect(await readdir(packages.target)).toEqual([first.id]);
  const verify = () => Promise.reject(new Error('installed again'));
  expect(await installLocked({ ...packages, verify }, system)).toEqual(first);
});

test('another lockfile is another installation', async () => {
  const first = await installLocked(packages, system);
  await lock({
    'node_modules/inner': { resolved: 'inner', link: true },
    inner: { version: '1.0.0', license: 'MIT' },
  });
  const second = await installLocked(packages, system);
  expect(second.id).not.toBe(first.id);
});

test('a lockfile that does not fit its package.json: the code of the set, and nothing is left', async () => {
  await lock({});
  await expect(installLocked({ ...packages, errorCode: 'E_NODE_DOWNLOAD' }, system)).rejects.toMatchObject({
    code: 'E_NODE_DOWNLOAD',
    message: expect.stringContaining('npm ci ended with 1'),
  });
  expect(await readdir(packages.target)).toEqual([]);
});

test('what does not work here is not kept', async () => {
  const verify = () => Promise.reject(new Error('does not start'));
  await expect(installLocked({ ...packages, verify }, system)).rejects.toThrow('does not start');
  expect(await readdir(packages.target)).toEqual([]);
});

test('leftovers of a killed installation are removed when they are old', async () => {
  const leftover = path.join(packages.target, '0123456789abcdef.killed');
  await mkdir(leftover, { recursive: true });
  await mkdir(path.join(packages.target, '0123456789abcdef.running'));
  await utimes(leftover, 0, 0);
  const { id } = await installLocked(packages, system);
  expect((await readdir(packages.target)).toSorted()).toEqual(['0123456789abcdef.running', id].toSorted());
});
