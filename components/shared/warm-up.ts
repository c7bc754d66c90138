import type { CounterStore, CountingContext } from './counting.ts';
import type { Handler } from './handler.ts';
import { nextComponent } from './http/next-component.ts';

/** Requests that a handler answers while its component is built, and what it finds around it then. */
export interface WarmUp {
  readonly requests: readonly Request[];
  /** All that there are; none of the component's own can be read. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The JSON that whatever is fetched gives; without it the answer of a gateway. */
  readonly fetched?: (url: string) => object;
}

/** A result as it comes from a gateway. */
const answerBehind = { jsonrpc: '2.0', id: 1, result: { content: [] } };

/**
 * Lets a handler answer requests while its component is built, one after the other, and gives their statuses. The engine
 * compiles a function when it first runs, and every request starts from the memory that the build left: what ran here
 * need not be compiled again. Nothing of the host is reached: it is the first of January 1970, and store and variables
 * exist for this alone, so that no later request can meet them.
 */
export async function warmUp(
  handler: Handler<CountingContext>,
  { requests, variables = {}, fetched = () => answerBehind }: WarmUp,
): Promise<readonly number[]> {
  const openStore = storeInMemory();
  const context: CountingContext = {
    variable: (name) => variables[name],
    readAllVariables: () => undefined,
    openStore,
    openCounters: openStore,
    fetch: async (input) => jsonResponse(fetched(typeof input === 'string' ? input : input.url)),
    now: () => 0,
    log: () => undefined,
  };
  const next = nextComponent(context);
  const statuses: number[] = [];
  // A component that is being built has no clock, so that deadlines cannot be set.
  const timers = { setTimeout, clearTimeout };
  Object.assign(globalThis, { setTimeout: () => 0, clearTimeout: () => undefined });
  try {
    for (const request of requests) statuses.push((await handler(request, context, next)).status);
  } finally {
    Object.assign(globalThis, timers);
  }
  return statuses;
}

/** A POST of a JSON-RPC message, as it comes from a client on this machine. */
export function sampleRequest(message: object, headers: Readonly<Record<string, string>> = {}): Request {
  const body = JSON.stringify(message);
  return new Request('http://127.0.0.1/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'content-length': String(body.length),
      'spin-client-addr': '127.0.0.1:1',
      ...headers,
    },
    body,
  });
}

/** A call of a tool, as `sampleRequest`. */
export function sampleCall(headers: Readonly<Record<string, string>> = {}): Request {
  const params = { name: 'sample__tool', arguments: { text: 'a' } };
  return sampleRequest({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }, headers);
}

function storeInMemory(): () => CounterStore {
  const entries = new Map<string, Uint8Array>();
  const numbers = new Map<string, number>();
  const store: CounterStore = {
    get: (key) => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    exists: (key) => numbers.has(key) || entries.has(key),
    delete: (key) => void (numbers.delete(key), entries.delete(key)),
    add: (key, delta) => {
      const sum = (numbers.get(key) ?? 0) + delta;
      numbers.set(key, sum);
      return sum;
    },
  };
  return () => store;
}

function jsonResponse(value: object): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}
