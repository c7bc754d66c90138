import { runStepProcess } from '../src/cli/step-process.ts';
import { publish } from '../src/pipeline/steps/publish.ts';

await runStepProcess(publish);
