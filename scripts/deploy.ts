import { runStepProcess } from '../src/cli/step-process.ts';
import { deploy } from '../src/pipeline/steps/deploy.ts';

await runStepProcess(deploy);
