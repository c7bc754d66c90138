import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FtlErrors } from '../../src/errors.ts';
import { locateProject } from '../../src/pipeline/project/project-place.ts';
import { readProject } from '../../src/pipeline/project/read-project.ts';
import { createSystem } from '../../src/system/create.ts';

const system = createSystem();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ftl project '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

const project = '[project]\nname = "a"\n';

test('infers each language from the files that are really there', async () => {
  await write({
    'ftl.toml': `${project}[tools.plain]\n[tools.packaged]\n[tools.rusty]\n[tools.go]\n[tools.snake]\n`,
    'plain/src/index.ts': '',
    'packaged/package.json': '{ "source": "./lib/main.ts", "main": "dist/main.js" }',
    'packaged/lib/main.ts': '',
    'rusty/Cargo.toml':
      '[package]\nname = "other-name"\n[lib]\nname = "rusty_lib"\ncrate-type = ["cdylib"]\n',
    'go/go.mod': 'module x\n',
    'snake/app.py': '',
  });
  const { tools } = await readProject({ projectFolder: folder }, system);
  expect(tools.map(({ build }) => build)).toEqual([
    { kind: 'typescript', entry: 'plain/src/index.ts' },
    { kind: 'typescript', entry: 'packaged/lib/main.ts' },
    { kind: 'rust', folder: 'rusty' },
    { kind: 'go', folder: 'go' },
    { kind: 'python', folder: 'snake' },
  ]);
});

test('says that there is no project file', async () => {
  await expect(readProject({ projectFolder: folder }, system)).rejects.toMatchObject({
    code: 'E_PROJECT_MISSING',
  });
});

test.each([
  ['app.cue', 'package app\napp: {}', '"cue export app.cue -e app --out yaml > ftl.yaml"'],
  ['app.cue', 'name: "x"', '"cue export app.cue --out yaml > ftl.yaml"'],
  ['main.go', 'import "github.com/fastertools/ftl-cli/internal/synthesis"', '"go run . > spin.toml"'],
  ['main.go', 'package main', 'Looked for ftl.toml'],
  ['spin.toml', '', '"ftl import"'],
])('without a project file says what becomes one: %s, %s', async (name, text, hint) => {
  await write({ [name]: text });
  await expect(readProject({ projectFolder: folder }, system)).rejects.toMatchObject({
    code: 'E_PROJECT_MISSING',
    hint: expect.stringContaining(hint) as string,
  });
});

test('names the project that is above the folder of a tool', async () => {
  await write({ 'ftl.toml': '[project]\nname = "x"\n', 'tools/hello/index.ts': '' });
  const inside = { projectFolder: path.join(folder, 'tools', 'hello') };
  await expect(readProject(inside, { ...system, workingFolder: inside.projectFolder })).rejects.toMatchObject(
    {
      code: 'E_PROJECT_MISSING',
      hint: `There is one above: --project ${path.join('..', '..')}`,
    },
  );
});

test('says that a project file is a folder', async () => {
  await write({ 'ftl.toml/x': '' });
  await expect(readProject({ projectFolder: folder }, system)).rejects.toMatchObject({
    code: 'E_PROJECT_MISSING',
    message: `ftl.toml in ${folder} is a folder; expected a file.`,
  });
});

test.each([
  ['at the start', [0xff, 0x0a], 1, 1],
  ['in Latin-1', [0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x22, 0x0a], 2, 4],
  ['cut off by the end of a line', [0x61, 0x0a, 0x0a, 0xc3, 0x0a, 0xa9], 3, 1],
  ['cut off by the end', [0x61, 0xc3], 1, 2],
])('refuses bytes that are not UTF-8, %s', async (_about, bytes, line, column) => {
  await write({ 'ftl.toml': Uint8Array.from(bytes) });
  await expect(readProject({ projectFolder: folder }, system)).rejects.toMatchObject({
    code: 'E_PROJECT_SYNTAX',
    at: { line, column },
  });
});

test('refuses a file of more than 1 MiB', async () => {
  await write({ 'ftl.toml': `${project}#${'x'.repeat(1024 * 1024)}` });
  await expect(readProject({ projectFolder: folder }, system)).rejects.toMatchObject({
    code: 'E_PROJECT_LIMIT',
  });
});

test('follows links inside the project and refuses those that leave it', async () => {
  await write({
    'ftl.toml': `${project}[tools.a]\npath = "near"\n[tools.b]\npath = "far"\n`,
    'real/index.ts': '',
  });
  await symlink(path.join(folder, 'real'), path.join(folder, 'near'));
  await symlink(tmpdir(), path.join(folder, 'far'));
  const error = await readProject({ projectFolder: folder }, system).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FtlErrors);
  expect((error as FtlErrors).errors.map(({ code, at }) => [code, at?.line])).toEqual([
    ['E_PROJECT_PATH', 6],
  ]);
});

test('a path that cannot exist is a wrong path, with its line', async () => {
  const long = 'x'.repeat(5000);
  await write({ 'ftl.toml': `${project}[tools.a]\npath = "${long}"\n[tools.b]\npath = "ftl.toml/b"\n` });
  const error = await readProject({ projectFolder: folder }, system).catch((thrown: unknown) => thrown);
  expect((error as FtlErrors).errors.map(({ code, at }) => [code, at?.line])).toEqual([
    ['E_PROJECT_PATH', 4],
    ['E_PROJECT_PATH', 6],
  ]);
});

test('finds the project in every format, and says which names it looked for', async () => {
  await write({ 'ftl.yml': 'project:\n  name: a\n' });
  await expect(readProject({ projectFolder: folder }, system)).resolves.toMatchObject({
    name: 'a',
    file: 'ftl.yml',
  });
  await expect(readProject({ projectFolder: tmpdir() }, system)).rejects.toMatchObject({
    hint: expect.stringContaining('ftl.toml, ftl.yaml, ftl.yml, ftl.json, toolkit.toml') as string,
  });
});

test('refuses two project files in one folder, unless one is named', async () => {
  await write({ 'ftl.toml': project, 'ftl.json': '{ "project": { "name": "b" } }' });
  await expect(readProject({ projectFolder: folder }, system)).rejects.toMatchObject({
    code: 'E_PROJECT_AMBIGUOUS',
    message: expect.stringContaining('ftl.toml and ftl.json') as string,
  });
  const place = await locateProject(path.join(folder, 'ftl.json'), system);
  await expect(readProject(place, system)).resolves.toMatchObject({ name: 'b', file: 'ftl.json' });
});
