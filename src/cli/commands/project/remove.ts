import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { withoutTool, suggest } from '../../../project/index.ts';
import type { ProjectComponent, Tool } from '../../../project/model.ts';
import type { System } from '../../../system/types.ts';
import { defineCommand } from '../../command.ts';
import { confirm, yesInput } from '../../confirm.ts';
import { readProjectText, replaceProjectText } from '../../scaffold/project-text.ts';

/** `ftl remove`: the opposite of `ftl add`. */
export const remove = defineCommand({
  description: [
    'Takes what is written about the tool out of the project file, with its comments, and leaves every other byte alone; then removes its folder, after asking.',
  ],
  positionals: [{ name: 'NAME', description: 'Name of the tool.', required: true }],
  inputs: {
    'keep-files': { kind: 'boolean', default: 'false', description: 'Leave the folder of the tool.' },
    ...yesInput,
  },
  examples: [
    { about: 'A tool and its folder, without a question', line: 'ftl remove hello --yes' },
    { about: 'Only what ftl.toml says of it', line: 'ftl remove hello --keep-files' },
  ],
  run: async ({ positionals: [name = ''], inputs, system, ...place }) => {
    const { tools, middleware } = await readProject(place, system);
    const tool = findTool(name, tools);
    const own = middleware.flatMap((part) => (part.kind === 'own' ? [part.component] : []));
    const folder = inputs['keep-files']
      ? undefined
      : await removableFolder(tool, [...tools, ...own], {
          projectFolder: place.projectFolder,
          system,
        });
    if (folder !== undefined) await confirm(`Remove ${tool.path}/ with all that is in it?`, inputs, system);
    const before = await readProjectText(place, system);
    const index = tools.indexOf(tool);
    const after = withoutTool({ text: before.text, file: path.basename(before.file) }, { name, index });
    if (after === undefined)
      throw new FtlError('E_USAGE', `"${tool.name}" is written in a way that ftl does not take apart.`, {
        at: tool.at,
        hint: 'Remove it by hand.',
      });
    await replaceProjectText(before, after, { place, system });
    if (folder !== undefined) await system.files.remove(folder);
    const files = folder === undefined ? leftFiles(tool) : ` and ${tool.path}/`;
    return {
      summary: `Removed ${tool.name} from ${path.basename(before.file)}${files}`,
      outputs: { name: tool.name },
    };
  },
});

/** A component of a registry, or a prebuilt one in the project's own folder, has no folder that could be left. */
function leftFiles({ path: folder }: Tool): string {
  return folder === '.' || folder === '' ? '' : `; ${folder}/ is left`;
}

function findTool(name: string, tools: readonly Tool[]): Tool {
  const found = tools.find((tool) => tool.name === name);
  if (found) return found;
  const near = suggest(
    name,
    tools.map((tool) => tool.name),
  );
  const known = tools.map((tool) => tool.name).join(', ') || 'none';
  throw new FtlError('E_USAGE', `The project has no tool "${name.slice(0, 100)}".`, {
    hint: near ? `Did you mean ${near}?` : `It has: ${known}.`,
  });
}

/** The folder of a tool when nothing else needs it: not the project's own, and with no other component in it. */
async function removableFolder(
  tool: Tool,
  components: readonly ProjectComponent[],
  { projectFolder, system }: { readonly projectFolder: string; readonly system: System },
): Promise<string | undefined> {
  const isShared = components.some(
    (other) => other !== tool && (other.path === tool.path || other.path.startsWith(`${tool.path}/`)),
  );
  if (tool.path === '.' || tool.path === '' || isShared) return undefined;
  const folder = path.join(projectFolder, tool.path);
  return (await system.files.stat(folder))?.kind === 'folder' ? folder : undefined;
}
