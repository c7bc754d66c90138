import { runStepProcess } from '../src/cli/step-process.ts';
import { componentize } from '../src/pipeline/steps/componentize.ts';

await runStepProcess(componentize);
