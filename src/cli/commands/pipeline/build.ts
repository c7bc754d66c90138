import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { defineCommand } from '../../command.ts';
import { stepsBetween } from '../../walk-steps.ts';
import { runPipeline } from './run-pipeline.ts';

const chosen = stepsBetween('setup', 'componentize');

/** `ftl build`: the steps that make the components. */
export const build = defineCommand({
  description: [
    'Runs the pipeline from setup to componentize: writes spin.toml, builds every tool in its language, the gateway and the authorizer, and packs the app into .ftl/oci. What did not change is not built again.',
  ],
  inputs: { ...dryRunInput, ...Object.assign({}, ...chosen.map(({ inputs }) => inputs)) },
  examples: [
    { about: 'Build the project in another folder', line: 'ftl build --project examples/text-analyzer' },
  ],
  run: (context) =>
    runPipeline(chosen, { ...context, flags: new Map([['purpose', ['build']], ...context.flags]) }),
});
