import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands/index.ts';
import { findCommand } from '../../src/cli/find-command.ts';
import { allInputs } from '../../src/cli/read-command-line.ts';
import { root } from '../meta/imports.ts';
import { runBundle, writeProject } from './project.ts';

const ftlCommands = await loadCommands();

interface Block {
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];

const blocks: readonly Block[] = documents.flatMap((file) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({ file, language, text }),
  ),
);

const readme = (language: string) =>
  blocks.find((block) => block.file === 'README.md' && block.language === language)?.text ?? '';

/** Commands of the documents: lines of blocks without a language or in a shell's, and inline code. */
const commands = [
  ...blocks
    .filter(({ language }) => ['', 'sh', 'bash', 'shell'].includes(language))
    .flatMap(({ text }) => text.split('\n')),
  ...documents.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text),
  ),
]
  .flatMap((line) => line.split('&&'))
  .map((line) => line.replace(/\s#.*$/, '').trim());

/** `--no-x` takes back a flag `--x`, unless it is a flag itself. */
const withoutNo = (flags: readonly string[]) => (name: string) =>
  flags.includes(name) ? name : name.replace(/^no-/, '');

describe('the documents', () => {
  test('name only npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: object;
    };
    const named = commands.flatMap((line) => /^npm (?:run )?([a-z:-]+)/.exec(line)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(3);
    const builtIn = ['ci', 'i', 'install'];
    expect(named.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
  });

  test('name only commands and flags of ftl that there are', () => {
    const lines = commands.flatMap((line) => /^(?:npx ftl-deploy|ftl) ([a-z].*)$/.exec(line)?.[1] ?? []);
    expect(lines.length).toBeGreaterThan(50);
    for (const line of new Set(lines)) {
      const words = line.split(/\s+/);
      const found = findCommand(words, ftlCommands);
      const flags = 'command' in found ? Object.keys(allInputs(found.command)) : [];
      const named = words.flatMap((word) => /^--([a-z-]+)/.exec(word)?.[1] ?? []);
      expect([...flags, 'help'], line).toEqual(expect.arrayContaining(named.map(withoutNo(flags))));
    }
  });

  test('name only files that there are', () => {
    const links = documents.flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
        ([, target = '']) => path.relative(root, path.resolve(root, path.dirname(file), target)),
      ),
    );
    const there = (name: string) => {
      try {
        return readFileSync(path.join(root, name)).length > 0;
      } catch {
        return false;
      }
    };
    expect(links.filter((name) => !there(name))).toEqual([]);
  });
});

test(
  'the project of the README goes from its two files to a deployed server',
  { timeout: 600_000 },
  async () => {
    const folder = writeProject({ 'ftl.toml': readme('toml'), 'text-analyzer/index.ts': readme('ts') });
    const run = await runBundle('ftl', [
      'pipeline',
      '--project',
      folder,
      '--spin-version=none',
      '--runtime=embedded',
    ]);
    expect(run.exitCode, run.stderr).toBe(0);
    expect(run.stdout).toMatch(/deploy\s+✓ done.*1 tool listed/);
  },
);
