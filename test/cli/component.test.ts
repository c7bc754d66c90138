import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/index.ts';
import { runBundle, writeProject } from '../e2e/project.ts';
import { type FakeRegistry, startFakeRegistry } from '../oci/fake-registry.ts';
import { sampleComponent } from '../oci/sample-app.ts';

const bytes = sampleComponent(Buffer.from('one'));

let registry: FakeRegistry;
let folder: string;

beforeEach(async () => {
  const auth = { kind: 'basic', username: 'robot', password: 'planted-secret' } as const;
  registry = await startFakeRegistry({ auth });
  folder = writeProject({});
  writeFileSync(path.join(folder, 'tool.wasm'), bytes);
});
afterEach(() => registry.close());

async function ftl(...args: string[]) {
  const env = { FTL_INPUT_REGISTRY_PASSWORD: 'planted-secret', HOME: folder };
  const run = await runBundle('ftl', ['component', ...args], { cwd: folder, env });
  expect(run.stdout + run.stderr).not.toContain('planted-secret');
  return run;
}

async function ftlJson(...args: string[]) {
  const run = await ftl(...args, '--registry-username=robot', '--json');
  return { ...run, result: JSON.parse(run.stdout) };
}

const at = (rest: string) => `${registry.host}/owner/tool${rest}`;

test('publishes a file, lists it, inspects it and pulls it back', async () => {
  const planned = await ftlJson('publish', 'tool.wasm', at(':1.2.3'), '--dry-run');
  expect(planned.result).toMatchObject({ ok: true, dryRun: true, unchanged: false });
  const published = await ftlJson('publish', 'tool.wasm', at(':1.2.3'), '--tag=latest', '--tag=edge');
  expect(published.result.outputs).toEqual(planned.result.outputs);
  expect(published.result.details['writtenTags']).toEqual(['1.2.3', 'latest', 'edge']);
  expect((await ftlJson('publish', 'tool.wasm', at(':1.2.3'))).result.unchanged).toBe(true);

  const listed = await ftl('list', at(''), '--registry-username=robot');
  expect(listed.stdout).toBe('1.2.3\nedge\nlatest\n');

  const inspected = await ftlJson('inspect', at(''));
  expect(inspected.result.details).toMatchObject({
    digest: published.result.outputs['digest'],
    tag: '1.2.3',
    component: digestOf(bytes),
    size: bytes.length,
    exports: ['wasi:http/incoming-handler@0.2.0'],
    imports: ['wasi:http/types@0.2.0'],
    annotations: { 'org.opencontainers.image.title': 'tool' },
  });

  const pulled = await ftlJson('pull', at(':1'), '--output=vendor/pulled.wasm');
  expect(pulled.exitCode).toBe(3);
  expect(pulled.result.error.hint).toContain('ftl component list');
  const file = path.join(folder, 'vendor', 'pulled.wasm');
  expect((await ftlJson('pull', at(''), '--output=vendor/pulled.wasm')).exitCode).toBe(0);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('does not replace a file that holds something else', async () => {
  await ftlJson('publish', 'tool.wasm', at(':1.0.0'));
  const other = path.join(folder, 'other.wasm');
  writeFileSync(other, 'mine');
  const refused = await ftlJson('pull', at(':1.0.0'), '-o', 'other.wasm');
  expect(refused.result.error).toMatchObject({ code: 'E_FILE_EXISTS' });
  expect(readFileSync(other, 'utf8')).toBe('mine');
  expect((await ftlJson('pull', at(':1.0.0'), '-o', 'other.wasm', '--force')).exitCode).toBe(0);
  expect((await ftlJson('pull', at(':1.0.0'), '-o', 'other.wasm')).result.unchanged).toBe(true);
});

test('prints what a file is, as lines', async () => {
  const { stdout } = await ftl('inspect', 'tool.wasm');
  expect(stdout).toContain(`component   ${digestOf(bytes)}\n`);
  expect(stdout).toContain('exports     wasi:http/incoming-handler@0.2.0\n');
});

test('reads through a mirror, which gets no typed credentials', async () => {
  await ftlJson('publish', 'tool.wasm', at(':1.0.0'));
  const pull = () =>
    ftlJson('pull', 'ghcr.io/owner/tool:1.0.0', '-o=a.wasm', `--registry-mirror=ghcr.io=${registry.host}`);
  const refused = await pull();
  expect([refused.exitCode, refused.result.error.code]).toEqual([2, 'E_OCI_AUTH']);
  const auth = Buffer.from('robot:planted-secret').toString('base64');
  mkdirSync(path.join(folder, '.docker'));
  writeFileSync(
    path.join(folder, '.docker', 'config.json'),
    JSON.stringify({ auths: { [registry.host]: { auth } } }),
  );
  expect((await pull()).exitCode).toBe(0);
  expect(existsSync(path.join(folder, 'a.wasm'))).toBe(true);
});

test('a registry that only the project file names gets no password', async () => {
  await ftlJson('publish', 'tool.wasm', at(':1.0.0'));
  const toml = `[project]\nname = "a"\ndefault_registry = "${registry.host}/owner"\n`;
  writeFileSync(path.join(folder, 'ftl.toml'), toml);
  const own = { FTL_REGISTRY_USERNAME: 'robot', FTL_REGISTRY_PASSWORD: 'planted-secret' };
  const run = (written: string, env: Readonly<Record<string, string>>) =>
    runBundle('ftl', ['component', 'list', written], { cwd: folder, env: { HOME: folder, ...env } });
  registry.requests.length = 0;

  const bare = await run('tool', own);
  expect([bare.exitCode, bare.stderr]).toEqual([2, expect.stringContaining('E_OCI_AUTH')]);
  expect(bare.stderr).toContain(`Write ${at('')}.`);
  const typed = await run('tool', { FTL_INPUT_REGISTRY_PASSWORD: 'planted-secret' });
  expect([typed.exitCode, typed.stderr]).toEqual([2, expect.stringContaining('E_USAGE')]);
  expect(registry.requests.map(({ headers }) => headers.authorization).filter(Boolean)).toEqual([]);
  expect(bare.stderr + typed.stderr).not.toContain('planted-secret');

  expect((await run(at(''), own)).stdout).toBe('1.0.0\n');
  const auth = Buffer.from('robot:planted-secret').toString('base64');
  mkdirSync(path.join(folder, '.docker'));
  writeFileSync(
    path.join(folder, '.docker/config.json'),
    JSON.stringify({ auths: { [registry.host]: { auth } } }),
  );
  expect((await run('tool', {})).stdout).toBe('1.0.0\n');
});

test.each([
  ['a file without a tag', ['publish', 'tool.wasm', 'localhost:1/owner/tool'], 'E_USAGE'],
  ['a reference without a registry', ['pull', 'tool:1'], 'E_OCI_REFERENCE'],
  ['a tool that is not there', ['publish', 'nothing', 'localhost:1/owner/tool:1'], 'E_PROJECT_MISSING'],
  ['a mirror that is none', ['pull', 'ghcr.io/o/t:1', '--registry-mirror=x'], 'E_USAGE'],
])('refuses %s', async (_about, args, code) => {
  const { exitCode, result } = await ftlJson(...args);
  expect([exitCode, result.error.code]).toEqual([2, code]);
});
