import { runPipelineProcess } from '../src/cli/pipeline-process.ts';

await runPipelineProcess();
