import type { JsonObject, JsonValue } from './catalog.ts';
import { exactNumber, jsonText } from './json/exact-numbers.ts';
import { DepthError, parseJson } from './json/parse-json.ts';
import { isJsonObject, member, objectMember, stringMember } from './json/values.ts';

/** Error codes of JSON-RPC 2.0, section 5.1. */
export const rpcErrorCodes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
} as const;

/** A request or notification that was read from a body. */
export interface RpcMessage {
  /** The id as JSON text, with every digit that was sent; undefined for a notification. */
  readonly id: string | undefined;
  readonly method: string;
  /** `{}` when the message has none. */
  readonly params: JsonObject;
}

/** A response that was read from a body: what a client says to a request of the server. */
export interface RpcResponse {
  /** Other ids than texts belong to no request of ours, and are '' here. */
  readonly id: string;
  readonly result?: JsonObject;
  readonly error?: JsonObject;
}

/** What an `RpcError` carries besides code and message. */
export interface RpcErrorDetails {
  readonly data?: JsonValue | undefined;
  /** HTTP status of the answer; 200 when not given. */
  readonly status?: number | undefined;
  /** JSON text of the request's id, where the error is found before the request is read whole. */
  readonly id?: string | undefined;
}

/** An error that is answered to the client as a JSON-RPC error object. */
export class RpcError extends Error {
  readonly code: number;
  readonly data: JsonValue | undefined;
  readonly status: number | undefined;
  readonly id: string | undefined;

  constructor(code: number, message: string, details: RpcErrorDetails = {}) {
    super(message);
    this.name = 'RpcError';
    this.code = code;
    this.data = details.data;
    this.status = details.status;
    this.id = details.id;
  }
}

/**
 * Reads one JSON-RPC request or notification. Batches are refused: MCP dropped them in 2025-06-18.
 * @throws RpcError with HTTP status 400: -32700 for what is not JSON, -32600 for what is not a request.
 */
export function readMessage(text: string): RpcMessage {
  return toMessage(parseBody(text));
}

/**
 * Reads one JSON-RPC message of any kind.
 * @throws as `readMessage`
 */
export function readMessageOrResponse(text: string): RpcMessage | RpcResponse {
  const value = parseBody(text);
  return (isJsonObject(value) ? toResponse(value) : undefined) ?? toMessage(value);
}

function toResponse(value: JsonObject): RpcResponse | undefined {
  const result = objectMember(value, 'result');
  const error = objectMember(value, 'error');
  if (member(value, 'jsonrpc') !== '2.0' || member(value, 'method') !== undefined) return undefined;
  const id = stringMember(value, 'id') ?? '';
  if (result !== undefined) return { id, result };
  return error === undefined ? undefined : { id, error };
}

function toMessage(value: JsonValue): RpcMessage {
  if (Array.isArray(value)) throw invalid('JSON-RPC batches are not accepted; send one message per request');
  if (!isJsonObject(value)) throw invalid('A JSON-RPC message must be an object');
  const id = readId(value);
  const method = member(value, 'method');
  if (member(value, 'jsonrpc') !== '2.0') throw invalid('"jsonrpc" must be "2.0"', id);
  if (typeof method !== 'string') throw invalid('"method" must be a string', id);
  const params = member(value, 'params') ?? {};
  if (member(value, 'params') === null || typeof params !== 'object') {
    throw invalid('"params" must be an object', id);
  }
  if (!isJsonObject(params)) {
    const message = '"params" must be an object; MCP has no parameters by position';
    throw new RpcError(rpcErrorCodes.invalidParams, message, { status: 400, id });
  }
  return { id, method, params };
}

/** The text of a successful response; `id` and `result` are JSON text. */
export function resultMessage(id: string, result: string): string {
  return `{"jsonrpc":"2.0","id":${id},"result":${result}}`;
}

/**
 * The text of an error response. An id that could not be read is left out: the schema of MCP allows
 * strings and integers only, not the null of JSON-RPC.
 */
export function errorMessage(id: string | undefined, error: RpcError): string {
  const body = jsonText({
    code: error.code,
    message: error.message,
    ...(error.data === undefined ? {} : { data: error.data }),
  });
  return `{"jsonrpc":"2.0",${id === undefined ? '' : `"id":${id},`}"error":${body}}`;
}

function parseBody(text: string): JsonValue {
  try {
    return parseJson(text);
  } catch (thrown) {
    const reason = thrown instanceof DepthError ? thrown.message : 'not valid JSON';
    throw new RpcError(rpcErrorCodes.parseError, `Parse error: the body is ${reason}`, { status: 400 });
  }
}

function readId(message: JsonObject): string | undefined {
  const id = member(message, 'id');
  if (id === undefined) return undefined;
  if (typeof id === 'string') return JSON.stringify(id);
  if (typeof id !== 'number') throw invalid('"id" must be a string or a number');
  return exactNumber(message, 'id') ?? String(id);
}

function invalid(message: string, id?: string): RpcError {
  return new RpcError(rpcErrorCodes.invalidRequest, `Invalid request: ${message}`, { status: 400, id });
}
