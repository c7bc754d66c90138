import type { JsonObject, JsonValue, ToolMetadata } from '../../components/shared/catalog.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import { exchange } from './http-exchange.ts';
import { type RpcOutcome, headerValue, legacyRequest, modernRequest, readOutcome } from './mcp-message.ts';

export interface McpClientOptions {
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | undefined;
  /** ms for one request; 30,000 by default. */
  readonly timeoutMs?: number;
  readonly system: Pick<System, 'network' | 'signal'>;
}

/** A client of one MCP endpoint, just as much as the checks need. */
export interface McpClient {
  /** The revision it speaks: 2026-07-28, or what `initialize` negotiated. */
  readonly version: string;
  request(
    method: string,
    params: JsonObject,
    headers?: Readonly<Record<string, string>>,
  ): Promise<RpcOutcome>;
  /** Every page of `tools/list`. */
  listTools(): Promise<readonly ToolMetadata[]>;
  /** `tools/call`, with the parameters that the tool wants as headers too. */
  callTool(tool: ToolMetadata, args: JsonObject): Promise<RpcOutcome>;
}

/** Pages of a list that are asked for; an endless list is an error. */
const pageLimit = 100;

/**
 * Connects as newer clients do: `server/discover` first, and `initialize` when the server does not know it.
 * Throws `E_CONFORMANCE_FAILED` when the endpoint answers neither.
 */
export async function connectMcp(url: string, options: McpClientOptions): Promise<McpClient> {
  const modern = await send(url, modernRequest('server/discover', {}), options).catch(() => undefined);
  if (modern && 'result' in modern) return client(url, '2026-07-28', options);
  const params = {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'ftl-conformance', version: '1.0.0' },
  };
  const legacy = await send(url, legacyRequest('initialize', params), options);
  const version = 'result' in legacy ? legacy.result['protocolVersion'] : undefined;
  if (typeof version === 'string') return client(url, version, options);
  throw new FtlError('E_CONFORMANCE_FAILED', 'The endpoint knows neither server/discover nor initialize.');
}

function client(url: string, version: string, options: McpClientOptions): McpClient {
  const makeRequest = version === '2026-07-28' ? modernRequest : legacyRequest;
  const request: McpClient['request'] = (method, params, headers = {}) => {
    const made = makeRequest(method, params, { version });
    return send(url, { ...made, headers: { ...made.headers, ...headers } }, options);
  };
  return {
    version,
    request,
    listTools: () => listTools(request),
    callTool: (tool, args) =>
      request('tools/call', { name: tool.name, arguments: args }, parameterHeaders(tool.inputSchema, args)),
  };
}

async function send(
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  { token, timeoutMs = 30_000, system }: McpClientOptions,
): Promise<RpcOutcome> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return readOutcome(
    await exchange(url, { headers: { ...headers, ...authorization }, body, timeoutMs }, system),
  );
}

async function listTools(request: McpClient['request']): Promise<readonly ToolMetadata[]> {
  const tools: ToolMetadata[] = [];
  let cursor: JsonValue | undefined;
  for (let page = 0; page < pageLimit; page += 1) {
    const outcome = await request('tools/list', cursor === undefined ? {} : { cursor });
    if ('error' in outcome)
      throw new FtlError('E_CONFORMANCE_FAILED', `tools/list gave error ${outcome.error.code}.`);
    const list = outcome.result['tools'];
    if (!Array.isArray(list) || !list.every(isTool)) {
      throw new FtlError('E_CONFORMANCE_FAILED', 'The result of tools/list has no list of tools.');
    }
    tools.push(...list);
    cursor = outcome.result['nextCursor'];
    if (cursor === undefined || cursor === null) return tools;
  }
  throw new FtlError('E_CONFORMANCE_FAILED', `tools/list did not end after ${pageLimit} pages.`);
}

function isTool(value: JsonValue): value is JsonObject & ToolMetadata {
  return isJsonObject(value) && typeof value['name'] === 'string' && isJsonObject(value['inputSchema']);
}

/** `Mcp-Param-*` of the arguments whose property is marked `x-mcp-header` (2026-07-28, streamable HTTP). */
function parameterHeaders(schema: JsonObject, args: JsonObject): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const properties = schema['properties'];
  if (!isJsonObject(properties)) return headers;
  for (const [name, property] of Object.entries(properties)) {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (!isJsonObject(property) || value === undefined || value === null) continue;
    const header = property['x-mcp-header'];
    if (typeof header === 'string') headers[`mcp-param-${header.toLowerCase()}`] = headerValue(String(value));
    else if (isJsonObject(value)) Object.assign(headers, parameterHeaders(property, value));
  }
  return headers;
}
