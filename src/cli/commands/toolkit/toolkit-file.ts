import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import type { ProjectPlace } from '../../../pipeline/project/project-place.ts';
import { writeProjectFile } from '../../../project/index.ts';
import type { System } from '../../../system/types.ts';

/** Name of the file that describes a toolkit. */
const toolkitFile = 'toolkit.toml';

/**
 * The toolkit of a folder; a file that `--project` names is taken as it is. Throws `E_PROJECT_MISSING` where there is
 * none.
 */
export async function toolkitPlace<Place extends ProjectPlace & { readonly system: System }>(
  place: Place,
): Promise<Place> {
  if (place.projectFile !== undefined) return place;
  if ((await place.system.files.stat(path.join(place.projectFolder, toolkitFile))) === undefined) {
    const message = `There is no ${toolkitFile} in ${place.projectFolder}.`;
    const hint =
      'Write one for the tools that are there: ftl toolkit build --name my-kit TOOL…; or start anew: ftl init my-kit --template toolkit.';
    throw new FtlError('E_PROJECT_MISSING', message, { hint });
  }
  return { ...place, projectFile: toolkitFile };
}

/**
 * Writes a toolkit.toml for these tools, each in a folder of its name, with a gateway. Throws `E_USAGE` when there is
 * one, when there is nothing to put in, and for a folder that is not there; then nothing is written.
 */
export async function writeToolkit(
  { projectFolder }: ProjectPlace,
  { name, tools }: { readonly name: string; readonly tools: readonly string[] },
  { files }: System,
): Promise<void> {
  const file = path.join(projectFolder, toolkitFile);
  if (tools.length === 0) {
    const hint = `Name them: ftl toolkit build --name ${name} TOOL…`;
    throw new FtlError('E_USAGE', 'A toolkit needs tools.', { hint });
  }
  if ((await files.stat(file)) !== undefined) {
    const hint = 'Leave --name and the tools out to build what it describes.';
    throw new FtlError('E_USAGE', `There is a ${toolkitFile} already.`, { hint });
  }
  for (const tool of tools) {
    if ((await files.stat(path.join(projectFolder, tool)))?.kind === 'folder') continue;
    const hint = `Create it, or add it to the toolkit afterwards: ftl add ${tool}.`;
    throw new FtlError('E_USAGE', `There is no folder "${tool.slice(0, 100)}" for a tool.`, { hint });
  }
  const entries = tools.map((tool) => {
    const folder = tool.replace(/^\.\//, '').replace(/\/+$/, '');
    const own = folder.split('/').at(-1) ?? folder;
    return own === folder ? { name: own } : { name: own, path: folder };
  });
  const root = { toolkit: { name }, gateway: { enabled: true, route: '/gateway' }, tools: entries };
  await files.write(file, writeProjectFile(root));
}
