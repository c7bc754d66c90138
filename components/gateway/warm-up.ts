import type { Catalog } from '../shared/catalog.ts';
import { metaKeys } from '../shared/mcp/codes.ts';
import { modernRevision } from '../shared/mcp/revisions.ts';
import { indexCatalog } from './catalog-index.ts';
import type { GatewayContext } from './context.ts';
import { handle } from './handle.ts';

/** An app of one tool, whose arguments are checked. */
const sample: Catalog = {
  version: 1,
  server: { name: 'sample', version: '1.0.0' },
  validateArguments: true,
  components: [
    {
      id: 'sample',
      name: 'sample',
      kind: 'tools',
      discovery: 'catalog',
      tools: [
        {
          name: 'tool',
          inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
        },
      ],
    },
  ],
};

/**
 * Answers some requests while the component is built. The engine compiles a function when it first runs, and every
 * request starts from the memory that the build left: what ran here need not be compiled again. Nothing is reached, no
 * variable is read, and answers are thrown away.
 */
export async function warmUp(): Promise<void> {
  const offline: GatewayContext = {
    index: indexCatalog(sample),
    variable: () => undefined,
    fetch: async () => new Response('{"content":[]}', { headers: { 'content-type': 'application/json' } }),
    now: () => 0,
    openStore: noStore,
    log: () => undefined,
  };
  // A component that is being built has no clock, so that deadlines cannot be set.
  const timers = { setTimeout, clearTimeout };
  Object.assign(globalThis, { setTimeout: () => 0, clearTimeout: () => undefined });
  for (const [method, params] of calls) {
    await handle(legacyRequest(method, params), offline);
    await handle(modernRequest(method, params), offline);
  }
  Object.assign(globalThis, timers);
}

interface CallParams {
  readonly name?: string;
  readonly arguments?: object;
}

/** The methods that most requests have; the tool is called with arguments that fit, and with some that do not. */
const calls: readonly (readonly [method: string, params: CallParams])[] = [
  ['initialize', {}],
  ['server/discover', {}],
  ['tools/list', {}],
  ['tools/call', { name: 'sample__tool', arguments: { text: 'a' } }],
  ['tools/call', { name: 'sample__tool', arguments: {} }],
];

function legacyRequest(method: string, params: object): Request {
  return toRequest({ jsonrpc: '2.0', id: 1, method, params }, { 'mcp-protocol-version': '2025-11-25' });
}

function modernRequest(method: string, params: CallParams): Request {
  const _meta = { [metaKeys.protocolVersion]: modernRevision, [metaKeys.clientCapabilities]: {} };
  return toRequest(
    { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta } },
    { 'mcp-protocol-version': modernRevision, 'mcp-method': method, 'mcp-name': params.name ?? '' },
  );
}

function noStore(): never {
  throw new Error('A component has no store while it is built.');
}

function toRequest(message: object, headers: Readonly<Record<string, string>>): Request {
  const body = JSON.stringify(message);
  return new Request('http://127.0.0.1/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'content-length': String(body.length),
      'spin-client-addr': '127.0.0.1:1',
      ...headers,
    },
    body,
  });
}
