import { runStepProcess } from '../src/cli/step-process.ts';
import { publish } from '../src/pipeline/publish.ts';

await runStepProcess(publish);
