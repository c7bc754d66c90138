import { randomBytes } from 'node:crypto';
import { stateSecretVariable } from '../../spin/index.ts';
import type { System } from '../../system/types.ts';
import { stateFiles } from '../state.ts';

/** Where a secret that signs `requestState` comes from. */
export interface StateSecretSource {
  /** Application variables that the app has. */
  readonly known: readonly string[];
  /** Names of those that were given a value; `SPIN_VARIABLE_…` of the environment counts besides. */
  readonly given: readonly string[];
  /** The project in whose state the secret is kept, so that a restart reads what was signed before; else none is kept. */
  readonly projectFolder: string | undefined;
}

/**
 * The variable with the secret that signs `requestState`, when the app takes one and nobody gave it: the one that was made
 * before, or a new one. Never logged.
 */
export async function ownStateSecret(
  { known, given, projectFolder }: StateSecretSource,
  system: System,
): Promise<Readonly<Record<string, string>>> {
  const fromEnvironment = system.env[`SPIN_VARIABLE_${stateSecretVariable.toUpperCase()}`] ?? '';
  if (!known.includes(stateSecretVariable) || given.includes(stateSecretVariable) || fromEnvironment !== '')
    return {};
  const file = projectFolder === undefined ? undefined : stateFiles(projectFolder).stateSecret;
  const secret = await keptSecret(file, system);
  return { [stateSecretVariable]: secret };
}

/**
 * The secret that is kept in a file, made there when it is not, for its owner alone; without a file a new one that is not
 * kept. 32 random bytes in hexadecimal.
 */
export async function keptSecret(file: string | undefined, { files }: System): Promise<string> {
  if (file === undefined) return newSecret();
  const mode = 0o600;
  const made = newSecret();
  // Of several who begin at the same time all take the one that was first.
  if (await files.create(file, `${made}\n`, { mode })) return made;
  const kept = (await files.readText(file)).trim();
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  await files.write(file, `${made}\n`, { mode });
  return made;
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}
