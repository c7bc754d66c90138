import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { ensureToolchain, type Toolchain } from '../../src/toolchain/index.ts';
import { findNpm } from '../../src/toolchain/npm.ts';

let system: OwnedSystem;
let toolchain: Toolchain;
beforeAll(async () => {
  system = createSystem();
  toolchain = await ensureToolchain(system);
}, 600_000);
afterAll(() => system.close());

const readJson = (file: string) => JSON.parse(readFileSync(path.join(system.packageRoot, file), 'utf8'));

test('it holds every package in the version that is pinned', () => {
  const { dependencies } = readJson('toolchain/package.json');
  for (const [name, version] of Object.entries<string>(dependencies)) {
    const file = path.join(toolchain.folder, 'node_modules', name, 'package.json');
    expect([name, JSON.parse(readFileSync(file, 'utf8')).version]).toEqual([name, version]);
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  }
});

test('what the main package has too has the same version there', () => {
  const { dependencies } = readJson('toolchain/package.json');
  const { devDependencies } = readJson('package.json');
  const shared = Object.keys(dependencies).filter((name) => name in devDependencies);
  expect(shared).toContain('esbuild');
  for (const name of shared) expect([name, devDependencies[name]]).toEqual([name, dependencies[name]]);
});

test('its Node is new enough and starts', async () => {
  const { stdout } = await system.processes.run(toolchain.nodePath, ['--version']);
  expect(Number.parseInt(stdout.slice(1), 10)).toBeGreaterThanOrEqual(22);
});

test.each(['toolchain/package-lock.json', 'toolchain/node/package-lock.json'])(
  '%s: integrity for each package, no download addresses',
  (file) => {
    const packages = Object.entries<{ integrity?: string; resolved?: string }>(readJson(file).packages).slice(
      1,
    );
    expect(packages.length).toBeGreaterThan(0);
    for (const [name, { integrity, resolved }] of packages) {
      expect([name, integrity]).toEqual([name, expect.stringMatching(/^sha512-/)]);
      expect([name, resolved]).toEqual([name, undefined]);
    }
  },
);

test('a machine for which npm has no Node is told what to do', async () => {
  const platform = { ...system.platform, nodeVersion: '20.20.2', os: 'freebsd' };
  await expect(ensureToolchain({ ...system, platform })).rejects.toMatchObject({
    code: 'E_NODE_DOWNLOAD',
    message: expect.stringContaining('freebsd'),
    hint: expect.stringContaining('Install Node 22'),
  });
});

test('npm is run with the running Node', async () => {
  const npm = await findNpm(system);
  expect(existsSync(npm.command)).toBe(true);
  const { exitCode, stdout } = await system.processes.run(npm.command, [...npm.args, '--version']);
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+/)]);
});
