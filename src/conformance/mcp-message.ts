import { parseJson } from '../../components/shared/json/parse-json.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import type { JsonObject, JsonValue } from '../../components/shared/catalog.ts';
import { FtlError } from '../errors.ts';
import type { Answer } from './http-exchange.ts';

/** A JSON-RPC response: a result, or an error. */
export type RpcOutcome =
  | { readonly result: JsonObject }
  | { readonly error: { readonly code: number; readonly message: string; readonly data?: JsonValue } };

/** The keys of `_meta` that a 2026-07-28 request carries (MCP, basic). */
export const metaKeys = {
  protocolVersion: 'io.modelcontextprotocol/protocolVersion',
  clientCapabilities: 'io.modelcontextprotocol/clientCapabilities',
  clientInfo: 'io.modelcontextprotocol/clientInfo',
} as const;

/** Headers of every POST to an MCP endpoint. */
export const postHeaders: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** A request of the 2026-07-28 revision: headers and body that agree (basic/transports/streamable-http). */
export function modernRequest(
  method: string,
  params: JsonObject,
  { version = '2026-07-28', id = 1 }: { readonly version?: string; readonly id?: number } = {},
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const name = method === 'resources/read' ? params['uri'] : params['name'];
  const _meta = {
    [metaKeys.protocolVersion]: version,
    [metaKeys.clientCapabilities]: {},
    [metaKeys.clientInfo]: { name: 'ftl-conformance', version: '1.0.0' },
  };
  return {
    headers: {
      ...postHeaders,
      'mcp-protocol-version': version,
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': headerValue(name) } : {}),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id, method, params: { ...params, _meta } }),
  };
}

/** A request of an `initialize`-era revision. */
export function legacyRequest(
  method: string,
  params: JsonObject,
  { version = '2025-11-25', id = 1 }: { readonly version?: string; readonly id?: number } = {},
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  return {
    headers: method === 'initialize' ? postHeaders : { ...postHeaders, 'mcp-protocol-version': version },
    body: JSON.stringify({ jsonrpc: '2.0', id, method, params }),
  };
}

/** A value as an HTTP header carries it: as it is, or `=?base64?…?=` where that would change or break it. */
export function headerValue(value: string): string {
  const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !value.startsWith('=?');
  return plain ? value : `=?base64?${Buffer.from(value, 'utf8').toString('base64')}?=`;
}

/**
 * The JSON-RPC response in an answer, whether it came as JSON or as the last event of a stream.
 * Throws `E_CONFORMANCE_FAILED` when there is none.
 */
export function readOutcome(answer: Answer): RpcOutcome {
  const type = answer.headers['content-type'] ?? '';
  const texts = type.startsWith('text/event-stream') ? eventData(answer.text) : [answer.text];
  for (const text of texts.toReversed()) {
    const outcome = asOutcome(text);
    if (outcome) return outcome;
  }
  throw new FtlError('E_CONFORMANCE_FAILED', `HTTP ${answer.status} without a JSON-RPC response.`);
}

/** The data of each event of a stream (WHATWG HTML, 9.2.6). */
function eventData(stream: string): readonly string[] {
  return stream
    .split(/\r?\n\r?\n/)
    .map((event) =>
      event
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).replace(/^ /, ''))
        .join('\n'),
    )
    .filter((data) => data !== '');
}

function asOutcome(text: string): RpcOutcome | undefined {
  const message = parseOrUndefined(text);
  if (!isJsonObject(message) || message['jsonrpc'] !== '2.0') return undefined;
  const { result, error } = message;
  if (isJsonObject(result)) return { result };
  if (!isJsonObject(error) || typeof error['code'] !== 'number') return undefined;
  return {
    error: { code: error['code'], message: String(error['message'] ?? ''), data: error['data'] ?? null },
  };
}

function parseOrUndefined(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
