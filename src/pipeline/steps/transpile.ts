import { transpile as transpileProject, writeManifest } from '../../spin/index.ts';
import { buildChoiceInputs, readBuildChoice } from '../inputs/build-choice.ts';
import { reviewProject } from '../project/read-project.ts';
import { stateFiles } from '../state.ts';
import { defineStep } from '../step.ts';

/** ftl.toml -> `.ftl/build/spin.toml`. */
export const transpile = defineStep({
  id: 'transpile',
  title: 'Transpile ftl.toml to spin.toml',
  inputs: buildChoiceInputs,
  outputs: {
    manifest: 'Absolute path of the spin.toml that was written.',
    name: 'Name of the project.',
    version: 'Version of the project.',
    'access-control': 'public or private.',
  },
  run: async (inputs, context) => {
    const { system, projectFolder, dryRun } = context;
    const { project, warnings } = await reviewProject({ ...context, ...readBuildChoice(inputs) }, system);
    for (const warning of warnings) system.log.warning(warning.message, warning.at);
    const text = writeManifest(transpileProject(project));
    const file = stateFiles(projectFolder).spinManifest;
    const unchanged = (await system.files.readTextIfExists(file)) === text;
    if (!unchanged && !dryRun) await system.files.write(file, text);
    const tools = `${project.tools.length} ${project.tools.length === 1 ? 'tool' : 'tools'}`;
    return {
      summary: `${project.name} ${project.version}, ${project.accessControl}, ${tools}`,
      unchanged,
      warnings,
      outputs: {
        manifest: file,
        name: project.name,
        version: project.version,
        'access-control': project.accessControl,
      },
    };
  },
});
