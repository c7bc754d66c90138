import { findSpin } from '../../runtimes/spin/find.ts';
import { readStepOutputs } from '../result-file.ts';
import { stateFiles } from '../state.ts';
import type { StepContext } from '../step.ts';

/**
 * Absolute path of the Spin that the step setup found or installed, so that all steps run the same; '' when setup chose
 * the embedded runtime, undefined when it has not run in this project or its Spin is not to be found any more. A
 * checkout can carry the result of setup too: what it names is run only when looking for that version finds the same.
 */
export async function spinOfSetup(context: StepContext): Promise<string | undefined> {
  const { system, projectFolder } = context;
  if (!(await system.files.stat(stateFiles(projectFolder).stepResult('setup')))) return undefined;
  const { 'spin-path': spin = '', 'spin-version': wanted = '' } = await readStepOutputs('setup', context);
  if (spin === '') return '';
  const found = await findSpin(system, { accepts: (version) => version === wanted });
  return found?.path === spin ? spin : undefined;
}
