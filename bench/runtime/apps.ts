import path from 'node:path';
import type { Catalog } from '../../components/shared/catalog.ts';
import { buildGateway, type BuiltComponent } from '../../src/build/index.ts';
import type { System } from '../../src/system/types.ts';
import { buildComponents } from '../../test/components/built-app.ts';

/** What the parts of this benchmark serve. */
export interface BenchComponents {
  /** The text analyzer of examples/, in TypeScript. */
  readonly tool: BuiltComponent;
  /** The gateway in front of it, with its catalog baked in. */
  readonly gateway: BuiltComponent;
  /** The guest of the runtime contract, which can loop, throw and exhaust its memory. */
  readonly guest: BuiltComponent;
}

/** The text that the tool is given, and the answer's path. */
export const toolArguments = { content: 'A small text. It is good.' };

/** A call of the tool without the gateway: on any server, the path names the tool. */
export function toolRequest(url: string) {
  return {
    url: `${url}/analyze`,
    body: JSON.stringify(toolArguments),
    headers: { 'content-type': 'application/json' },
  };
}

/** The same call by MCP, through the gateway. */
export function gatewayRequest(url: string) {
  const params = { name: 'text-analyzer__analyze', arguments: toolArguments };
  return {
    url: `${url}/mcp`,
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-11-25',
    },
  };
}

/** Builds all three, or takes them from the cache. */
export function buildBenchComponents(system: System): Promise<BenchComponents> {
  return buildComponents(system, async ({ builder }) => {
    const build = (id: string, projectFolder: string, entry: string) =>
      builder.build({ id, name: id, entry: path.join(projectFolder, entry), projectFolder });
    const examples = path.join(system.packageRoot, 'examples', 'text-analyzer', 'text-analyzer');
    const contract = path.join(system.packageRoot, 'test', 'contract', 'guest');
    return {
      tool: await build('text-analyzer', examples, 'src/index.ts'),
      guest: await build('guest', contract, 'component.ts'),
      gateway: await buildGateway(catalog, { builder, system }),
    };
  });
}

const catalog: Catalog = {
  version: 1,
  server: { name: 'bench', version: '1.0.0' },
  validateArguments: true,
  components: [
    {
      id: 'text-analyzer',
      name: 'text-analyzer',
      kind: 'tools',
      discovery: 'catalog',
      tools: [
        {
          name: 'analyze',
          description: 'Says how long a text is, what it is about and how it sounds.',
          inputSchema: {
            type: 'object',
            properties: { content: { type: 'string' }, options: { type: 'object' } },
            required: ['content'],
          },
        },
      ],
    },
  ],
};
