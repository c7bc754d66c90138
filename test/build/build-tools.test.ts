import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTools, createComponentPuller } from '../../src/build/index.ts';
import { parseMirrors } from '../../src/oci/index.ts';
import type { FtlErrors } from '../../src/errors.ts';
import type { Project, Tool, ToolBuild } from '../../src/project/model.ts';
import { counterModule } from '../wasm/counter-module.ts';
import { type BuilderFixture, createBuilderFixture } from './builder-fixture.ts';

let fixture: BuilderFixture;
let component: Uint8Array;
beforeAll(async () => {
  fixture = await createBuilderFixture();
  const handler = `addEventListener('fetch', (event) => event.respondWith(new Response('hello')));`;
  component = await readFile((await fixture.build('hello.ts', handler)).file);
  await fixture.write({
    'hello.wasm': component,
    'module.wasm': counterModule(),
    'page.wasm': '<!doctype html>',
  });
}, 300_000);
afterAll(() => fixture[Symbol.asyncDispose]());

const at = { file: 'ftl.toml', line: 3, column: 1 };

function tool(name: string, build: ToolBuild): Tool {
  const empty = {
    allowedOutboundHosts: [],
    keyValueStores: [],
    variables: [],
    examples: [],
    route: undefined,
    deployName: undefined,
    requiredScopes: [],
    toolScopes: [],
    files: [],
    limits: { memoryBytes: undefined, timeoutMs: undefined },
  };
  return { name, id: name, kind: 'tools', path: '.', build, at, ...empty };
}

function command(
  command: string | readonly string[],
  wasm: string,
  watch: readonly string[] = [],
): ToolBuild {
  return { kind: 'command', command, workdir: '.', env: { FROM: 'hello.wasm' }, watch, wasm };
}

async function build(...tools: readonly Tool[]) {
  const project = { tools } as unknown as Project;
  const { builder, system } = fixture;
  const places = { projectFolder: fixture.folder, mirrors: parseMirrors([]), update: false };
  const puller = await createComponentPuller({ ...places, cache: builder.cache, system });
  return buildTools(project, fixture.folder, { builder, puller, system });
}

test('tools of every kind are built, in order of declaration', async () => {
  const built = await build(
    tool('typed', { kind: 'typescript', entry: 'hello.ts' }),
    tool('made', command(['cp "$FROM" step.wasm', 'mv step.wasm made.wasm'], 'made.wasm')),
    tool('there', { kind: 'prebuilt', wasm: 'hello.wasm', at }),
  );
  expect(built.map(({ id, cached }) => [id, cached])).toEqual([
    ['typed', true],
    ['made', false],
    ['there', true],
  ]);
  expect(new Set(built.map(({ digest }) => digest)).size).toBe(1);
  for (const { file, size } of built) expect((await readFile(file)).length).toBe(size);
});

test('what a component was when it was checked is what is kept', async () => {
  await fixture.write({ 'changing.wasm': component });
  const [built] = await build(tool('x', { kind: 'prebuilt', wasm: 'changing.wasm', at }));
  await fixture.write({ 'changing.wasm': 'something else' });
  expect(await fixture.system.files.sha256(built!.file)).toBe(built!.digest.slice('sha256:'.length));
});

test('a command runs again when what it watches has changed, or what it made', async () => {
  const watched = tool(
    'watched',
    command('cp "$FROM" watched.wasm && echo ran >> runs.txt', 'watched.wasm', ['*.src']),
  );
  const runs = async () =>
    (await readFile(path.join(fixture.folder, 'runs.txt'), 'utf8')).trim().split('\n').length;
  await fixture.write({ 'a.src': '1' });
  await build(watched);
  expect(await build(watched)).toMatchObject([{ cached: true }]);
  expect(await runs()).toBe(1);
  await fixture.write({ 'a.src': '2' });
  await build(watched);
  expect(await runs()).toBe(2);
  await rm(path.join(fixture.folder, 'watched.wasm'));
  await build(watched);
  expect(await runs()).toBe(3);
});

test.each<[string, ToolBuild, string, string]>([
  ['a failing command', command('exit 7', 'none.wasm'), 'E_BUILD_COMMAND', 'ended with 7'],
  ['a command that makes nothing', command('true', 'none.wasm'), 'E_BUILD_COMMAND', 'made no none.wasm'],
  [
    'a missing file',
    { kind: 'prebuilt', wasm: 'none.wasm', at },
    'E_COMPONENT_UNSUPPORTED',
    'does not exist',
  ],
  [
    'a core module',
    { kind: 'prebuilt', wasm: 'module.wasm', at },
    'E_COMPONENT_UNSUPPORTED',
    'is a core module',
  ],
  [
    'another file',
    { kind: 'prebuilt', wasm: 'page.wasm', at },
    'E_COMPONENT_UNSUPPORTED',
    'is not WebAssembly',
  ],
])('%s: one clear error at the line of the tool', async (_, failing, code, message) => {
  await expect(build(tool('x', failing))).rejects.toMatchObject({
    code,
    at,
    message: expect.stringMatching(new RegExp(`ool "x".*${message}`)),
  });
});

test('a component that does not serve HTTP, and a damaged one', async () => {
  const empty = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00);
  await fixture.write({ 'empty.wasm': empty, 'damaged.wasm': component.slice(0, -5) });
  await expect(build(tool('x', { kind: 'prebuilt', wasm: 'empty.wasm', at }))).rejects.toThrow(
    /exports nothing; it must/,
  );
  await expect(build(tool('x', { kind: 'prebuilt', wasm: 'damaged.wasm', at }))).rejects.toThrow(
    /Malformed WebAssembly/,
  );
});

test('all failures are reported together, and the other tools are built', async () => {
  await fixture.write({ 'broken.ts': 'const = 1;' });
  const failure = (await build(
    tool('one', { kind: 'typescript', entry: 'broken.ts' }),
    tool('two', command('exit 1', 'x.wasm')),
    tool('three', command('cp "$FROM" three.wasm', 'three.wasm')),
  ).catch((error: unknown) => error)) as FtlErrors;
  expect(failure.errors.map(({ code }) => code)).toEqual(['E_BUILD_COMPILE', 'E_BUILD_COMMAND']);
  expect((await readFile(path.join(fixture.folder, 'three.wasm'))).length).toBe(component.length);
});
