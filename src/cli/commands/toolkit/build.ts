import { FtlError } from '../../../errors.ts';
import { defineCommand } from '../../command.ts';
import { build } from '../pipeline/build.ts';
import { toolkitPlace, writeToolkit } from './toolkit-file.ts';

/** `ftl toolkit build`: the steps that make the components of a toolkit. */
export const buildToolkit = defineCommand({
  description: [
    'With --name and tools it writes toolkit.toml first: each tool is the folder of that name, and the gateway is at /gateway/mcp.',
  ],
  positionals: [{ name: 'TOOL', description: 'Folder of a tool, for a new toolkit.', repeated: true }],
  inputs: {
    ...build.inputs,
    name: { kind: 'string', value: 'NAME', description: 'Write a new toolkit.toml under this name.' },
  },
  examples: [
    { about: 'Build what toolkit.toml describes', line: 'ftl toolkit build' },
    { about: 'Make a toolkit of two tools', line: 'ftl toolkit build --name my-kit hello goodbye' },
  ],
  run: async (context) => {
    const { inputs, positionals, flags, system } = context;
    const name = String(inputs['name']);
    if (name === '' && positionals.length > 0) {
      const hint = 'Name the toolkit: --name my-kit.';
      throw new FtlError('E_USAGE', 'Tools are named for a new toolkit only.', { hint });
    }
    if (name !== '' && inputs['dry-run']) {
      return { summary: `would write toolkit.toml for ${positionals.join(', ')}, and build` };
    }
    if (name !== '') await writeToolkit(context, { name, tools: positionals }, system);
    const others = new Map([...flags].filter(([flag]) => flag !== 'name'));
    return build.run({ ...(await toolkitPlace(context)), positionals: [], flags: others });
  },
});
