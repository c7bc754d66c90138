import { runStepProcess } from '../src/cli/step-process.ts';
import { setup } from '../src/pipeline/steps/setup.ts';

await runStepProcess(setup);
