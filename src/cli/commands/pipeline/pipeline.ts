import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { stepIds } from '../../../pipeline/step.ts';
import { defineCommand } from '../../command.ts';
import { inputsOfSteps, stepsBetween } from '../../walk-steps.ts';
import { runPipeline } from './run-pipeline.ts';

/** `ftl pipeline`: all steps in order. */
export const pipeline = defineCommand({
  description: [
    'Each step runs in a process of its own, from the same bundle that its GitHub action runs, and takes the flags that it knows. A step whose input did not change has nothing to do.',
  ],
  inputs: {
    from: {
      kind: 'string',
      default: stepIds[0],
      value: 'STEP',
      description: `First step: ${stepIds.join(', ')}.`,
    },
    to: { kind: 'string', default: 'deploy', value: 'STEP', description: 'Last step.' },
    ...dryRunInput,
    ...inputsOfSteps,
  },
  examples: [
    { about: 'From ftl.toml to a server that was proven and deployed', line: 'ftl pipeline' },
    {
      about: 'Build and prove, without a deployment',
      line: 'ftl pipeline --from componentize --to conformance',
    },
  ],
  run: (context) => runPipeline(stepsBetween(context.inputs.from, context.inputs.to), context),
});
