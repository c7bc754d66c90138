import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import { parseEnvironmentFile } from '../../../runtimes/environment-file.ts';
import { environmentName } from '../../../runtimes/variables.ts';
import type { LockedApp } from '../../../spin/locked-app.ts';
import type { System } from '../../../system/types.ts';

export interface UpVariables {
  /** `name=value` or `name=@file`, as typed. */
  readonly flags: readonly string[];
  /** Absolute; its `.env` counts where the environment says nothing. */
  readonly projectFolder: string;
}

/**
 * Values of application variables for `ftl up`: those of `--variable`, then those that only `.env` has, as
 * `SPIN_VARIABLE_<NAME>`. Warns about a secret that was typed. Throws `E_USAGE` for a malformed flag and a variable
 * that the app does not have, and `E_FILE_SYSTEM` for a missing file.
 */
export async function readUpVariables(
  locked: LockedApp,
  { flags, projectFolder }: UpVariables,
  system: System,
): Promise<Record<string, string>> {
  const text = await system.files.readTextIfExists(path.join(projectFolder, '.env'));
  const kept = parseEnvironmentFile(text ?? '');
  const values: Record<string, string> = {};
  for (const name of Object.keys(locked.variables)) {
    const value = kept[environmentName(name)];
    if (value !== undefined && system.env[environmentName(name)] === undefined) values[name] = value;
  }
  for (const flag of flags) {
    const [name, value] = splitFlag(flag);
    const variable = Object.hasOwn(locked.variables, name) ? locked.variables[name] : undefined;
    if (!variable) throw unknownVariable(name, locked);
    if (variable.secret && !value.startsWith('@')) warnAboutTypedSecret(name, system);
    values[name] = value.startsWith('@')
      ? (await system.files.readText(path.resolve(system.workingFolder, value.slice(1)))).replace(
          /\r?\n$/,
          '',
        )
      : value;
  }
  return values;
}

/** Throws without the value in its message: it may be a secret. */
function splitFlag(flag: string): [name: string, value: string] {
  const equals = flag.indexOf('=');
  if (equals > 0) return [flag.slice(0, equals), flag.slice(equals + 1)];
  throw new FtlError('E_USAGE', 'A --variable has no "=" after its name.', {
    hint: 'Write --variable name=value, or name=@file to read it from a file.',
  });
}

function unknownVariable(name: string, { variables }: LockedApp): FtlError {
  const known = Object.keys(variables).join(', ') || 'none';
  return new FtlError('E_USAGE', `The app has no variable "${name.slice(0, 100)}".`, {
    hint: `It has: ${known}.`,
  });
}

function warnAboutTypedSecret(name: string, { log }: System): void {
  log.warning(
    `The variable ${name} is secret, but what is typed can be read in the process list: set ${environmentName(name)}, write it to .env, or give --variable ${name}=@file.`,
  );
}
