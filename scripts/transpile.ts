import { runStepProcess } from '../src/cli/step-process.ts';
import { transpile } from '../src/pipeline/transpile.ts';

await runStepProcess(transpile);
