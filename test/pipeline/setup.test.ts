import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseRuntime } from '../../src/runtimes/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { spinOfSetup } from '../../src/pipeline/inputs/spin-of-setup.ts';
import { fakeSpin } from '../runtimes/spin-archive.ts';
import { testProject } from './run.ts';

const closedPort = { SPIN_DOWNLOAD_BASE_URL: 'http://127.0.0.1:9' };

test('takes the Spin that SPIN_BIN names, and later steps take the same', { timeout: 300_000 }, async () => {
  const project = testProject();
  project.write('spin', fakeSpin('4.2.1'));
  const spin = path.join(project.folder, 'spin');
  chmodSync(spin, 0o755);
  const { result } = await project.run('setup', { 'spin-version': '4' }, { SPIN_BIN: spin });
  expect(result).toMatchObject({
    ok: true,
    outputs: { 'spin-path': spin, 'spin-version': '4.2.1', runtime: 'spin' },
  });

  const system = createSystem({ logStyle: 'silent', env: { PATH: '/usr/bin:/bin', SPIN_BIN: spin } });
  const context = { system, projectFolder: project.folder, dryRun: false };
  const toolchain = { folder: '/nowhere', id: 'x', nodePath: process.execPath };
  const chosen = await chooseRuntime('auto', { system, toolchain, spin: await spinOfSetup(context) });
  expect(chosen).toMatchObject({ name: 'spin', note: expect.stringContaining(spin) });
});

test('goes on with the embedded runtime when Spin cannot be reached', { timeout: 300_000 }, async () => {
  const project = testProject();
  const { result } = await project.run('setup', { 'spin-version': '4.0.2' }, closedPort);
  expect(result).toMatchObject({ ok: true, outputs: { 'spin-path': '', runtime: 'embedded' } });
  expect(result.outputs['node-path']).not.toBe('');
});

test('leaves Spin alone when it is told to', { timeout: 300_000 }, async () => {
  const { result } = await testProject().run('setup', { 'spin-version': 'none' });
  expect(result).toMatchObject({ ok: true, summary: 'embedded runtime' });
});

test('refuses a version that is not in the table, naming those that are', { timeout: 300_000 }, async () => {
  const { error } = await testProject().run('setup', { 'spin-version': '1.0.0' });
  expect(error).toMatchObject({ code: 'E_SPIN_VERSION', message: expect.stringContaining('4.2.1') });
});

test('never runs a program only because the result of setup, which a checkout can carry, names it', async () => {
  const project = testProject();
  const touched = path.join(project.folder, 'touched');
  project.write('spin', `#!/bin/sh\ntouch "${touched}"\necho 'spin 4.2.1 (abcdef0 2026-09-30)'\n`);
  const spin = path.join(project.folder, 'spin');
  chmodSync(spin, 0o755);
  const outputs = { 'spin-path': spin, 'spin-version': '4.2.1', runtime: 'spin', 'node-path': '' };
  project.write('.ftl/setup.json', JSON.stringify({ ok: true, outputs }));

  const env = { PATH: '/usr/bin:/bin', RUNNER_TOOL_CACHE: project.folder };
  const system = createSystem({ logStyle: 'silent', env });
  expect(await spinOfSetup({ system, projectFolder: project.folder, dryRun: false })).toBeUndefined();
  expect(existsSync(touched)).toBe(false);
});
