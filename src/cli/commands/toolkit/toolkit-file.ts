import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import type { ProjectPlace } from '../../../pipeline/project-place.ts';
import { writeProjectFile } from '../../../project/index.ts';
import type { System } from '../../../system/types.ts';

/** Name of the file that describes a toolkit. */
const toolkitFile = 'toolkit.toml';

/** The toolkit of a folder; a file that `--project` names is taken as it is. */
export function toolkitPlace<Place extends ProjectPlace>(place: Place): Place {
  return place.projectFile === undefined ? { ...place, projectFile: toolkitFile } : place;
}

/**
 * Writes a toolkit.toml for these tools, each in a folder of its name, with a gateway. Throws `E_USAGE` when there is
 * one, or when there is nothing to put in.
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
  const entries = tools.map((tool) => {
    const folder = tool.replace(/^\.\//, '').replace(/\/+$/, '');
    const own = folder.split('/').at(-1) ?? folder;
    return own === folder ? { name: own } : { name: own, path: folder };
  });
  const root = { toolkit: { name }, gateway: { enabled: true, route: '/gateway' }, tools: entries };
  await files.write(file, writeProjectFile(root));
}
