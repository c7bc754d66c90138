import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands/index.ts';
import { findCommand } from '../../src/cli/find-command.ts';
import { readCommandLine } from '../../src/cli/read-command-line.ts';
import { parseProject } from '../../src/project/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { root } from '../meta/imports.ts';
import { factsOf } from './in-memory-facts.ts';

const commands = await loadCommands();

const facts = factsOf({ 'hello/index.ts': '', 'reader/index.ts': '', 'geo.wasm': '' });
const system = createSystem({ logStyle: 'silent' });

/** The code blocks of a page by their language. */
function blocksOf(page: string, language: string): readonly string[] {
  const text = readFileSync(path.join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, found, block = '']) =>
    found === language ? [block] : [],
  );
}

describe.each([
  ['ftl-toml.md', 'toml', 'ftl.toml'],
  ['toolkits.md', 'toml', 'toolkit.toml'],
  ['migration.md', 'yaml', 'ftl.yaml'],
  ['migration.md', 'json', 'ftl.json'],
])('docs/%s, its %s', (page, language, file) => {
  const blocks = blocksOf(page, language);
  test('is there', () => expect(blocks.length).toBeGreaterThan(0));
  test.each(blocks)('is a project: %#', (text) => {
    expect(() => parseProject(text, { ...facts, file })).not.toThrow();
  });
});

describe.each(['toolkits.md', 'migration.md'])('docs/%s, its commands', (page) => {
  const lines = blocksOf(page, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/ +#.*/, ''))
    .filter((line) => line !== '');
  test('are there', () => expect(lines.length).toBeGreaterThan(2));
  test.each(lines)('%s is taken', async (line) => {
    const found = findCommand(line.split(' ').slice(1), commands);
    if (!('command' in found)) throw new Error('no command');
    await expect(readCommandLine(found.command, found.args, system)).resolves.toBeDefined();
  });
});
