import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectFiles } from '../../../src/build/files/collect-files.ts';
import type { FilesMount, Tool } from '../../../src/project/model.ts';
import { createSystem } from '../../../src/system/create.ts';

const system = createSystem({ logStyle: 'silent' });
const at = { file: 'ftl.toml', line: 4, column: 3 };
let folder: string;

beforeAll(async () => {
  folder = await system.files.temporaryFolder('ftl-files');
  for (const [file, content] of Object.entries({
    'data/a.json': '{}',
    'data/b.json': 'x'.repeat(129),
    'data/c.txt': '',
    'data/deep/d.json': '[]',
    'data/.hidden.json': '1',
    '.ftl/oci/own.json': 'ours',
    '.git/config': 'a token',
  })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  await mkdir(path.join(folder, 'linked'));
  await symlink('../data/a.json', path.join(folder, 'linked', 'a.json'));
  await symlink('data', path.join(folder, 'other'));
});
afterAll(() => system.close());

const glob = (source: string): FilesMount => ({ source, isGlob: true, destination: undefined, at });
const whole = (source: string): FilesMount => ({ source, isGlob: false, destination: undefined, at });
const placed = (source: string, destination: string): FilesMount => ({
  source,
  isGlob: false,
  destination,
  at,
});

async function collect(...files: FilesMount[]) {
  return collectFiles({ name: 'x', files } as unknown as Tool, folder, system);
}

test.each([
  ['a glob', [glob('data/*.json')], ['data/.hidden.json', 'data/a.json', 'data/b.json']],
  ['a double star', [glob('data/**/d.json')], ['data/deep/d.json']],
  ['all, but what is ours', [glob('data/**'), glob('**/own.json')], undefined],
  ['a folder', [whole('data/deep')], ['data/deep/d.json']],
  ['a file twice', [whole('data/a.json'), glob('data/a*')], ['data/a.json']],
  ['a folder placed at the root', [placed('data/deep', '')], ['d.json']],
  ['a folder placed below', [placed('data/deep', 'x/y')], ['x/y/d.json']],
  ['a file under another name', [placed('data/a.json', 'settings.json')], ['settings.json']],
])('%s', async (_name, mounts, expected) => {
  if (expected === undefined) {
    await expect(collect(...mounts)).rejects.toMatchObject({ code: 'E_PROJECT_PATH', at });
    return;
  }
  expect((await collect(...mounts)).map((file) => file.path)).toEqual(expected);
});

test('short contents are in the lock itself, longer ones have a digest alone', async () => {
  const [a, b] = await collect(whole('data/a.json'), whole('data/b.json'));
  expect(a).toMatchObject({ inline: 'e30=', size: 2 });
  expect(b).toEqual({
    path: 'data/b.json',
    digest: `sha256:${await system.files.sha256(path.join(folder, 'data/b.json'))}`,
    file: path.join(folder, 'data/b.json'),
    size: 129,
  });
});

test.each([
  ['what is ours', whole('.ftl/oci'), 'Nothing in .ftl can be mounted'],
  ['a file of what is ours', placed('.ftl/oci/own.json', 'own.json'), 'Nothing in .ftl can be mounted'],
  ['the version control', glob('.git/*'), 'Nothing in .git can be mounted'],
  ['a link that a glob names', glob('linked/*.json'), 'linked/a.json is a symbolic link'],
  ['a link in a folder', whole('linked'), 'linked/a.json is a symbolic link'],
  ['a link that is named itself', whole('linked/a.json'), 'linked/a.json is a symbolic link'],
  ['a folder that is a link', placed('other', 'x'), 'other is a symbolic link'],
  ['nothing', glob('data/*.md'), 'No file matches "data/*.md"'],
])('%s is refused, with its place in the project file', async (_name, mount, message) => {
  await expect(collect(mount)).rejects.toMatchObject({
    code: 'E_PROJECT_PATH',
    message: expect.stringContaining(message) as string,
    at,
  });
});

test('two files at one place are refused', async () => {
  await expect(collect(placed('data/a.json', 'x'), placed('data/b.json', 'x'))).rejects.toMatchObject({
    message: 'The tool "x" mounts both data/a.json and data/b.json at /x.',
  });
});
