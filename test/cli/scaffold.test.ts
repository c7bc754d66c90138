import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { filesBelow, runBundle, writeProject } from '../e2e/project.ts';
import { root } from '../meta/imports.ts';

/** Runs ftl in a folder and gives back what it printed; it has to end well. */
async function ftl(cwd: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runBundle('ftl', args, { cwd });
  expect(exitCode, stderr + stdout).toBe(0);
  return stdout;
}

async function refused(cwd: string, ...args: string[]): Promise<string> {
  const { exitCode, stderr } = await runBundle('ftl', args, { cwd });
  expect(exitCode, stderr).toBe(2);
  return stderr;
}

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

describe('ftl init', () => {
  test.each(['basic', 'mcp', 'private', 'toolkit'])(
    'makes a project of %s that is valid',
    async (template) => {
      const folder = writeProject({});
      await ftl(folder, 'init', 'demo', '--template', template);
      const demo = path.join(folder, 'demo');
      const format = template === 'toolkit' ? 'toolkit' : 'ftl';
      expect(await ftl(demo, 'validate')).toContain(`${format}.toml is valid: demo 0.1.0`);
      const schema = new RegExp(`^#:schema https://\\S+/${format}\\.schema\\.json\n`);
      expect(read(demo, `${format}.toml`)).toMatch(schema);
      expect(filesBelow(demo).filter((file) => file.endsWith('.toml'))).toHaveLength(1);
      expect(read(demo, '.gitignore')).toContain('.ftl/');
      const workflow = parseYaml(read(demo, '.github/workflows/deploy.yml')) as {
        jobs: { deploy: { steps: { uses: string }[] } };
      };
      expect(workflow.jobs.deploy.steps.map(({ uses }) => uses)).toContain('ftl/deploy@v1');
    },
  );

  test('gives editors the types of the SDK, with nothing installed', async () => {
    const folder = writeProject({});
    await ftl(folder, 'init', '--template', 'mcp', '--no-workflow');
    const check = () =>
      execFileSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    expect(check()).toBe('');
    const source = path.join(folder, 'hello/index.ts');
    writeFileSync(source, read(source).replace('${name}', '${name.length.nothing}'));
    expect(check).toThrow();
    expect(existsSync(path.join(folder, '.github'))).toBe(false);
  });

  test('overwrites nothing unasked, and names what it replaces', async () => {
    const folder = writeProject({ 'README.md': 'mine\n' });
    expect(await ftl(folder, 'init')).toContain('README.md (left as it was)');
    expect(read(folder, 'README.md')).toBe('mine\n');
    expect(await refused(folder, 'init')).toContain('is a project already');
    expect(await ftl(folder, 'init', '--force')).toContain('README.md (replaced)');
  });

  test('writes where --project says, and nothing where it is typed', async () => {
    const folder = writeProject({});
    await ftl(folder, 'init', '--project', 'sub/demo');
    await ftl(folder, 'init', 'other', '--project', 'sub', '--no-workflow');
    expect(read(folder, 'sub/demo/ftl.toml')).toContain('name = "demo"');
    expect(read(folder, 'sub/other/ftl.toml')).toContain('name = "other"');
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  test.each([
    ['My App!', 'My-App'],
    ['2nd Café', 'nd-Cafe'],
    ['日本', 'app'],
  ])('names a project after a folder called %j, and says so', async (folderName, name) => {
    const folder = path.join(writeProject({}), folderName);
    mkdirSync(folder);
    const { exitCode, stdout, stderr } = await runBundle('ftl', ['init'], { cwd: folder });
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`Made the project ${name}`);
    expect(stderr).toContain(`The folder is called ${JSON.stringify(folderName)}`);
    expect(await ftl(folder, 'validate')).toContain(`is valid: ${name} 0.1.0`);
  });

  test.each([
    [['a b'], 'ftl init a-b'],
    [['a b'], 'cannot be named'],
    [['demo', '--template', 'privat'], 'Did you mean private?'],
    [['demo', '--template', 'mcp', '--language', 'cobol'], 'no template for the language'],
    [['demo', '--language', 'cobol'], 'no template for the language'],
    [['one', 'two'], 'Unexpected argument "two"'],
  ])('writes nothing for %j', async (args, message) => {
    const folder = writeProject({});
    expect(await refused(folder, 'init', ...args)).toContain(message);
    expect(filesBelow(folder)).toEqual([]);
  });
});

const manifest = '# Mine.\n[project]\nname = "x" # short\n\n[tools]\n';

describe('ftl add', () => {
  test('appends a table, keeps every byte before it, and writes the tool', async () => {
    const folder = writeProject({ 'ftl.toml': manifest });
    expect(await ftl(folder, 'add', 'hello')).toContain('hello/index.ts');
    expect(read(folder, 'ftl.toml').startsWith(manifest)).toBe(true);
    expect(JSON.parse(await ftl(folder, 'validate', '--json'))).toMatchObject({
      details: { tools: ['hello'] },
    });
    await ftl(folder, 'remove', 'hello', '--yes');
    expect(read(folder, 'ftl.toml')).toBe(manifest);
    expect(filesBelow(folder)).toEqual(['ftl.toml']);
  });

  test('adds a component of a registry by its reference', async () => {
    const folder = writeProject({ 'ftl.toml': manifest });
    await ftl(folder, 'add', 'ghcr.io/owner/weather:1.2.3');
    expect(read(folder, 'ftl.toml')).toBe(
      `${manifest}\n[tools.weather]\nrepo = "ghcr.io/owner/weather:1.2.3"\n`,
    );
    await ftl(folder, 'add', 'ghcr.io/owner/weather:2.0.0', '--name', 'climate');
    const broken = await refused(folder, 'add', 'ghcr.io/owner/tool@sha256:abc');
    expect(broken).toContain('malformed digest');
    expect(broken).not.toContain('ftl.toml:');
    expect(await ftl(folder, 'remove', 'climate')).toBe('Removed climate from ftl.toml\n');
    expect(filesBelow(folder)).toEqual(['ftl.toml']);
  });

  test.each([
    ['a name that is there', ['hello'], 'has a tool "hello" already'],
    ['a name with the same component id', ['Hello'], 'the same component'],
    ['a reserved name', ['mcp-gateway'], 'is reserved'],
    ['a name that cannot be', ['a__b'], 'holds "__"'],
    ['a folder that is there', ['mine'], 'mine is there already'],
    ['a language without a template', ['new', '-l', 'cobol'], 'cobol'],
  ])('refuses %s, before it writes anything', async (_about, args, message) => {
    const folder = writeProject({
      'ftl.toml': `${manifest}hello = { path = "hello" }\n`,
      'hello/index.ts': '',
      'mine/note': '',
    });
    const before = filesBelow(folder);
    expect(await refused(folder, 'add', ...args)).toContain(message);
    expect(filesBelow(folder)).toEqual(before);
    expect(read(folder, 'ftl.toml')).toBe(`${manifest}hello = { path = "hello" }\n`);
  });

  test.each([
    ['ftl.yaml', '# Mine.\nproject:\n  name: x # short\n'],
    ['ftl.yml', 'project: {name: x}\ntools:\n  other: {wasm: other.wasm}\n'],
    ['ftl.json', '{\n  "project": { "name": "x" },\n  "tools": { "other": { "wasm": "other.wasm" } }\n}\n'],
  ])('writes into %s, and remove takes it out again, with the rest as it was', async (file, text) => {
    const folder = writeProject({ [file]: text, 'other.wasm': '' });
    expect(await ftl(folder, 'add', 'hello')).toContain(`${file}, what it says of hello`);
    await ftl(folder, 'add', 'ghcr.io/owner/weather:1.2.3');
    const { details } = JSON.parse(await ftl(folder, 'validate', '--json')) as { details: object };
    expect(details).toEqual({ tools: expect.arrayContaining(['hello', 'weather']) as string[] });
    expect(await ftl(folder, 'remove', 'weather')).toBe(`Removed weather from ${file}\n`);
    await ftl(folder, 'remove', 'hello', '--yes');
    expect(read(folder, file)).toBe(text);
    expect(filesBelow(folder)).toEqual([file, 'other.wasm'].toSorted());
  });

  test('says when a file is written in a way that it does not add to', async () => {
    const text = '? project\n: name: x\n';
    const folder = writeProject({ 'ftl.yaml': text });
    expect(await refused(folder, 'add', 'hello')).toContain('by hand');
    expect(read(folder, 'ftl.yaml')).toBe(text);
    expect(filesBelow(folder)).toEqual(['ftl.yaml']);
  });

  test('leaves everything as it was when the table does not fit into the file', async () => {
    const inline = 'tools = { a = { wasm = "a.wasm" } }\n[project]\nname = "x"\n';
    const folder = writeProject({ 'ftl.toml': inline, 'a.wasm': '' });
    await refused(folder, 'add', 'hello');
    expect(read(folder, 'ftl.toml')).toBe(inline);
    expect(filesBelow(folder)).toEqual(['a.wasm', 'ftl.toml']);
  });

  test('does not touch a project that is wrong', async () => {
    const folder = writeProject({ 'ftl.toml': '[project]\nname = 7\n' });
    expect(await refused(folder, 'add', 'hello')).toContain('ftl.toml:2:8');
    expect(filesBelow(folder)).toEqual(['ftl.toml']);
  });
});

describe('a toolkit', () => {
  test('takes tools to its list, and gives them back', async () => {
    const folder = writeProject({});
    await ftl(folder, 'init', '--template', 'toolkit', '--no-workflow');
    const before = read(folder, 'toolkit.toml');
    expect(await ftl(folder, 'add', 'third')).toContain('toolkit.toml, what it says of third');
    expect(read(folder, 'toolkit.toml')).toContain('[[tools]]\nname = "third"\npath = "third"\n');
    expect(JSON.parse(await ftl(folder, 'validate', '--json'))).toMatchObject({
      details: { tools: ['hello', 'goodbye', 'third'] },
    });
    await ftl(folder, 'remove', 'hello', '--yes');
    const left = read(folder, 'toolkit.toml');
    expect([left.includes('"hello"'), left.includes('"goodbye"')]).toEqual([false, true]);
    await ftl(folder, 'remove', 'third', '--yes');
    expect(before).toContain(read(folder, 'toolkit.toml').slice(-60));
    expect(existsSync(path.join(folder, 'third'))).toBe(false);
  });

  test('that is not there is told as such, and none is written for a folder that is missing', async () => {
    const folder = writeProject({ 'hello/index.ts': '' });
    expect(await refused(folder, 'toolkit', 'build')).toContain(`There is no toolkit.toml in ${folder}.`);
    const build = await refused(folder, 'toolkit', 'build', '--name', 'kit', 'hello', 'nope');
    expect(build).toContain('There is no folder "nope"');
    expect(filesBelow(folder)).toEqual(['hello/index.ts']);
  });

  test('does not take the place of an ftl.toml', async () => {
    const folder = writeProject({ 'ftl.toml': '[project]\nname = "x"\n' });
    expect(await refused(folder, 'init', '--template', 'toolkit', '--force')).toContain('it has ftl.toml');
    expect(filesBelow(folder)).toEqual(['ftl.toml']);
  });
});

describe('ftl remove', () => {
  const files = {
    'ftl.toml': `${manifest}\n[tools.hello]\n[tools.bye]\n`,
    'hello/index.ts': '',
    'bye/index.ts': '',
  };

  test('keeps the folder when told so, and needs a yes without a terminal', async () => {
    const folder = writeProject(files);
    expect(await refused(folder, 'remove', 'hello')).toContain('--yes');
    await ftl(folder, 'remove', 'hello', '--keep-files');
    expect(read(folder, 'ftl.toml')).toBe(`${manifest}\n[tools.bye]\n`);
    expect(filesBelow(folder)).toContain('hello/index.ts');
    expect(await refused(folder, 'remove', 'by')).toContain('Did you mean bye?');
  });

  test('never removes a folder that another tool lies in', async () => {
    const nested = '[project]\nname = "x"\n[tools.a]\npath = "a"\n[tools.b]\npath = "a/b"\n';
    const folder = writeProject({ 'ftl.toml': nested, 'a/index.ts': '', 'a/b/index.ts': '' });
    mkdirSync(path.join(folder, 'a/deep'), { recursive: true });
    await ftl(folder, 'remove', 'a', '--yes');
    expect(filesBelow(folder)).toEqual(['a/b/index.ts', 'a/index.ts', 'ftl.toml']);
  });

  test('never removes a folder that middleware lies in', async () => {
    const nested = '[project]\nname = "x"\n[tools.a]\npath = "a"\n[middleware.m]\npath = "a/m"\n';
    const folder = writeProject({ 'ftl.toml': nested, 'a/index.ts': '', 'a/m/index.ts': '' });
    await ftl(folder, 'remove', 'a', '--yes');
    expect(filesBelow(folder)).toEqual(['a/index.ts', 'a/m/index.ts', 'ftl.toml']);
  });
});
