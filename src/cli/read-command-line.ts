import { FtlError } from '../errors.ts';
import { convertInputs, everyInputs, readArguments } from '../pipeline/inputs/inputs.ts';
import { locateProject } from '../pipeline/project/project-place.ts';
import type { InputSpecifications } from '../pipeline/step.ts';
import type { System } from '../system/types.ts';
import type { Command, CommandContext, Positional } from './command.ts';

/** The inputs of a command with those that every command takes. */
export function allInputs({ inputs }: Command): InputSpecifications {
  return { ...inputs, ...everyInputs };
}

/**
 * Reads what was typed after the name of a command. Throws `E_USAGE` for an unknown flag, a missing argument, one too
 * many, and for `--` where nothing may follow it.
 */
export async function readCommandLine(
  command: Command,
  args: readonly string[],
  system: System,
): Promise<Omit<CommandContext, 'print'>> {
  const specifications = allInputs(command);
  const { flags, positionals, afterDashes } = readArguments(specifications, args);
  if (afterDashes && command.afterDashes === undefined)
    throw new FtlError('E_USAGE', `ftl ${command.name} takes nothing after "--".`);
  checkPositionals(command, positionals);
  const inputs = convertInputs(specifications, flags, system.env) as CommandContext['inputs'];
  const place = await locateProject(inputs.project, system);
  return { ...place, inputs, positionals, afterDashes: afterDashes ?? [], flags, system };
}

function checkPositionals({ name, positionals = [], examples }: Command, given: readonly string[]): void {
  const hint = `For example: ${examples[0].line}`;
  const missing = positionals.slice(given.length).find(({ required }) => required);
  if (missing) {
    const message = `ftl ${name} needs ${missing.name}: ${lowerFirst(missing.description)}`;
    throw new FtlError('E_USAGE', message, { hint });
  }
  const empty = positionals.find((_, index) => given[index] === '');
  if (empty) throw new FtlError('E_USAGE', `${empty.name} is empty.`, { hint });
  const extra = given[positionals.length];
  if (extra === undefined || positionals.at(-1)?.repeated) return;
  const takes = positionals.length === 0 ? 'no argument' : positionals.map(shown).join(' ');
  throw new FtlError('E_USAGE', `Unexpected argument "${extra.slice(0, 100)}": ftl ${name} takes ${takes}.`, {
    hint,
  });
}

/** As usage lines show it: `NAME`, `[NAME]`, `[NAME ...]`. */
export function shown({ name, required, repeated }: Positional): string {
  const text = repeated ? `${name} ...` : name;
  return required ? text : `[${text}]`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
