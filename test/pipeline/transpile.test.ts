import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testProject } from './run.ts';

test('writes spin.toml once, and its result', async () => {
  const project = testProject();
  const first = await project.run('transpile');
  const manifest = path.join(project.folder, '.ftl', 'build', 'spin.toml');
  expect(first.result).toMatchObject({
    ok: true,
    unchanged: false,
    outputs: { manifest, name: 'small', version: '1.0.0', 'access-control': 'public' },
  });
  expect(project.read('.ftl/build/spin.toml')).toContain('[component.greeter]');
  expect(JSON.parse(project.read('.ftl/transpile.json'))).toEqual(first.result);
  expect((await project.run('transpile')).result).toMatchObject({ ok: true, unchanged: true });
});

test('writes nothing in a dry run', async () => {
  const project = testProject();
  expect((await project.run('transpile', { 'dry-run': 'true' })).result.ok).toBe(true);
  expect(existsSync(path.join(project.folder, '.ftl'))).toBe(false);
});

test('says where ftl.toml is wrong, and writes no spin.toml', async () => {
  const project = testProject('[project]\nname = "small"\nversoin = "1.0.0"\n');
  const { error, result } = await project.run('transpile');
  expect(error).toMatchObject({ code: 'E_PROJECT_KEY', at: { file: 'ftl.toml', line: 3 } });
  expect(result.ok).toBe(false);
  expect(existsSync(path.join(project.folder, '.ftl', 'build'))).toBe(false);
});

test.each(['.ftl', '.ftl/build'])(
  'writes nothing through a link that a checkout carries: %s',
  async (link) => {
    const project = testProject();
    const outside = testProject();
    const file = path.join(project.folder, link);
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync(outside.folder, file);
    const { error } = await project.run('transpile');
    expect(error).toMatchObject({ code: 'E_PROJECT_PATH', message: expect.stringContaining(link) });
    expect(readdirSync(outside.folder).toSorted()).toEqual(['ftl.toml', 'greeter.wasm']);
  },
);
