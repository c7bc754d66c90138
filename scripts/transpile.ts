import { runStepProcess } from '../src/cli/step-process.ts';
import { transpile } from '../src/pipeline/steps/transpile.ts';

await runStepProcess(transpile);
