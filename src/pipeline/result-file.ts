import { isJsonObject, isTextRecord } from '../../components/shared/json/values.ts';
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
  const outputs = text === undefined ? undefined : outputsOf(text);
  if (outputs !== undefined) return outputs;
  const state = text === undefined ? 'has not run' : 'did not end well';
  throw new FtlError('E_STEP_INPUT', `The step ${step} ${state} in this project.`, {
    hint: `Run "ftl ${step}" first, or "ftl pipeline" for all steps.`,
  });
}

/** Undefined for a file that does not say that all went well, whatever it holds. */
function outputsOf(text: string): Readonly<Record<string, string>> | undefined {
  try {
    const result: unknown = JSON.parse(text);
    const isGood = isJsonObject(result) && result['ok'] === true && isTextRecord(result['outputs']);
    return isGood ? (result['outputs'] as Readonly<Record<string, string>>) : undefined;
  } catch {
    return undefined;
  }
}
