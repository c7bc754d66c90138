import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands/index.ts';
import { earlierCommands } from '../../src/cli/earlier-commands.ts';
import { findCommand, namesOf } from '../../src/cli/find-command.ts';
import { allInputs, readCommandLine } from '../../src/cli/read-command-line.ts';
import { createSystem } from '../../src/system/create.ts';

const commands = await loadCommands();

const system = createSystem({ logStyle: 'silent' });

/** A line as a shell takes it apart: words, and text in single quotes. */
const words = (line: string) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

test('no name or alias is there twice', () => {
  const names = commands.flatMap(namesOf);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each(commands.map((command) => [command.name, command] as const))('ftl %s', (name, command) => {
  test('has a name, a sentence and flags in the usual form', () => {
    for (const each of namesOf(command)) expect(each).toMatch(/^[a-z][a-z-]*( [a-z][a-z-]*)?$/);
    expect(command.summary).toMatch(/^[A-Z].*\.$/);
    expect(command.summary.length).toBeLessThan(90);
    const inputs = Object.entries(allInputs(command));
    for (const [flag, { description }] of inputs) {
      expect(flag).toMatch(/^[a-z][a-z-]*$/);
      expect(description).toMatch(/^[A-Za-z"].*\.$/s);
    }
    const letters = inputs.flatMap(([, { short }]) => short ?? []);
    expect(letters).toEqual([...new Set(letters)]);
    expect(letters).not.toContain('h');
  });

  test.each(command.examples)('takes its own example: $line', async ({ about, line }) => {
    expect(about).not.toMatch(/[.:]$/);
    for (const part of line.split(/ && | \| | > /).filter((each) => each.startsWith('ftl '))) {
      const found = findCommand(words(part).slice(1), commands);
      if (!('command' in found)) throw new Error(`${part} is no command`);
      if (part === line) expect(namesOf(found.command)).toContain(name);
      await expect(readCommandLine(found.command, found.args, system)).resolves.toBeDefined();
    }
  });
});

describe('commands of the original that have no namesake', () => {
  test.each(Object.entries(earlierCommands))('ftl %s', (name, instead) => {
    expect(() => findCommand([...name.split(' '), '--flag'], commands)).toThrow(
      expect.objectContaining({ code: 'E_USAGE', hint: instead }),
    );
    for (const [, line = ''] of instead.matchAll(/"ftl ([^"]+)"/g))
      expect(findCommand(line.split(' '), commands), line).toHaveProperty('command');
  });

  test('take nothing from a command that there is', () => {
    expect(findCommand(['setup', '--spin-version', 'none'], commands)).toHaveProperty(
      'command.name',
      'setup',
    );
    expect(findCommand(['component', 'list', 'x'], commands)).toHaveProperty('args', ['x']);
    expect(() => findCommand(['valueOf'], commands)).toThrow('is not a command of ftl');
  });
});
