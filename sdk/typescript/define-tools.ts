import { contextOf, type ToolContext } from './context.ts';
import { answerWithEvents } from './events.ts';
import { readCall, type ToolCall } from './input.ts';
import { error } from './results.ts';
import type { FromSchema, ObjectSchema } from './schema.ts';

/** A tool: what clients are told about it, and what it does. */
export interface ToolDefinition<Input extends ObjectSchema = ObjectSchema> {
  readonly title?: string;
  readonly description: string;
  readonly inputSchema: Input;
  readonly outputSchema?: ObjectSchema;
  readonly annotations?: {
    readonly title?: string;
    readonly readOnlyHint?: boolean;
    readonly destructiveHint?: boolean;
    readonly idempotentHint?: boolean;
    readonly openWorldHint?: boolean;
  };
  readonly icons?: readonly Readonly<Record<string, unknown>>[];
  readonly _meta?: Readonly<Record<string, unknown>>;
  readonly handler: ToolHandler<FromSchema<Input>>;
}

/**
 * Answers a call. May return an MCP result (see `text`, `structured`, `error`, …) or any other JSON, which clients get as
 * text and, when it is an object, as structured content; or `inputRequired`, to ask the client first. What it throws becomes a result with `isError`.
 * The gateway has checked the arguments against `inputSchema` before.
 */
export type ToolHandler<Input> = (input: Input, context: ToolContext) => unknown;

/**
 * Makes a component of tools: each key is a tool's name (letters, digits, `_`, `-`). Registers the component's request
 * handler, and returns it, so that a test can call it in Node.
 *
 * `GET /` lists the tools, `POST /{tool}` calls one with the JSON object in the body. A call that tells of its progress is
 * answered by an event stream when the request accepts one.
 */
export function defineTools<const Schemas extends Readonly<Record<string, ObjectSchema>>>(tools: {
  readonly [Name in keyof Schemas]: ToolDefinition<Schemas[Name]>;
}): (request: Request) => Promise<Response> {
  const definitions = new Map(Object.entries(tools as Readonly<Record<string, ToolDefinition>>));
  for (const [name, tool] of definitions) checkDefinition(name, tool);
  const list = encode([...definitions].map(([name, tool]) => ({ name, ...tool })));
  const handle = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    if (request.method === 'GET' && path === '/') return respond(200, list);
    if (request.method !== 'POST')
      return respond(405, encode(error('Use GET / or POST /{tool}.')), { allow: 'GET, POST' });
    const tool = definitions.get(path.slice(1));
    if (!tool) return respond(404, encode(error(`Tool '${path.slice(1, 101)}' not found.`)));
    return callTool(tool, request);
  };
  registerHandler(handle);
  return handle;
}

let registered = false;

/** Only the first handler of a component would ever be asked, so that the tools of a second one were lost. */
function registerHandler(handle: (request: Request) => Promise<Response>): void {
  const scope = globalThis as ComponentScope;
  if (!scope.addEventListener) return;
  if (registered) throw new TypeError('defineTools is called once in a component, with all of its tools.');
  registered = true;
  scope.addEventListener('fetch', (event) => event.respondWith(handle(event.request)));
}

/** The global scope of a component (Service Workers, section 4.5); Node has no such event. */
interface ComponentScope {
  addEventListener?(type: 'fetch', listener: (event: ComponentFetchEvent) => void): void;
}

interface ComponentFetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Mistakes show when the component is built, as its top level runs then. */
function checkDefinition(name: string, tool: ToolDefinition): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) {
    throw new TypeError(`Tool name '${name}': 1 to 64 letters, digits, '_' and '-' are allowed.`);
  }
  if (typeof tool.handler !== 'function') throw new TypeError(`Tool '${name}' has no handler.`);
  if (tool.inputSchema?.type !== 'object')
    throw new TypeError(`Tool '${name}': inputSchema needs type: 'object'.`);
}

async function callTool(tool: ToolDefinition, request: Request): Promise<Response> {
  const call = readCall(await request.text(), request.headers);
  if (!call)
    return respond(400, encode(error('Invalid request body: a JSON object with the arguments is expected.')));
  return answerWithEvents(request, {
    run: (events) => runHandler(tool, call, contextOf(request, { events, input: call.input })),
    respond: (result) => respond(200, new TextEncoder().encode(result)),
  });
}

/** The result as JSON text. */
async function runHandler(tool: ToolDefinition, call: ToolCall, context: ToolContext): Promise<string> {
  try {
    return JSON.stringify((await tool.handler(call.arguments, context)) ?? null);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return JSON.stringify(error(`Tool execution failed: ${message}`));
  }
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Whole and with its length: a streamed answer costs a client up to 44 ms on Spin. */
function respond(
  status: number,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Response {
  const length = { 'content-type': 'application/json', 'content-length': String(body.length) };
  return new Response(body, { status, headers: { ...length, ...headers } });
}
