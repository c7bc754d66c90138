import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { greeterProject, runBundle, writeProject } from '../e2e/project.ts';

test('writes a spin.toml beside ftl.toml, and says when it is stale', async () => {
  const folder = writeProject(greeterProject);
  const ftl = (...args: string[]) => runBundle('ftl', ['transpile', ...args], { cwd: folder });
  const file = path.join(folder, 'spin.toml');

  const missing = await ftl('-o', 'spin.toml', '--check');
  expect([missing.exitCode, missing.stdout]).toEqual([1, 'spin.toml does not exist.\n']);

  expect((await ftl('-o', 'spin.toml')).exitCode).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('source = ".ftl/build/greeter.wasm"');
  expect((await ftl('-o', 'spin.toml', '--check')).exitCode).toBe(0);

  writeFileSync(path.join(folder, 'ftl.toml'), greeterProject['ftl.toml'].replace('1.2.3', '1.2.4'));
  const stale = await ftl('-o', 'spin.toml', '--check');
  expect(stale.exitCode).toBe(1);
  expect(stale.stdout).toBe('spin.toml is stale.\n- version = "1.2.3"\n+ version = "1.2.4"\n');
  const json = await ftl('-o', 'spin.toml', '--check', '--json');
  expect(json.exitCode).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, error: { code: 'E_MANIFEST_STALE' } });
  expect(readFileSync(file, 'utf8')).toContain('1.2.3');
});

test('does not replace a spin.toml of somebody else, and writes only into the project', async () => {
  const folder = writeProject({ ...greeterProject, 'spin.toml': 'spin_manifest_version = 2\n' });
  const ftl = (...args: string[]) => runBundle('ftl', ['transpile', ...args], { cwd: folder });
  const refused = await ftl('-o', 'spin.toml');
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('E_FILE_EXISTS')]);
  expect(readFileSync(path.join(folder, 'spin.toml'), 'utf8')).toBe('spin_manifest_version = 2\n');
  expect((await ftl('-o', '../spin.toml')).stderr).toContain('is not inside of the project');
});

test('explains each part, for people and for scripts', async () => {
  const folder = writeProject(greeterProject);
  const { stdout } = await runBundle('ftl', ['transpile', '--explain'], { cwd: folder });
  expect(stdout).toMatch(/^component\.greeter\.source +ftl\.toml:5 +Built from greeter\/index\.ts\.$/m);
  const json = await runBundle('ftl', ['transpile', '--explain', '--json'], { cwd: folder });
  expect(JSON.parse(json.stdout).details.parts[0]).toEqual({
    part: 'application',
    from: '[project]',
    why: expect.any(String),
  });
});
