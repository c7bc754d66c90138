import { jsonText } from '../../components/shared/json/exact-numbers.ts';
import type { JsonObject } from '../../components/shared/catalog.ts';
import { metaKeys } from '../../components/shared/mcp/codes.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import { encodeHeaderValue } from '../../components/shared/mcp/header-values.ts';
import { modernRevision } from '../../components/shared/mcp/revisions.ts';
import type { Exchange } from './exchange.ts';
import { readResponseText } from './responses.ts';

/** How this client calls itself, `Implementation` of MCP. */
const clientInfo = { name: 'ftl-deploy', version: '1' } as const;

/** Headers of every POST to an MCP endpoint. */
export const postHeaders: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** The newest revision that opens with `initialize`. */
export const newestLegacyRevision = '2025-11-25';

/** What may be said of a request besides its method and parameters. */
export interface RequestOptions {
  readonly version?: string;
  /** 1 by default. */
  readonly id?: number;
  /** What the client can do besides asking; nothing by default. */
  readonly capabilities?: JsonObject;
}

/** A request with all that its revision asks for. */
export type McpRequest = Required<Pick<Exchange, 'headers' | 'body' | 'isLast'>>;

/** A request of the 2026-07-28 revision: headers and body that agree (basic/transports/streamable-http). */
export function modernRequest(
  method: string,
  params: JsonObject,
  { version = modernRevision, id = 1, capabilities = {} }: RequestOptions = {},
): McpRequest {
  const name = method === 'resources/read' ? params['uri'] : params['name'];
  const given = params['_meta'];
  const _meta = {
    ...(isJsonObject(given) ? given : {}),
    [metaKeys.protocolVersion]: version,
    [metaKeys.clientCapabilities]: capabilities,
    [metaKeys.clientInfo]: clientInfo,
  };
  return {
    headers: {
      ...postHeaders,
      'mcp-protocol-version': version,
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': encodeHeaderValue(name) } : {}),
    },
    body: jsonText({ jsonrpc: '2.0', id, method, params: { ...params, _meta } }),
    isLast: (data) => readResponseText(data, id) !== undefined,
  };
}

/** A request of a revision that opens with `initialize`. */
export function legacyRequest(
  method: string,
  params: JsonObject,
  { version = newestLegacyRevision, id = 1 }: RequestOptions = {},
): McpRequest {
  return {
    headers: method === 'initialize' ? postHeaders : { ...postHeaders, 'mcp-protocol-version': version },
    body: jsonText({ jsonrpc: '2.0', id, method, params }),
    isLast: (data) => readResponseText(data, id) !== undefined,
  };
}

/** The parameters of `initialize` for a client that can do nothing but ask. */
export function initializeParams(protocolVersion: string): JsonObject {
  return { protocolVersion, capabilities: {}, clientInfo };
}
