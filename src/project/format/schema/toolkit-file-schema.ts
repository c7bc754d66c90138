import { flag, list, route, table, text } from './parts.ts';
import { projectFileSchema } from './project-file-schema.ts';
import { projectTable } from './project-table.ts';
import { toolTable } from './tool-table.ts';

const tool = toolTable();

/** The format of toolkit.toml for editors. The checks read it as the project that it stands for (format/toolkit.ts). */
export const toolkitFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'toolkit.toml',
  description: 'Tools behind one gateway, each at a route of its own.',
  ...table(
    {
      toolkit: { ...projectTable(), description: 'The toolkit.' },
      gateway: table(
        {
          enabled: flag('All tools are at the route of the gateway too.', false),
          route: { ...route('Its endpoint is at <route>/mcp.'), default: '/gateway' },
          server_name: text('Name that clients are told; by default that of the toolkit.'),
          server_version: text('Version that clients are told; by default that of the toolkit.'),
        },
        [],
        'The gateway.',
      ),
      tools: list('The components with tools.', {
        ...tool,
        properties: { name: text('The prefix that clients see, and the route.'), ...tool.properties },
        required: ['name'],
      }),
      mcp: projectFileSchema.properties['mcp'] ?? {},
      oidc: projectFileSchema.properties['oidc'] ?? {},
      variables: projectFileSchema.properties['variables'] ?? {},
    },
    ['toolkit'],
  ),
} as const;
