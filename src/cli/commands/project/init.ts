import path from 'node:path';
import { projectNameFrom } from '../../../project/index.ts';
import type { System } from '../../../system/types.ts';
import { shellWord } from '../../../targets/index.ts';
import { defineCommand } from '../../command.ts';
import { type WrittenProject, toolsOf, writeProject } from '../../scaffold/new-project.ts';
import { addTool, readToolTemplate } from '../../scaffold/new-tool.ts';

/** `ftl init`: a project from a template. */
export const init = defineCommand({
  description: [
    'Writes ftl.toml (toolkit.toml for a toolkit), a workflow that deploys with "uses: ftl/deploy@v1", and what editors need to know the SDK without an installation. Files that are there already are left alone and named.',
    'Templates: basic has no tool yet; mcp has one; private has one behind an authorizer; toolkit has two in a toolkit.toml, each with a route of its own.',
  ],
  positionals: [
    {
      name: 'NAME',
      description:
        'Folder to make, which names the project. Default: the working folder, or that of --project; a name that a project cannot have is made to fit.',
    },
  ],
  inputs: {
    template: {
      kind: 'string',
      default: 'basic',
      short: 't',
      value: 'NAME',
      description: 'basic, mcp, private or toolkit.',
    },
    language: {
      kind: 'string',
      default: 'typescript',
      short: 'l',
      value: 'LANGUAGE',
      description: 'Language of the tools: typescript, rust, python or go.',
    },
    workflow: {
      kind: 'boolean',
      default: 'true',
      description: 'Write .github/workflows/deploy.yml; --no-workflow leaves it out.',
    },
    force: {
      kind: 'boolean',
      default: 'false',
      short: 'f',
      description: 'Replace files that are there already; each is named.',
    },
  },
  examples: [
    {
      about: 'From nothing to a server',
      line: 'ftl init my-server && cd my-server && ftl add hello && ftl up',
    },
    { about: 'With a tool in Rust to begin with', line: 'ftl init my-server --template mcp --language rust' },
  ],
  run: async ({ positionals: [typed = '.'], projectFolder, inputs, system }) => {
    const folder = path.resolve(projectFolder, typed);
    const { template, language, workflow, force } = inputs;
    const name =
      typed === '.' ? await fittingName(path.basename(folder), inputs, system) : path.basename(folder);
    const tools = toolsOf(template);
    await readToolTemplate({ name: 'hello', language }, system);
    const result = await writeProject({ name, folder, template, workflow, force }, system);
    const place = { projectFolder: folder, projectFile: result.projectFile };
    const written = [...result.written];
    for (const tool of tools)
      written.push(...(await addTool({ name: tool, language }, { place, system })).files);
    const shown = path.relative(system.workingFolder, folder);
    return {
      summary: `Made the project ${name}`,
      text: summaryText(
        name,
        { ...result, written },
        { shown, add: tools.length > 0 ? [] : [addLine(language)] },
      ),
      outputs: { name, folder },
      details: { ...result, written },
    };
  },
});

/** The name of the folder, or one near to it that a project may have: whoever sits at a terminal is asked for it. */
async function fittingName(
  folder: string,
  { json }: { readonly json: boolean },
  { input, log }: System,
): Promise<string> {
  const name = projectNameFrom(folder);
  if (name === folder) return name;
  const called = `The folder is called ${JSON.stringify(folder)}; a project has letters, digits, "-" and "_".`;
  if (input.interactive && !json)
    return (await input.ask(`${called}\nName of the project [${name}]: `)).trim() || name;
  log.info(`${called} It is ${name}.`);
  return name;
}

function addLine(language: string): string {
  return language === 'typescript' ? 'ftl add hello' : `ftl add hello --language ${language}`;
}

function summaryText(
  name: string,
  { written, replaced, kept }: WrittenProject,
  { shown, add }: { readonly shown: string; readonly add: readonly string[] },
): string {
  const next = [...(shown === '' ? [] : [`cd ${shellWord(shown)}`]), ...add, 'ftl up'];
  return [
    `Made the project ${name}`,
    ...written.map((file) => `  ${file}`),
    ...replaced.map((file) => `  ${file} (replaced)`),
    ...kept.map((file) => `  ${file} (left as it was)`),
    '',
    `Next: ${next.join(' && ')}`,
  ].join('\n');
}
