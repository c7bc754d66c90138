import type { System } from '../system/types.ts';
import { FtlError } from '../errors.ts';
import { readAnswer } from './mcp-answer.ts';
import { headerValue } from './parameter-headers.ts';

/** The stateless revision, and the newest that begins with `initialize` (MCP specification, versioning). */
const statelessVersion = '2026-07-28';
const initializeVersion = '2025-11-25';
const clientInfo = { name: 'ftl-deploy', version: '1' };
/** Longest time for one request, in ms. */
const requestTimeoutMs = 30_000;

/** Where an MCP server is, and as whom to ask. */
export interface McpEndpoint {
  readonly url: URL;
  readonly token: string | undefined;
  readonly system: System;
}

/** A connection to an MCP server over Streamable HTTP. */
export interface McpClient {
  readonly protocolVersion: string;
  /** The result of a request; `headers` are added. Throws `E_DEPLOY_UNHEALTHY` when there is none. */
  readonly request: (method: string, params: JsonFields, headers?: HeaderFields) => Promise<JsonFields>;
}

type HeaderFields = Readonly<Record<string, string>>;
export type JsonFields = Readonly<Record<string, unknown>>;

/** An HTTP answer with the JSON-RPC response in it, if there is one. */
export interface McpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly message: JsonFields | undefined;
}

/** Nothing listens yet, or a proxy in front says that nothing is ready: it may be soon. */
export class NotReadyError extends FtlError {
  constructor(message: string, cause?: unknown) {
    super('E_DEPLOY_UNHEALTHY', message, { cause });
  }
}

/**
 * Connects as a client of 2026-07-28 and, when the server does not know that, with `initialize`. Resolves with the
 * HTTP answer instead when that is a 401 or 403. Throws `E_DEPLOY_UNHEALTHY`.
 */
export async function connectMcp(endpoint: McpEndpoint): Promise<McpClient | McpAnswer> {
  const stateless = createClient(endpoint, statelessVersion, undefined);
  const discovered = await stateless.post('server/discover', {});
  if (discovered.status === 401 || discovered.status === 403) return discovered;
  if (resultOf(discovered)) return stateless;
  const params = { protocolVersion: initializeVersion, capabilities: {}, clientInfo };
  const initialized = await createClient(endpoint, initializeVersion, undefined).post('initialize', params);
  const result = resultOf(initialized);
  if (!result) throw unhealthy(endpoint, 'initialize', initialized);
  const version =
    typeof result['protocolVersion'] === 'string' ? result['protocolVersion'] : initializeVersion;
  const session = initialized.headers.get('mcp-session-id') ?? undefined;
  const client = createClient(endpoint, version, session);
  await client.notify('notifications/initialized');
  return client;
}

/** Whether `connectMcp` got in. */
export function isClient(outcome: McpClient | McpAnswer): outcome is McpClient {
  return 'request' in outcome;
}

function createClient(endpoint: McpEndpoint, version: string, session: string | undefined) {
  let lastId = 0;
  const post = async (method: string, params: JsonFields, added: HeaderFields = {}): Promise<McpAnswer> => {
    lastId += 1;
    const stateless = version === statelessVersion;
    const message = {
      jsonrpc: '2.0',
      id: lastId,
      method,
      params: stateless ? { ...params, _meta: requestMeta } : params,
    };
    const target = typeof params['name'] === 'string' ? { 'mcp-name': headerValue(params['name']) } : {};
    const headers = {
      ...sessionHeaders(version, session),
      ...(stateless && { 'mcp-method': method, ...target, ...added }),
    };
    return send(endpoint, { message, headers, id: lastId });
  };
  return {
    protocolVersion: version,
    post,
    notify: (method: string) =>
      send(endpoint, { message: { jsonrpc: '2.0', method }, headers: sessionHeaders(version, session) }),
    request: async (method: string, params: JsonFields, added?: HeaderFields) => {
      const answer = await post(method, params, added);
      const result = resultOf(answer);
      if (result) return result;
      throw unhealthy(endpoint, method, answer);
    },
  };
}

const requestMeta = {
  'io.modelcontextprotocol/protocolVersion': statelessVersion,
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': clientInfo,
};

function sessionHeaders(version: string, session: string | undefined): HeaderFields {
  return { 'mcp-protocol-version': version, ...(session !== undefined && { 'mcp-session-id': session }) };
}

async function send(
  { url, token, system }: McpEndpoint,
  {
    message,
    headers,
    id,
  }: {
    readonly message: JsonFields;
    readonly headers: HeaderFields;
    readonly id?: number;
  },
): Promise<McpAnswer> {
  try {
    const response = await system.network.fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify(message),
      signal: AbortSignal.any([system.signal, AbortSignal.timeout(requestTimeoutMs)]),
    });
    const answer = await readAnswer(response, id);
    return { status: response.status, headers: response.headers, message: answer };
  } catch (cause) {
    if (system.signal.aborted) throw new FtlError('E_CANCELLED', 'Stopped.', { cause });
    if (cause instanceof FtlError) throw cause;
    throw new NotReadyError(`${url.origin} does not answer.`, cause);
  }
}

function resultOf({ status, message }: McpAnswer): JsonFields | undefined {
  const result = message?.['result'];
  return status === 200 && typeof result === 'object' && result !== null ? (result as JsonFields) : undefined;
}

function unhealthy({ url }: McpEndpoint, method: string, { status, message }: McpAnswer): FtlError {
  const error = message?.['error'];
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : undefined;
  const said = code === undefined ? `HTTP ${status}` : `HTTP ${status}, JSON-RPC error ${code}`;
  const sentence = `${url.origin} answered ${method} with ${said}.`;
  return [502, 503, 504].includes(status)
    ? new NotReadyError(sentence)
    : new FtlError('E_DEPLOY_UNHEALTHY', sentence);
}
