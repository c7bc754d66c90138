import { parseJson } from '../../components/shared/json/parse-json.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import type { JsonValue } from '../../components/shared/catalog.ts';
import { metaKeys } from '../../components/shared/mcp/codes.ts';
import type { Outcome } from './messages.ts';

/** What a request of JSON-RPC says about itself. */
export interface ReadCall {
  readonly method: string;
  /** Of the tool or prompt, or the URI of the resource. */
  readonly name?: string | undefined;
  /** Name of the client. */
  readonly client?: string | undefined;
}

/** Characters of a name that are shown. */
const longestName = 200;

/** Reads the body of a request, of which the end may be missing; undefined when it is not JSON-RPC. */
export function readCall(text: string): ReadCall | undefined {
  const message = parseOrUndefined(text);
  if (Array.isArray(message)) return { method: `batch of ${message.length}` };
  if (message === undefined) return readBeginning(text);
  if (!isJsonObject(message) || message['jsonrpc'] !== '2.0') return undefined;
  const { method, params } = message;
  if (typeof method !== 'string') return { method: 'response' };
  if (!isJsonObject(params)) return { method: method.slice(0, longestName) };
  const meta = isJsonObject(params['_meta']) ? params['_meta'] : {};
  return {
    method: method.slice(0, longestName),
    name: shortText(params['name'] ?? params['uri']),
    client: nameOf(meta[metaKeys.clientInfo] ?? params['clientInfo']),
  };
}

/** What the answer to a call says, as JSON or as a stream of events; undefined when it says nothing yet. */
export function readAnswerOutcome(text: string): Outcome | undefined {
  const isStream = /^\s*(?::|data|event|id|retry)/.test(text);
  const messages = isStream ? [...text.matchAll(/^data: ?(.*)$/gm)].map(([, data = '']) => data) : [text];
  for (const message of messages) {
    const outcome = outcomeOf(parseOrUndefined(message));
    if (outcome) return outcome;
  }
  return undefined;
}

function outcomeOf(message: JsonValue | undefined): Outcome | undefined {
  if (!isJsonObject(message)) return undefined;
  const { result, error } = message;
  if (isJsonObject(error)) return 'protocol error';
  if (!isJsonObject(result)) return undefined;
  return result['isError'] === true ? 'tool error' : 'result';
}

/** Of a request that is too long to be kept whole. */
function readBeginning(text: string): ReadCall | undefined {
  if (!/^\s*\{/.test(text) || !text.includes('"jsonrpc"')) return undefined;
  return { method: /"method"\s*:\s*"([\w/]{1,100})"/.exec(text)?.[1] ?? 'unknown' };
}

function nameOf(info: JsonValue | undefined): string | undefined {
  return isJsonObject(info) ? shortText(info['title'] ?? info['name']) : undefined;
}

function shortText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value.slice(0, longestName) : undefined;
}

function parseOrUndefined(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
