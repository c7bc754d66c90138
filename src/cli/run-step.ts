import { FtlError, toFtlError } from '../errors.ts';
import { type InputSources, commonInputs, readInputs } from '../pipeline/inputs/inputs.ts';
import { type ProjectPlace, locateProject } from '../pipeline/project/project-place.ts';
import { refuseLinksInState, stateFiles } from '../pipeline/state.ts';
import type { Step, StepId, StepOutcome } from '../pipeline/step.ts';
import { type CommandResult, commandResult, commandResultText } from '../report/index.ts';
import type { System } from '../system/types.ts';

/** What came of a step: its result, and the error in full when it failed. */
export interface StepRun {
  readonly result: CommandResult;
  readonly error: FtlError | undefined;
  readonly outcome: StepOutcome | undefined;
  readonly projectFolder: string;
}

/**
 * Runs one step with inputs from flags and environment, under a heading, and writes its result to
 * `.ftl/<step>.json` (not in a dry run). Never throws: an error is a result.
 */
export async function runStep(step: Step, sources: InputSources, system: System): Promise<StepRun> {
  const started = performance.now();
  let place: ProjectPlace = { projectFolder: system.workingFolder };
  let dryRun = true;
  let stateIsOurs = false;
  let outcome: StepOutcome | undefined;
  let error: FtlError | undefined;
  try {
    const inputs = readInputs({ ...commonInputs, ...step.inputs }, sources);
    place = await locateProject(inputs.project, system);
    dryRun = inputs['dry-run'];
    maskSecrets(step, inputs, system);
    await refuseLinksInState(place.projectFolder, system);
    stateIsOurs = true;
    outcome = await system.log.group(step.title, () => step.run(inputs, { ...place, system, dryRun }));
  } catch (thrown) {
    error = system.signal.aborted ? cancelled(thrown) : toFtlError(thrown);
  }
  const durationMs = performance.now() - started;
  const result = commandResult({ command: step.id, durationMs, dryRun, outcome, error });
  const keep = stateIsOurs && !dryRun;
  const { projectFolder } = place;
  const unwritten = await writeResult({ projectFolder, step: step.id, result, keep }, system);
  if (unwritten === undefined) return { result, error, outcome, projectFolder };
  return {
    result: commandResult({ command: step.id, durationMs, dryRun, error: unwritten }),
    error: unwritten,
    outcome,
    projectFolder,
  };
}

function maskSecrets(step: Step, inputs: Readonly<Record<string, unknown>>, system: System): void {
  for (const [name, { secret }] of Object.entries(step.inputs)) {
    const value = inputs[name];
    if (secret && typeof value === 'string') system.runner.mask(value);
  }
}

function cancelled(cause: unknown): FtlError {
  if (cause instanceof FtlError && cause.code === 'E_CANCELLED') return cause;
  return new FtlError('E_CANCELLED', 'Stopped before the end.', {
    cause,
    hint: 'Run the same command again to go on.',
  });
}

interface ResultFile {
  readonly projectFolder: string;
  readonly step: StepId;
  readonly result: CommandResult;
  /** Whether it is kept in the project too. */
  readonly keep: boolean;
}

/** A project folder that does not exist is not made; a result that cannot be written is an error of its own. */
async function writeResult(
  { projectFolder, step, result, keep }: ResultFile,
  system: System,
): Promise<FtlError | undefined> {
  try {
    const text = commandResultText(result);
    if (system.env['FTL_RESULT_FILE']) await system.files.write(system.env['FTL_RESULT_FILE'], text);
    if (!keep || !(await system.files.stat(projectFolder))) return undefined;
    await system.files.write(stateFiles(projectFolder).stepResult(step), text);
    return undefined;
  } catch (thrown) {
    return result.ok ? toFtlError(thrown) : undefined;
  }
}
