import { FtlError } from '../errors.ts';
import { suggest } from '../project/index.ts';
import type { Command } from './command.ts';

/** What the first words of a command line name. */
export type Found =
  | { readonly command: Command; readonly args: readonly string[] }
  /** The first word of commands of two words, alone. */
  | { readonly group: string };

/** The command that `args` begin with, and what is left of them; throws `E_USAGE`, with the nearest name as its hint. */
export function findCommand(args: readonly string[], commands: readonly Command[]): Found {
  const [first = '', second = ''] = args;
  if (first.startsWith('-')) {
    const hint = 'Flags follow the name of the command. Run "ftl --help" for the list of commands.';
    throw new FtlError('E_USAGE', `"${first.slice(0, 100)}" is no command of ftl.`, { hint });
  }
  const two = byName(`${first} ${second}`, commands);
  if (two) return { command: two, args: args.slice(2) };
  const one = byName(first, commands);
  if (one) return { command: one, args: args.slice(1) };
  if (!isGroup(first, commands)) throw unknown(first, commands);
  if (second === '' || second.startsWith('-')) return { group: first };
  throw unknown(`${first} ${second}`, commands);
}

/** Names and aliases of a command. */
export function namesOf({ name, aliases = [] }: Command): readonly string[] {
  return [name, ...aliases];
}

/** The commands whose name, or alias, begins with this word. */
export function commandsOfGroup(group: string, commands: readonly Command[]): readonly Command[] {
  return commands.filter((command) => namesOf(command).some((name) => name.startsWith(`${group} `)));
}

function byName(name: string, commands: readonly Command[]): Command | undefined {
  return commands.find((command) => namesOf(command).includes(name));
}

function isGroup(word: string, commands: readonly Command[]): boolean {
  return commandsOfGroup(word, commands).length > 0;
}

function unknown(name: string, commands: readonly Command[]): FtlError {
  const near = suggest(name, commands.flatMap(namesOf));
  const hint = near ? `Did you mean "ftl ${near}"?` : 'Run "ftl --help" for the list of commands.';
  return new FtlError('E_USAGE', `"${name.slice(0, 100)}" is not a command of ftl.`, { hint });
}
