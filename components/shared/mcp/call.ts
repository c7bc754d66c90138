import type { JsonObject, JsonValue } from '../catalog.ts';
import type { RpcMessage } from '../json-rpc.ts';
import { member, objectMember, stringMember } from '../json/values.ts';
import { metaKeys } from './codes.ts';
import type { Era } from './revisions.ts';

/** One MCP request, after the checks of its era. */
export interface McpCall {
  readonly era: Era;
  /** JSON text of the id. */
  readonly id: string;
  readonly method: string;
  readonly params: JsonObject;
  /** `params._meta`, `{}` when there is none. */
  readonly meta: JsonObject;
  /** Headers as the client sent them. */
  readonly headers: Headers;
  /** Whether the client takes an event stream as the answer. */
  readonly acceptsStream: boolean;
  /** Capabilities that the client declared with this request, or for its session; `{}` for other legacy requests. */
  readonly clientCapabilities: JsonObject;
}

/** A notification that is sent before the result, in the same answer. */
export interface McpNotification {
  readonly method: string;
  readonly params: JsonObject;
}

/** A request of the server to its client, in the stream that answers a call (until 2025-11-25). */
export interface McpServerRequest extends McpNotification {
  readonly id: string;
}

/** From here a client can resume the stream after it was closed (2025-11-25, basic/transports, "Resumability"). */
export interface ResumptionPoint {
  readonly eventId: string;
  /** When to come back, in milliseconds. */
  readonly retry: number;
}

/** What is sent before the result, where a server may ask its client. */
export type StreamMessage = McpNotification | McpServerRequest | ResumptionPoint;

/** A stream that may also ask the client, and may end without the result, which the client then comes back for. */
export interface McpExchange {
  readonly events: AsyncGenerator<StreamMessage, JsonObject | undefined>;
  /** As that of `McpStream`. */
  cancel?(): void;
}

/** How a server answers a call. */
export type McpOutcome =
  /** A result; what its era asks for is added or taken away. */
  | { readonly result: JsonObject; readonly headers?: Readonly<Record<string, string>> }
  /** A result that is ready for the call's era, as JSON text. */
  | { readonly resultText: string }
  /** An answer of HTTP itself, such as a refusal with its challenge. */
  | { readonly response: Response }
  | McpStream;

/** Notifications, and in the end the result. */
export interface McpStream {
  readonly events: AsyncGenerator<McpNotification, JsonObject>;
  /** Stops the work behind the events; called when the client closes its stream. */
  cancel?(): void;
}

/** Builds the call from a request that passed the checks of its era. */
export function toCall(message: RpcMessage & { readonly id: string }, headers: Headers, era: Era): McpCall {
  const meta = objectMember(message.params, '_meta') ?? {};
  return {
    era,
    id: message.id,
    method: message.method,
    params: message.params,
    meta,
    headers,
    acceptsStream: acceptsEvents(headers.get('accept') ?? ''),
    clientCapabilities: era === 'modern' ? (objectMember(meta, metaKeys.clientCapabilities) ?? {}) : {},
  };
}

/** Whether `Accept` takes an event stream: the most specific range counts (RFC 9110, section 12.5.1). */
function acceptsEvents(accept: string): boolean {
  const ranges = accept.toLowerCase().split(',');
  for (const type of ['text/event-stream', 'text/*', '*/*']) {
    const range = ranges.find((each) => each.split(';', 1)[0]?.trim() === type);
    if (range !== undefined) return !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(range);
  }
  return false;
}

/** The token under which the client wants to hear of progress. */
export function progressToken(call: McpCall): string | number | undefined {
  const token: JsonValue | undefined = member(call.meta, 'progressToken');
  return typeof token === 'string' || typeof token === 'number' ? token : undefined;
}

/** The least severe level of log messages that a modern client wants with this answer; undefined for none. */
export function logLevel(call: McpCall): string | undefined {
  return call.era === 'modern' ? stringMember(call.meta, metaKeys.logLevel) : undefined;
}
