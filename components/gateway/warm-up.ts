import type { Catalog } from '../shared/catalog.ts';
import { metaKeys } from '../shared/mcp/codes.ts';
import { modernRevision } from '../shared/mcp/revisions.ts';
import { sampleRequest, warmUp } from '../shared/warm-up.ts';
import { indexCatalog } from './catalog-index.ts';
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

/** Answers requests of both eras while the component is built; see `warmUp`. Gives their statuses. */
export function warmUpGateway(): Promise<readonly number[]> {
  const index = indexCatalog(sample);
  return warmUp((request, context) => handle(request, { ...context, index }), {
    requests: calls.flatMap(([method, params]) => [
      legacyRequest(method, params),
      modernRequest(method, params),
    ]),
    fetched: () => ({ content: [] }),
  });
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
  return sampleRequest({ jsonrpc: '2.0', id: 1, method, params }, { 'mcp-protocol-version': '2025-11-25' });
}

function modernRequest(method: string, params: CallParams): Request {
  const _meta = { [metaKeys.protocolVersion]: modernRevision, [metaKeys.clientCapabilities]: {} };
  return sampleRequest(
    { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta } },
    { 'mcp-protocol-version': modernRevision, 'mcp-method': method, 'mcp-name': params.name ?? '' },
  );
}
