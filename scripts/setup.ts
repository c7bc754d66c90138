import { runStepProcess } from '../src/cli/step-process.ts';
import { setup } from '../src/pipeline/setup.ts';

await runStepProcess(setup);
