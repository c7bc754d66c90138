import path from 'node:path';
import { FtlError } from '../../errors.ts';
import { suggest } from '../../project/document/suggest.ts';
import { parseEnvironmentFile } from '../../runtimes/environment-file.ts';
import { environmentName } from '../../runtimes/variables.ts';
import type { LockedVariable } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import type { InputSpecifications } from '../step.ts';

/** Of whatever starts an app. */
export const variableInput = {
  variable: {
    kind: 'list',
    value: 'NAME=VALUE',
    description:
      'Value of an application variable, or name=@file. May be repeated; in the environment one a line.',
  },
} as const satisfies InputSpecifications;

/** What an app may be given, and where values for it stand besides the environment. */
export interface VariableSources {
  /** The variables of the app, by name. */
  readonly variables: Readonly<Record<string, LockedVariable>>;
  /** `name=value` or `name=@file`, as typed. */
  readonly flags: readonly string[];
  /** Absolute; its `.env` counts where the environment says nothing. */
  readonly projectFolder: string;
}

/** Values by name, and where each comes from. */
export interface GivenVariables {
  readonly values: Readonly<Record<string, string>>;
  readonly from: Readonly<Record<string, '--variable' | '.env'>>;
}

/**
 * Values of application variables: those of `--variable`, then those that only `.env` has, as `SPIN_VARIABLE_<NAME>`. In
 * GitHub Actions those that are secret are masked from then on. Warns about a secret that was typed. Throws `E_USAGE`
 * for a malformed flag or line of `.env` and a variable that the app does not have, and `E_FILE_SYSTEM` for a missing file.
 */
export async function readGivenVariables(
  { variables, flags, projectFolder }: VariableSources,
  system: System,
): Promise<GivenVariables> {
  const text = await system.files.readTextIfExists(path.join(projectFolder, '.env'));
  const { values: kept, malformed } = parseEnvironmentFile(text ?? '', system.env);
  const given = new Map<string, { readonly value: string; readonly from: '--variable' | '.env' }>();
  for (const name of Object.keys(variables)) {
    if (system.env[environmentName(name)] !== undefined) continue;
    const value = kept[environmentName(name)];
    const line = malformed.get(environmentName(name));
    if (line !== undefined) throw malformedLine(name, line);
    if (value !== undefined) given.set(name, { value: whole('.env', value), from: '.env' });
  }
  for (const flag of flags) {
    const [name, value] = splitFlag(flag);
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (!variable) throw unknownVariable(name, variables);
    if (variable.secret && !value.startsWith('@')) warnAboutTypedSecret(name, system);
    given.set(name, { value: await valueOf(value, system), from: '--variable' });
  }
  for (const [name, { value }] of given) if (variables[name]?.secret) system.runner.mask(value);
  const entries = [...given];
  return {
    values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    from: Object.fromEntries(entries.map(([name, { from }]) => [name, from])),
  };
}

function malformedLine(name: string, line: number): FtlError {
  const message = `.env, line ${line}: the value of ${environmentName(name)} cannot be read.`;
  return new FtlError('E_USAGE', message, {
    hint: 'Put it in single quotes; without quotes it can have neither spaces nor a backslash.',
  });
}

/** Where the value of a variable comes from. */
export type VariableSource = '--variable' | '.env' | 'the environment' | 'its default' | 'nobody';

/** Where the value of this variable comes from; `variable` is what the app has of that name. */
export function sourceOf(
  name: string,
  variable: LockedVariable | undefined,
  { given, system }: { readonly given: GivenVariables; readonly system: System },
): VariableSource {
  const own = given.from[name];
  if (own !== undefined) return own;
  if (system.env[environmentName(name)] !== undefined) return 'the environment';
  return variable?.default === undefined ? 'nobody' : 'its default';
}

/** What was typed, or what the file has that was named, without the end of its last line. */
async function valueOf(typed: string, { files, workingFolder }: System): Promise<string> {
  if (!typed.startsWith('@')) return typed;
  const name = typed.slice(1);
  return whole(name, await files.readText(path.resolve(workingFolder, name))).replace(/\r?\n$/, '');
}

/** A text of which nothing was lost when it was read. Throws `E_USAGE` for one of a file that is not UTF-8. */
function whole(file: string, text: string): string {
  if (!text.includes('\ufffd')) return text;
  throw new FtlError('E_USAGE', `${file} is not UTF-8, so that a value in it would change.`, {
    hint: 'Save it as UTF-8; give bytes that are no text in Base64, for example.',
  });
}

/** Throws without the value in its message: it may be a secret. */
function splitFlag(flag: string): [name: string, value: string] {
  const equals = flag.indexOf('=');
  if (equals > 0) return [flag.slice(0, equals), flag.slice(equals + 1)];
  throw new FtlError('E_USAGE', 'A --variable has no "=" after its name.', {
    hint: 'Write --variable name=value, or name=@file to read it from a file.',
  });
}

function unknownVariable(name: string, variables: VariableSources['variables']): FtlError {
  const known = Object.keys(variables);
  const near = suggest(name, known);
  return new FtlError('E_USAGE', `The app has no variable "${name.slice(0, 100)}".`, {
    hint: near ? `Did you mean ${near}?` : `It has: ${known.join(', ') || 'none'}.`,
  });
}

function warnAboutTypedSecret(name: string, { log }: System): void {
  log.warning(
    `The variable ${name} is secret, but what is typed can be read in the process list: set ${environmentName(name)}, write it to .env, or give --variable ${name}=@file.`,
  );
}
