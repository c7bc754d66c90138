import { readProject } from '../../../pipeline/project/read-project.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import { stopDeployment } from '../../../targets/index.ts';
import { defineCommand } from '../../command.ts';

/** `ftl stop`: ends the local deployment of a project; nothing to stop is no error. */
export const stop = defineCommand({
  inputs: {},
  examples: [{ about: 'Stop the deployment of this project', line: 'ftl stop' }],
  run: async ({ system, ...place }) => {
    const { name } = await readProject(place, system);
    const stateFolder = stateFiles(place.projectFolder).deployments;
    const stopped = await stopDeployment({ name, stateFolder }, system);
    return {
      summary: stopped ? `Stopped ${stopped.url}` : 'Nothing was running.',
      unchanged: stopped === undefined,
      outputs: stopped ? { url: stopped.url } : {},
    };
  },
});
