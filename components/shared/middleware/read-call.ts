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

/** How the gateway of this app reads names of tools, by path; part of the settings of each middleware. */
export interface NamesByPath {
  /** Path of an endpoint of the project's own -> the component whose names are bare there; '' for that of all of them. */
  readonly mcp_endpoints: Readonly<Record<string, string>>;
  /** The only component of an app without prefixes; '' where names have one. */
  readonly bare_component: string;
}

/** Calls that were read in this instance, so that linked middleware reads a body once. */
const known = new WeakMap<Request, ObservedCall>();

/**
 * Reads the body of a POST of JSON by the readers of the gateway, so that both see one message. A body that those
 * refuse (too large, not UTF-8) is refused here, with the answer that the gateway would give; what is no message of
 * JSON-RPC goes on as it is.
 */
export async function readCall(
  request: Request,
  names: NamesByPath,
): Promise<ObservedCall | { readonly refusal: Response }> {
  const before = known.get(request);
  if (before !== undefined) return before;
  if (request.method !== 'POST' || !isJson(request)) return unreadCall(request);
  try {
    const text = await readRequest(request);
    const { url, method, headers } = request;
    const bytes = new TextEncoder().encode(text);
    const again = new Request(url, { method, headers, body: bytes });
    const call = { request: again, bytes: bytes.length, ...partsOf(new URL(url).pathname, text, names) };
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

/** A request of which nothing is known but what its head says. */
export function unreadCall(request: Request): ObservedCall {
  return { request, bytes: 0, method: undefined, id: undefined, tool: undefined };
}

type Parts = Pick<ObservedCall, 'method' | 'id' | 'tool'>;

function partsOf(path: string, text: string, names: NamesByPath): Parts {
  const component = componentOf(path, names);
  try {
    if (/^\/tools\/call\/?$/.test(path)) return scriptCall(text, component);
    const { method, id, params } = readMessage(text);
    const name = method === 'tools/call' ? stringMember(params, 'name') : undefined;
    return { method, id, tool: name === undefined ? undefined : toolName(name, component) };
  } catch {
    return { method: undefined, id: undefined, tool: undefined };
  }
}

function scriptCall(text: string, component: string | undefined): Parts {
  const body = parseJson(text);
  const name = isJsonObject(body) ? stringMember(body, 'name') : undefined;
  return {
    method: 'tools/call',
    id: undefined,
    tool: name === undefined ? undefined : toolName(name, component),
  };
}

/** The component whose names are bare at this path, as the routes of the gateway say. */
function componentOf(
  path: string,
  { mcp_endpoints: endpoints, bare_component }: NamesByPath,
): string | undefined {
  const own = path.replace(/(?<=.)\/$/, '');
  const scoped = /^\/mcp\/x\/([A-Za-z0-9_-]+)(?:\/readonly)?$/.exec(own)?.[1];
  return (Object.hasOwn(endpoints, own) ? endpoints[own] : scoped) || bare_component || undefined;
}
