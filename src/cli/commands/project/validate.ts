import { reviewProject } from '../../../pipeline/project/read-project.ts';
import { defineCommand } from '../../command.ts';

/** `ftl validate`: every problem of the project file in one run. */
export const validate = defineCommand({
  description: [
    'Every problem comes with its line, what was expected there, and the nearest name that exists. Warnings are about what is allowed and most likely not meant; they do not change the exit code.',
  ],
  inputs: {},
  examples: [{ about: 'Check the project in this folder', line: 'ftl validate' }],
  run: async (context) => {
    const { project, warnings } = await reviewProject(context, context.system);
    const { file, name, version, tools } = project;
    const count = `${tools.length} ${tools.length === 1 ? 'tool' : 'tools'}`;
    return {
      summary: `${file} is valid: ${name} ${version}, ${count}`,
      outputs: { name, version },
      warnings,
      details: { tools: tools.map((tool) => tool.name) },
    };
  },
});
