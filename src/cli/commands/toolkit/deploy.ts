import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { defineCommand } from '../../command.ts';
import { inputsOfSteps, stepsBetween } from '../../walk-steps.ts';
import { runPipeline } from '../pipeline/run-pipeline.ts';
import { toolkitPlace } from './toolkit-file.ts';

/** `ftl toolkit deploy`: every step of the pipeline over a toolkit. */
export const deployToolkit = defineCommand({
  inputs: { ...dryRunInput, ...inputsOfSteps },
  examples: [{ about: 'Deploy the toolkit of this folder', line: 'ftl toolkit deploy --keep' }],
  run: async (context) => runPipeline(stepsBetween('setup', 'deploy'), await toolkitPlace(context)),
});
