import { runStepProcess } from '../src/cli/step-process.ts';
import { deploy } from '../src/pipeline/deploy.ts';

await runStepProcess(deploy);
