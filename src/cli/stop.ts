import { commonInputs, readInputs } from '../pipeline/inputs.ts';
import { locateProject } from '../pipeline/project-place.ts';
import { readProject } from '../pipeline/read-project.ts';
import { stateFiles } from '../pipeline/state.ts';
import { stopDeployment } from '../targets/index.ts';
import type { System } from '../system/types.ts';

/** `ftl stop`: ends the local deployment of a project; nothing to stop is no error. */
export async function runStopCommand(args: readonly string[], system: System): Promise<number> {
  const { project: folder, json } = readInputs(commonInputs, { args, env: system.env });
  const place = await locateProject(folder, system);
  const { projectFolder } = place;
  const project = await readProject(place, system);
  const stopped = await stopDeployment(
    { name: project.name, stateFolder: stateFiles(projectFolder).deployments },
    system,
  );
  if (json) system.print(JSON.stringify({ stopped: stopped !== undefined, url: stopped?.url ?? null }));
  else system.print(stopped ? `Stopped ${stopped.url}` : 'Nothing was running.');
  return 0;
}
