import type { FtlError } from '../errors.ts';
import { type CommandResult, errorFromJson } from '../report/index.ts';
import type { System } from '../system/types.ts';
import { type Walk, stepsBetween, walkSteps } from './walk-steps.ts';

/** What a build before something else came to. */
export interface BuiltApp {
  readonly steps: readonly CommandResult[];
  /** What ended it; the step has told so itself, unless it was quiet. */
  readonly error: FtlError | undefined;
}

/** Runs the steps that make the components, for a command that goes on with what they made. */
export async function buildApp(walk: Walk, system: System): Promise<BuiltApp> {
  const ended = await walkSteps(stepsBetween('setup', 'componentize'), walk, system);
  const error = ended.at(-1)?.result.error;
  return { steps: ended.map(({ result }) => result), error: error ? errorFromJson(error) : undefined };
}
