import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { handle } from '../../../components/authorizer/handle.ts';
import { unsetVariables } from '../../../components/shared/authorizer-settings/variables.ts';
import type { HandlerContext, KeyValueStore } from '../../../components/shared/handler.ts';
import { nextComponent } from '../../../components/shared/http/next-component.ts';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { createSystem } from '../../../src/system/create.ts';

export type Variables = Partial<Record<keyof typeof unsetVariables, string>>;

/** A server on loopback that keeps what it was sent. */
export interface RecordingServer {
  readonly url: string;
  readonly received: {
    method: string;
    url: string;
    headers: IncomingHttpHeaders;
    rawHeaders: string[];
    body: string;
  }[];
  close(): Promise<void>;
}

export const system = createSystem({ logStyle: 'plain' });

/** Serves by the handler; it is called when the body was read. */
export async function startServer(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<RecordingServer> {
  const received: RecordingServer['received'] = [];
  const listener = await system.network.serve(
    async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const { method = '', url = '', headers, rawHeaders } = request;
      received.push({ method, url, headers, rawHeaders, body });
      handler(request, response);
    },
    { host: '127.0.0.1', port: 0 },
  );
  return { url: `http://127.0.0.1:${listener.port}`, received, close: () => listener.close(0) };
}

/** Stands where the gateway does. */
export function startGateway(): Promise<RecordingServer> {
  return startServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-from': 'gateway' });
    response.end('{"jsonrpc":"2.0","id":1,"result":{}}');
  });
}

export function memoryStore(): KeyValueStore {
  const entries = new Map<string, Uint8Array>();
  return { get: (key) => entries.get(key), set: (key, value) => void entries.set(key, value) };
}

/** The authorizer with these variables; all that it logs and fetches is kept. */
export function startAuthorizer(variables: Variables, overrides: Partial<HandlerContext> = {}) {
  const values: Record<string, string> = { ...unsetVariables, ...variables };
  const log: string[] = [];
  const fetched: string[] = [];
  const store = memoryStore();
  const context: HandlerContext = {
    variable: (name) => values[name],
    readAllVariables: () => undefined,
    openStore: () => store,
    fetch: (input) => {
      fetched.push(typeof input === 'string' ? input : input.url);
      return fetch(input);
    },
    now: () => Date.now(),
    log: (line) => void log.push(line),
    ...overrides,
  };
  const send = (request: Request) => handle(request, context, nextComponent(context));
  const call = (token?: string, headers: Record<string, string> = {}) => send(mcpRequest(token, headers));
  return { send, call, log, fetched };
}

/** The variables that make the component trust an issuer, with keys from where the option says. */
export async function trusting(
  issuer: TestIssuer,
  keys: 'public-key' | 'jwks' | 'discovery',
): Promise<Variables> {
  const variables = Object.entries(await issuer.variables({ keys }));
  return Object.fromEntries(variables.map(([name, value]) => [name.replace(/^mcp_/, ''), value]));
}

/** A call of an MCP client. */
export function mcpRequest(token?: string, headers: Record<string, string> = {}, path = '/mcp'): Request {
  return new Request(`http://127.0.0.1:3000${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: '{"jsonrpc":"2.0","id":1,"method":"ping"}',
  });
}
