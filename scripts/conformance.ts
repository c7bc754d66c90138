import { runStepProcess } from '../src/cli/step-process.ts';
import { conformance } from '../src/pipeline/conformance.ts';

await runStepProcess(conformance);
