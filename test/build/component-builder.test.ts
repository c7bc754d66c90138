import { readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportedNames } from '../../src/wasm/component-names.ts';
import { type BuilderFixture, createBuilderFixture } from './builder-fixture.ts';

const tool = `
import { defineTools } from 'ftl-deploy/sdk';
const words = /\\p{L}+/gu;
defineTools({
  count: {
    description: 'Counts words.',
    inputSchema: { type: 'object', properties: { content: { type: 'string' } }, required: ['content'] },
    handler: ({ content }) => ({ words: content.match(words)?.length ?? 0 }),
  },
});
`;

describe('one builder', { timeout: 240_000 }, () => {
  let fixture: BuilderFixture;
  beforeAll(async () => {
    fixture = await createBuilderFixture();
  });
  afterAll(() => fixture[Symbol.asyncDispose]());

  test('a TypeScript tool becomes an HTTP component that asks its host for nothing it does not use', async () => {
    const built = await fixture.build('tool.ts', tool);
    const bytes = await readFile(built.file);
    expect(built).toMatchObject({ id: 'tool', size: bytes.length, cached: false });
    expect(exportedNames(bytes, { versionSuffixes: 'read' })).toContain('wasi:http/incoming-handler@0.2.10');
    expect(bytes.includes('fermyon:spin/')).toBe(false);
    expect(bytes.includes(fixture.folder)).toBe(false);
    expect(bytes.includes(fixture.system.packageRoot)).toBe(false);
  });

  test('the same source is found in the cache, a changed one is built, a damaged file is built again', async () => {
    const first = await fixture.build('cached.ts', tool);
    expect(await fixture.build('cached.ts')).toMatchObject({ cached: true, digest: first.digest });
    const changed = await fixture.build('cached.ts', tool.replace('Counts words.', 'Counts.'));
    expect(changed.cached).toBe(false);
    expect(changed.digest).not.toBe(first.digest);

    await truncate(first.file, 1000);
    const rebuilt = await fixture.build('cached.ts', tool);
    expect(rebuilt).toMatchObject({ cached: false, digest: first.digest });
    expect(`sha256:${await fixture.system.files.sha256(rebuilt.file)}`).toBe(first.digest);
  });

  test('a comment changes no byte', async () => {
    const [first, second] = [
      await fixture.build('comment.ts', tool),
      await fixture.build('comment.ts', `// hello\n${tool}`),
    ];
    expect(second.digest).toBe(first.digest);
  });

  test('a tool that reads a variable imports the interface for it', async () => {
    const source = `import { variable } from 'ftl-deploy/sdk';
      addEventListener('fetch', (event) => event.respondWith(new Response(variable('site'))));`;
    const bytes = await readFile((await fixture.build('variable.ts', source)).file);
    expect(bytes.includes('fermyon:spin/variables@2.0.0')).toBe(true);
    expect(bytes.includes('fermyon:spin/key-value')).toBe(false);
  });

  test('modules that no file holds are bundled', async () => {
    await fixture.write({
      'virtual.ts': `import { answer } from 'ftl:answer'; addEventListener('fetch', () => console.log(answer));`,
    });
    const build = (answer: number) =>
      fixture.builder.build({
        id: 'tool',
        name: 'tool "x"',
        entry: path.join(fixture.folder, 'virtual.ts'),
        projectFolder: fixture.folder,
        virtualModules: { 'ftl:answer': `export const answer = ${answer};` },
      });
    const [first, second] = [await build(1), await build(2)];
    expect(first.digest).not.toBe(second.digest);
  });

  test.each([
    [
      'throws',
      'const at = 1;\nthrow new TypeError(`no settings ${at}`);',
      'throws TypeError: no settings 1',
      2,
    ],
    ['rejects', 'await Promise.reject(new Error("nope"));', 'throws Error: nope', 1],
    [
      'makes a request',
      '\nawait fetch("http://example.com/");',
      'fetch can only be used during request handling',
      2,
    ],
    [
      'asks for randomness',
      'console.log(crypto.randomUUID());',
      'asks for random bytes at its top level',
      undefined,
    ],
    ['throws a string', 'throw "gone";', 'throws gone', undefined],
  ])('a tool that %s while it is loaded: one clear error', async (name, source, message, line) => {
    const failure = await fixture.build(`load ${name}.ts`, source).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'E_BUILD_LOAD', message: expect.stringContaining(message) });
    expect((failure as { at?: { file: string; line: number } }).at?.line).toBe(line);
  });

  test('the SDK names the tool that is defined wrongly, at the line of its author', async () => {
    const source = tool.replace('count:', "'count words':");
    await expect(fixture.build('name.ts', source)).rejects.toMatchObject({
      code: 'E_BUILD_LOAD',
      message: expect.stringContaining("Tool name 'count words'"),
      at: { file: 'name.ts', line: 4, column: 1 },
      hint: undefined,
    });
  });

  test('tools that are defined a second time, which nobody could ever call', async () => {
    await expect(fixture.build('twice.ts', `${tool}\ndefineTools({});\n`)).rejects.toMatchObject({
      code: 'E_BUILD_LOAD',
      message: expect.stringContaining('defineTools is called once in a component'),
      at: { file: 'twice.ts' },
    });
  });
});

test(
  'an endless loop at the top level is stopped, and the builder goes on',
  { timeout: 240_000 },
  async () => {
    await using fixture = await createBuilderFixture({ loadTimeoutMs: 20_000 });
    await expect(fixture.build('loop.ts', 'for (;;);')).rejects.toMatchObject({
      code: 'E_BUILD_LOAD',
      message: expect.stringContaining('did not finish loading in 20 s'),
    });
    expect(await fixture.build('tool.ts', tool)).toMatchObject({ cached: false });
  },
);

test('two folders, two empty caches: the same bytes', { timeout: 300_000 }, async () => {
  await using first = await createBuilderFixture();
  await using second = await createBuilderFixture();
  const files = { 'src/index.ts': `import './other/tool.ts';`, 'src/other/tool.ts': tool };
  await first.write(files);
  await second.write(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`deeper/${name}`, text])),
  );
  const one = await first.build('src/index.ts');
  const folder = path.join(second.folder, 'deeper');
  const entry = path.join(folder, 'src/index.ts');
  const other = await second.builder.build({ id: 'tool', name: 'tool "x"', entry, projectFolder: folder });
  expect(other.digest).toBe(one.digest);
  expect(other.cached).toBe(false);
});

test(
  'after the run was stopped, builds end with E_CANCELLED and no thread is left',
  { timeout: 240_000 },
  async () => {
    await using fixture = await createBuilderFixture({ loadTimeoutMs: 200_000 });
    const loop = fixture.build('loop.ts', 'for (;;);');
    setTimeout(() => fixture.system.cancel(), 500);
    await expect(loop).rejects.toMatchObject({ code: 'E_CANCELLED' });
    await expect(fixture.build('tool.ts', tool)).rejects.toMatchObject({ code: 'E_CANCELLED' });
  },
);
