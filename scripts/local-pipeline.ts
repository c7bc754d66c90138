import { runPipelineProcess } from '../src/cli/pipeline-process.ts';

await runPipelineProcess(process.argv.slice(2));
