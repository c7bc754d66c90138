import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runBundle, writeProject } from '../e2e/project.ts';

const manifest = `spin_manifest_version = 2

[application]
name = "hello"
version = "1.0.0"

[[trigger.http]]
route = "/..."
component = "hello"

[component.hello]
source = "hello.wasm"
environment = { A = "b" }
`;

test('makes an ftl.toml beside spin.toml, once, and lists what is lost', async () => {
  const folder = writeProject({ 'spin.toml': manifest, 'hello.wasm': '' });
  const ftl = (...args: string[]) => runBundle('ftl', args, { cwd: folder });
  const target = path.join(folder, 'ftl.toml');

  const planned = await ftl('import', '--dry-run');
  expect(planned.stdout).toContain('[tools.hello]\npath = "."\nwasm = "hello.wasm"\n');
  expect(planned.stderr).toContain('spin.toml:11:12');
  expect(planned.stderr).toContain('hint: Look with "ftl up" and "ftl tools" at what it offers');
  expect(existsSync(target)).toBe(false);

  const done = await ftl('import', '--json');
  expect(done.exitCode).toBe(0);
  expect(JSON.parse(done.stdout)).toMatchObject({
    ok: true,
    outputs: { tools: 'hello' },
    warnings: [{ at: { line: 11 } }, { at: { line: 11 } }],
  });
  expect((await ftl('validate')).exitCode).toBe(0);

  const elsewhere = path.join(folder, 'else where');
  mkdirSync(elsewhere);
  const other = await runBundle('ftl', ['import', '../spin.toml', '--dry-run'], { cwd: elsewhere });
  expect(other.stderr).toMatch(/\.\.\/spin\.toml:11:12\n.*\n.*> 11 \| \[component\.hello\]/);

  writeFileSync(target, `${readFileSync(target, 'utf8')}# mine\n`);
  expect((await ftl('import')).stderr).toContain('E_FILE_EXISTS');
  expect(readFileSync(target, 'utf8')).toContain('# mine');
});

test('says what is wrong with a manifest, and with what it was made into', async () => {
  const broken = writeProject({ 'app/spin.toml': manifest.replace('environment', 'environmnet') });
  const refused = await runBundle('ftl', ['import', 'app/spin.toml'], { cwd: broken });
  expect([refused.exitCode, refused.stderr]).toEqual([
    2,
    expect.stringContaining('Did you mean "environment"?'),
  ]);
  expect((await runBundle('ftl', ['import'], { cwd: broken })).stderr).toContain('E_USAGE');

  const missing = writeProject({ 'spin.toml': manifest });
  const { exitCode, stderr } = await runBundle('ftl', ['import'], { cwd: missing });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('E_PROJECT_PATH')]);
});
