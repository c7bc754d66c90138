import { usualCommand } from './language.ts';
import type { ToolBuild } from '../model.ts';
import { readPath } from '../values/paths.ts';
import type { BuildTable } from '../format/project-file.ts';
import type { BuildVariant } from './profiles.ts';
import { present, type SourceContext } from './reading.ts';

/**
 * A tool that builds itself: the keys that are written, and for the others those of the language's usual command.
 * Undefined when one is missing or wrong, which has been reported.
 */
export function readCommand(
  variant: BuildVariant,
  folder: string,
  context: SourceContext,
): ToolBuild | undefined {
  const { facts, problems } = context.reading;
  const { build: written = {}, placeOf } = variant;
  const usual = usualCommand(folder, facts);
  const env = readEnvironment(variant, context);
  const workdir =
    written.workdir === undefined
      ? folder
      : readPath(written.workdir, placeOf('workdir'), { want: 'folder', facts, problems });
  const command = readCommandLines(written) ?? (variant.profile === undefined ? undefined : usual?.command);
  if (command === undefined) return refuseWithoutCommand(variant, context);
  const wasm =
    variant.wasm === undefined
      ? (usual?.wasm ?? refuseWithoutOutput(folder, context))
      : readPath(variant.wasm, placeOf('wasm'), { want: 'any', facts, problems });
  if (workdir === undefined || wasm === undefined) return undefined;
  const watch =
    written.watch === undefined && readCommandLines(written) === undefined ? usual?.watch : undefined;
  return {
    kind: 'command',
    command,
    workdir,
    env,
    watch: watch ?? present(written.watch).map(([, glob]) => glob),
    wasm,
  };
}

function readCommandLines({ command }: BuildTable): string | readonly string[] | undefined {
  return typeof command === 'object' ? present(command).map(([, line]) => line) : command;
}

function refuseWithoutOutput(folder: string, { name, reading: { problems } }: SourceContext): undefined {
  const message = `[${problems.print(['tools', name])}] has build.command but lacks "wasm", the file that the command makes.`;
  const hint = `Add wasm = "${folder}/….wasm", relative to the project folder.`;
  problems.add('E_PROJECT_REQUIRED', message, { path: ['tools', name], part: 'key', hint });
}

/** `build` without a command was reported by the schema. */
function refuseWithoutCommand({ profile }: BuildVariant, { name, table, reading }: SourceContext): undefined {
  if (profile === undefined || table.build !== undefined) return;
  const path = ['tools', name, 'profiles', profile];
  const message = `[${reading.problems.print(path)}] lacks "command", and the tool has no build.command that it could change.`;
  reading.problems.add('E_PROJECT_REQUIRED', message, { path, part: 'key' });
}

function readEnvironment(
  variant: BuildVariant,
  { reading }: SourceContext,
): Readonly<Record<string, string>> {
  const entries = Object.entries(variant.build?.env ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const path = variant.placeOf('env');
  for (const [key, value] of entries) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !value.includes('\0')) continue;
    const message = `${reading.problems.print(path)} has ${JSON.stringify(key)}, which is not a name and value of an environment variable.`;
    reading.problems.add('E_PROJECT_VALUE', message, { path: [...path, key], part: 'key' });
  }
  return Object.fromEntries(entries);
}
