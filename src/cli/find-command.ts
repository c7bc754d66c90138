import { FtlError } from '../errors.ts';
import { suggest } from '../project/document/suggest.ts';
import type { CommandName } from './command.ts';
import { earlierCommands } from './earlier-commands.ts';

/** What the first words of a command line name. */
export type Found<Named extends CommandName> =
  | { readonly command: Named; readonly args: readonly string[] }
  /** The first word of commands of two words, alone. */
  | { readonly group: string };

/**
 * The command that `args` begin with, and what is left of them. Throws `E_USAGE`, whose hint says what became of a
 * command of the original, or names the nearest.
 */
export function findCommand<Named extends CommandName>(
  args: readonly string[],
  commands: readonly Named[],
): Found<Named> {
  const [first = '', second = ''] = args;
  if (first.startsWith('-')) {
    const hint = 'Flags follow the name of the command. Run "ftl --help" for the list of commands.';
    throw new FtlError('E_USAGE', `"${first.slice(0, 100)}" is no command of ftl.`, { hint });
  }
  const two = byName(`${first} ${second}`, commands);
  if (two) return { command: two, args: args.slice(2) };
  const earlier = [`${first} ${second}`, first].find((name) => Object.hasOwn(earlierCommands, name));
  if (earlier !== undefined) throw unknown(earlier, { hint: earlierCommands[earlier], commands });
  const one = byName(first, commands);
  if (one) return { command: one, args: args.slice(1) };
  if (!isGroup(first, commands)) throw unknown(first, { commands });
  if (second === '' || second === '--help' || second === '-h') return { group: first };
  if (second.startsWith('-')) throw missingWord(first, commands);
  throw unknown(`${first} ${second}`, { commands });
}

/** Names and aliases of a command. */
export function namesOf({ name, aliases = [] }: CommandName): readonly string[] {
  return [name, ...aliases];
}

/** The commands whose name, or alias, begins with this word. */
export function commandsOfGroup<Named extends CommandName>(
  group: string,
  commands: readonly Named[],
): readonly Named[] {
  return commands.filter((command) => namesOf(command).some((name) => name.startsWith(`${group} `)));
}

function byName<Named extends CommandName>(name: string, commands: readonly Named[]): Named | undefined {
  return commands.find((command) => namesOf(command).includes(name));
}

function isGroup(word: string, commands: readonly CommandName[]): boolean {
  return commandsOfGroup(word, commands).length > 0;
}

function missingWord(group: string, commands: readonly CommandName[]): FtlError {
  const names = commandsOfGroup(group, commands).flatMap(namesOf);
  const hint = `There are ${names.filter((name) => name.startsWith(`${group} `)).join(', ')}.`;
  return new FtlError('E_USAGE', `ftl ${group} needs one word more before its flags.`, { hint });
}

function unknown(
  name: string,
  { hint, commands }: { readonly hint?: string | undefined; readonly commands: readonly CommandName[] },
): FtlError {
  const near = suggest(name, commands.flatMap(namesOf));
  const nearest = near ? `Did you mean "ftl ${near}"?` : 'Run "ftl --help" for the list of commands.';
  return new FtlError('E_USAGE', `"${name.slice(0, 100)}" is not a command of ftl.`, {
    hint: hint ?? nearest,
  });
}
