import { runStepProcess } from '../src/cli/step-process.ts';
import { conformance } from '../src/pipeline/steps/conformance.ts';

await runStepProcess(conformance);
