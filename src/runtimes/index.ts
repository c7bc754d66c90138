import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import type { Toolchain } from '../toolchain/types.ts';
import { embeddedRuntime } from './embedded/index.ts';
import { findSpin } from './spin/find.ts';
import { spinRuntime } from './spin/index.ts';
import type { StartRuntime } from './types.ts';

/** What a user may ask for. `auto` takes Spin when it is there. */
export type RuntimeChoice = 'auto' | 'spin' | 'embedded';

/** The runtime that was taken. */
export interface ChosenRuntime {
  readonly name: 'spin' | 'embedded';
  readonly start: StartRuntime;
  /** One line that says which was taken, and why. */
  readonly note: string;
}

/** What the choice depends on. */
export interface RuntimeSurroundings {
  readonly system: System;
  readonly toolchain: Toolchain;
  /** Path of the Spin that the step setup chose, '' when it chose the embedded runtime; by default Spin is looked for. */
  readonly spin?: string | undefined;
}

/** The choice that a user typed. Throws `E_USAGE` for an unknown name. */
export function readRuntimeChoice(typed: string): RuntimeChoice {
  if (isChoice(typed)) return typed;
  const message = `The runtime "${typed.slice(0, 100)}" is unknown; expected auto, spin or embedded.`;
  throw new FtlError('E_USAGE', message);
}

/** Chooses the runtime. Throws `E_USAGE` for an unknown name and `E_RUNTIME_START` when Spin is asked for but absent. */
export async function chooseRuntime(
  typed: string,
  { system, toolchain, spin: chosen }: RuntimeSurroundings,
): Promise<ChosenRuntime> {
  const choice = readRuntimeChoice(typed);
  const embedded = { name: 'embedded', start: embeddedRuntime(toolchain) } as const;
  if (choice === 'embedded') return { ...embedded, note: 'Runtime: embedded, as asked for.' };
  const spin = chosen ?? (await findSpin(system))?.path;
  if (spin) return { name: 'spin', start: spinRuntime(spin), note: `Runtime: Spin (${spin}).` };
  if (choice === 'auto')
    return { ...embedded, note: 'Runtime: embedded, because there is no Spin (SPIN_BIN, PATH, tool cache).' };
  throw new FtlError('E_RUNTIME_START', 'The runtime spin was asked for, but there is no Spin.', {
    hint: 'Install it with "ftl setup", set SPIN_BIN, or use the embedded runtime.',
  });
}

function isChoice(text: string): text is RuntimeChoice {
  return text === 'auto' || text === 'spin' || text === 'embedded';
}
