import { steps as allSteps } from '../../../pipeline/index.ts';
import { defineCommand } from '../../command.ts';

/** `ftl steps`: the steps in order. */
export const steps = defineCommand({
  description: ['Each is a command and a GitHub action of its own, ftl/deploy/actions/<step>.'],
  inputs: {},
  examples: [{ about: 'What ftl pipeline runs', line: 'ftl steps' }],
  run: async () => {
    const width = Math.max(...allSteps.map(({ id }) => id.length));
    return {
      summary: allSteps.map(({ id }) => id).join(', '),
      text: allSteps.map(({ id, title }, index) => `${index + 1}  ${id.padEnd(width)}  ${title}`).join('\n'),
      details: {
        steps: allSteps.map(({ id, title, inputs, outputs }) => ({
          id,
          title,
          inputs: Object.keys(inputs),
          outputs: Object.keys(outputs),
        })),
      },
    };
  },
});
