import type { JsonObject, JsonValue } from '../../components/shared/catalog.ts';
import { parseJson } from '../../components/shared/json/parse-json.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import type { Answer } from './answer.ts';
import { McpError } from './mcp-error.ts';

/** A JSON-RPC response: a result, or an error. */
export type RpcResponse =
  | { readonly result: JsonObject }
  | { readonly error: { readonly code: number; readonly message: string; readonly data: JsonValue } };

/**
 * The response to the request with this id in an answer, whether it came as JSON or in a stream. Throws `McpError`
 * with the answer when there is none.
 */
export function readResponse(answer: Answer, id = 1): RpcResponse {
  for (const text of answer.messages) {
    const response = readResponseText(text, id);
    if (response) return response;
  }
  throw new McpError(`HTTP ${answer.status} without a JSON-RPC response.`, { answer });
}

/** The same in one text: the response to this id, or an error that could not be told to which request. */
export function readResponseText(text: string, id: number): RpcResponse | undefined {
  const message = parseOrUndefined(text);
  if (!isJsonObject(message) || message['jsonrpc'] !== '2.0') return undefined;
  const { result, error } = message;
  if (isJsonObject(result)) return message['id'] === id ? { result } : undefined;
  if (!isJsonObject(error) || typeof error['code'] !== 'number') return undefined;
  if ((message['id'] ?? id) !== id) return undefined;
  return {
    error: { code: error['code'], message: String(error['message'] ?? ''), data: error['data'] ?? null },
  };
}

/** A notification in the stream of an answer; undefined when the text is something else. */
export function readNotification(
  text: string,
): { readonly method: string; readonly params: JsonObject } | undefined {
  const message = parseOrUndefined(text);
  if (!isJsonObject(message) || message['id'] !== undefined) return undefined;
  const { method, params } = message;
  return typeof method === 'string' ? { method, params: isJsonObject(params) ? params : {} } : undefined;
}

function parseOrUndefined(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
