import { readStepOutputs } from './result-file.ts';
import { stateFiles } from './state.ts';
import type { StepContext } from './step.ts';

/**
 * Absolute path of the Spin that the step setup found or installed, so that all steps run the same; '' when setup chose
 * the embedded runtime, undefined when it has not run in this project or its Spin is gone.
 */
export async function spinOfSetup(context: StepContext): Promise<string | undefined> {
  const { files } = context.system;
  if (!(await files.stat(stateFiles(context.projectFolder).stepResult('setup')))) return undefined;
  const { 'spin-path': spin = '' } = await readStepOutputs('setup', context);
  return spin === '' || (await files.stat(spin)) ? spin : undefined;
}
