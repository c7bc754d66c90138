import { readProject } from '../../../pipeline/read-project.ts';
import { defineCommand } from '../../command.ts';

/** `ftl validate`: every problem of the project file in one run. */
export const validate = defineCommand({
  name: 'validate',
  summary: 'Check ftl.toml and say everything that is wrong with it.',
  description: [
    'Every problem comes with its line, what was expected there, and the nearest name that exists.',
  ],
  inputs: {},
  examples: [{ about: 'Check the project in this folder', line: 'ftl validate' }],
  run: async (context) => {
    const { file, name, version, tools } = await readProject(context, context.system);
    const count = `${tools.length} ${tools.length === 1 ? 'tool' : 'tools'}`;
    return {
      summary: `${file} is valid: ${name} ${version}, ${count}`,
      outputs: { name, version },
      details: { tools: tools.map((tool) => tool.name) },
    };
  },
});
