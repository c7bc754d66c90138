import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { loadCommands } from '../../src/cli/commands/index.ts';
import { findCommand } from '../../src/cli/find-command.ts';
import { readCommandLine } from '../../src/cli/read-command-line.ts';
import { parseProject } from '../../src/project/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { read, root } from '../meta/imports.ts';
import { factsOf } from '../project/in-memory-facts.ts';
import { type Block, blocksOf, pages } from './blocks.ts';
import { type Cover, covered, generatedPages } from './covered.ts';

const commands = await loadCommands();
const system = createSystem({ logStyle: 'silent' });

const proven: readonly (Block & { readonly cover: Cover; readonly name: string })[] = pages.flatMap((page) =>
  blocksOf(page).flatMap((block, index) => {
    const cover = covered[page]?.[index]?.[1];
    return cover === undefined ? [] : [{ ...block, cover, name: `docs/${page}, block ${index + 1}` }];
  }),
);

describe('every block of the documents is proven', () => {
  test.each(pages.filter((page) => !generatedPages.includes(page)))('docs/%s', (page) => {
    const languages = blocksOf(page).map(({ language }) => language);
    expect(languages).toEqual((covered[page] ?? []).map(([language]) => language));
  });

  test('and by a test that there is', () => {
    for (const { cover } of proven) {
      if (cover.as !== 'test') continue;
      const source = read(path.join('test', cover.file));
      expect(source.includes(`'${cover.title}'`), `${cover.file} has no "${cover.title}"`).toBe(true);
    }
  });
});

/** What the projects of the documents are made of. */
const sources = ['hello', 'reader', 'text', 'rest', 'analyze', 'notes'].map((name) => `${name}/index.ts`);
const files = [...sources, 'primes/primes.c', 'geo.wasm', 'data/a.json', 'assets/logo.png'];
const facts = factsOf(Object.fromEntries(files.map((file) => [file, ''])));

test.each(proven.flatMap(({ cover, ...block }) => (cover.as === 'project' ? [{ ...block, cover }] : [])))(
  '$name is a project',
  ({ text, cover: { before = '', file = 'ftl.toml' } }) => {
    const whole = `${before}${text}`.replace('sha256:…', `sha256:${'0'.repeat(64)}`);
    expect(() => parseProject(whole, { ...facts, file })).not.toThrow();
  },
);

const lines = proven.flatMap(({ cover, name, text }) =>
  cover.as !== 'commands'
    ? []
    : text
        .split('\n')
        .map((line) => line.replace(/ +#.*/, ''))
        .filter((line) => line !== '')
        .map((line) => ({ name, line })),
);
test.each(lines)('$name: $line', async ({ line }) => {
  const found = findCommand(line.split(' ').slice(1), commands);
  if (!('command' in found)) throw new Error('no command');
  await expect(readCommandLine(found.command, found.args, system)).resolves.toBeDefined();
});

test.each(proven.filter(({ cover }) => cover.as === 'workflow'))(
  '$name is of actions that there are',
  ({ text }) => {
    const value: unknown = parseYaml(text);
    expect(value).toBeInstanceOf(Object);
    const used = [...text.matchAll(/uses: ftl\/deploy(\/\S+)?@/g)].map(([, folder = '/']) => folder);
    expect(used.length).toBeGreaterThan(0);
    for (const folder of used) expect(existsSync(path.join(root, folder, 'action.yml'))).toBe(true);
  },
);
