import { runStepProcess } from '../src/cli/step-process.ts';
import { componentize } from '../src/pipeline/componentize.ts';

await runStepProcess(componentize);
