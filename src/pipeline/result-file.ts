import { FtlError } from '../errors.ts';
import { stateFiles } from './state.ts';
import type { StepContext, StepId } from './step.ts';

/**
 * Outputs of an earlier step, from its result file. Throws `E_STEP_INPUT` when the step has not run in this project,
 * or did not end well.
 */
export async function readStepOutputs(
  step: StepId,
  { projectFolder, system }: StepContext,
): Promise<Readonly<Record<string, string>>> {
  const text = await system.files.readTextIfExists(stateFiles(projectFolder).stepResult(step));
  const result = text === undefined ? undefined : parseResult(text);
  if (result?.ok === true && result.outputs !== undefined) return result.outputs;
  const state = text === undefined ? 'has not run' : 'did not end well';
  throw new FtlError('E_STEP_INPUT', `The step ${step} ${state} in this project.`, {
    hint: `Run "ftl ${step}" first, or "ftl pipeline" for all steps.`,
  });
}

function parseResult(text: string): { ok?: boolean; outputs?: Record<string, string> } | undefined {
  try {
    return JSON.parse(text) as { ok?: boolean; outputs?: Record<string, string> };
  } catch {
    return undefined;
  }
}
