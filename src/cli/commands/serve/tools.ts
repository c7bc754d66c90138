import type { JsonObject, ToolMetadata } from '../../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../../components/shared/json/values.ts';
import { stripTerminal } from '../../../report/index.ts';
import { defineCommand } from '../../command.ts';
import { answered, connectServer, serverInputs, tokenNote } from '../../server/connect.ts';

/** `ftl tools`: what a server offers. */
export const tools = defineCommand({
  description: [
    'Shows each tool with its arguments; those with a star are required. --json has their schemas.',
    tokenNote,
  ],
  positionals: [{ name: 'URL', description: 'The same as --url.' }],
  inputs: serverInputs,
  examples: [
    { about: 'Of the project that "ftl up" serves', line: 'ftl tools' },
    { about: 'Of any MCP server', line: 'ftl tools https://example.com/mcp' },
  ],
  run: async ({ positionals: [typed], inputs, projectFolder, system }) => {
    const { client, url } = await connectServer({
      ...inputs,
      url: typed ?? inputs.url,
      projectFolder,
      system,
    });
    const found = await answered(url, client.listTools());
    const count = `${found.length} ${found.length === 1 ? 'tool' : 'tools'} at ${url}`;
    return {
      summary: count,
      text: [count, ...found.map(describe)].join('\n\n'),
      outputs: { url, protocolVersion: client.version },
      details: { tools: found },
    };
  },
});

function describe({ name, description = '', inputSchema }: ToolMetadata): string {
  const args = argumentList(inputSchema);
  const lines = [
    name,
    ...stripTerminal(description)
      .split('\n')
      .map((line) => `  ${line}`),
  ];
  return stripTerminal([...lines, ...(args === '' ? [] : [`  arguments: ${args}`])].join('\n'));
}

function argumentList({ properties, required }: JsonObject): string {
  if (!isJsonObject(properties)) return '';
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties)
    .map(([key, schema]) => {
      const type = isJsonObject(schema) ? [schema['type'] ?? []].flat().join('|') : '';
      return `${key}${needed.has(key) ? '*' : ''}${type === '' ? '' : ` (${type})`}`;
    })
    .join(', ');
}
