import { toolName } from '../component-id.ts';
import { jsonAnswer } from '../http/answers.ts';
import { errorMessage, readMessage, RpcError } from '../json-rpc.ts';
import { parseJson } from '../json/parse-json.ts';
import { isJsonObject, stringMember } from '../json/values.ts';
import { readRequest } from '../mcp/endpoint.ts';

/** What middleware sees of a request without deciding what it means: that is left to the gateway, which resolves names. */
export interface ObservedCall {
  /** The same request, with its body to be read once more. */
  readonly request: Request;
  /** Length of the body. */
  readonly bytes: number;
  /** Method of the JSON-RPC message; `tools/call` at the address for scripts; undefined where there is none. */
  readonly method: string | undefined;
  /** JSON text of the message's id. */
  readonly id: string | undefined;
  /** The tool of `tools/call`, in one spelling. Whether there is such a tool only the gateway knows. */
  readonly tool: string | undefined;
}

/** Calls that were read in this instance, so that linked middleware reads a body once. */
const known = new WeakMap<Request, ObservedCall>();

/**
 * Reads the body of a POST of JSON by the readers of the gateway, so that both see one message. A body that those
 * refuse (too large, not UTF-8) is refused here, with the answer that the gateway would give; what is no message of
 * JSON-RPC goes on as it is.
 */
export async function readCall(request: Request): Promise<ObservedCall | { readonly refusal: Response }> {
  const before = known.get(request);
  if (before !== undefined) return before;
  if (request.method !== 'POST' || !isJson(request)) return unread(request);
  try {
    const text = await readRequest(request);
    const { url, method, headers } = request;
    const bytes = new TextEncoder().encode(text);
    const again = new Request(url, { method, headers, body: bytes });
    const call = { request: again, bytes: bytes.length, ...partsOf(new URL(url).pathname, text) };
    known.set(again, call);
    return call;
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    return { refusal: jsonAnswer(errorMessage(undefined, error), { status: error.status ?? 400 }) };
  }
}

/** The gateway refuses every other type before it reads a body. */
function isJson({ headers }: Request): boolean {
  return /^application\/json\s*(?:;|$)/i.test(headers.get('content-type') ?? '');
}

function unread(request: Request): ObservedCall {
  return { request, bytes: 0, method: undefined, id: undefined, tool: undefined };
}

type Parts = Pick<ObservedCall, 'method' | 'id' | 'tool'>;

function partsOf(path: string, text: string): Parts {
  try {
    if (/^\/tools\/call\/?$/.test(path)) return scriptCall(text);
    const { method, id, params } = readMessage(text);
    const name = method === 'tools/call' ? stringMember(params, 'name') : undefined;
    return { method, id, tool: name === undefined ? undefined : toolName(name, componentOf(path)) };
  } catch {
    return { method: undefined, id: undefined, tool: undefined };
  }
}

function scriptCall(text: string): Parts {
  const body = parseJson(text);
  const name = isJsonObject(body) ? stringMember(body, 'name') : undefined;
  return { method: 'tools/call', id: undefined, tool: name === undefined ? undefined : toolName(name) };
}

/** The component whose names are bare at this path. */
function componentOf(path: string): string | undefined {
  return (/^\/mcp\/x\/([A-Za-z0-9_-]+)(?:\/readonly)?\/?$/.exec(path) ??
    /^\/([A-Za-z0-9_-]+)\/mcp\/?$/.exec(path))?.[1];
}
