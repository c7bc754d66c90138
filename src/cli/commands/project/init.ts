import path from 'node:path';
import { defineCommand } from '../../command.ts';
import { type WrittenProject, toolsOf, writeProject } from '../../scaffold/new-project.ts';
import { addTool, readToolTemplate } from '../../scaffold/new-tool.ts';

/** `ftl init`: a project from a template. */
export const init = defineCommand({
  name: 'init',
  summary: 'Start a project in a new folder, or in this one.',
  description: [
    'Writes ftl.toml, a workflow that deploys with "uses: ftl/deploy@v1", and what editors need to know the SDK without an installation. Files that are there already are left alone and named.',
    'Templates: basic has no tool yet; mcp has one; private has one behind an authorizer; toolkit has two.',
  ],
  positionals: [
    { name: 'NAME', description: 'Folder to make, which names the project. Default: the working folder.' },
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
      description: 'Language of the tools that the template has.',
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
  run: async ({ positionals: [typed = '.'], inputs, system }) => {
    const folder = path.resolve(system.workingFolder, typed);
    const { template, language, workflow, force } = inputs;
    const name = path.basename(folder);
    const tools = toolsOf(template);
    for (const tool of tools) await readToolTemplate({ name: tool, language }, system);
    const result = await writeProject({ name, folder, template, workflow, force }, system);
    const place = { projectFolder: folder, projectFile: 'ftl.toml' };
    const written = [...result.written];
    for (const tool of tools) written.push(...(await addTool({ name: tool, language }, { place, system })));
    const shown = path.relative(system.workingFolder, folder);
    return {
      summary: `Made the project ${name}`,
      text: summaryText(name, { ...result, written }, { shown, hasTools: tools.length > 0 }),
      outputs: { name, folder },
      details: { ...result, written },
    };
  },
});

function summaryText(
  name: string,
  { written, replaced, kept }: WrittenProject,
  { shown, hasTools }: { readonly shown: string; readonly hasTools: boolean },
): string {
  const next = [...(shown === '' ? [] : [`cd ${shown}`]), ...(hasTools ? [] : ['ftl add hello']), 'ftl up'];
  return [
    `Made the project ${name}`,
    ...written.map((file) => `  ${file}`),
    ...replaced.map((file) => `  ${file} (replaced)`),
    ...kept.map((file) => `  ${file} (left as it was)`),
    '',
    `Next: ${next.join(' && ')}`,
  ].join('\n');
}
