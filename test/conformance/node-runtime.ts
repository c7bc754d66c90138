import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Catalog } from '../../components/shared/catalog.ts';
import { handle as authorize } from '../../components/authorizer/handle.ts';
import { handle as answerFixture } from '../../components/fixture/handle.ts';
import { nextComponent } from '../../components/shared/http/next-component.ts';
import { indexCatalog } from '../../components/gateway/catalog-index.ts';
import { handle as answerGateway } from '../../components/gateway/handle.ts';
import { fixtureId } from '../../src/conformance/prepare-app.ts';
import type { RunningApp, StartRuntime } from '../../src/runtimes/types.ts';
import type { LockedApp } from '../../src/spin/locked-app.ts';

type Handler = (request: Request) => Promise<Response>;

export interface NodeRuntime {
  readonly start: StartRuntime;
  /** Locks that were started, and how many of them run now. */
  readonly started: LockedApp[];
  /** Values of variables that each was started with. */
  readonly given: Readonly<Record<string, string>>[];
  readonly running: () => number;
}

export interface NodeRuntimeOptions {
  readonly catalog: Catalog;
  /** Component id of a tool -> its handler. */
  readonly tools: Readonly<Record<string, Handler>>;
}

/**
 * A runtime for tests: the handlers of gateway, authorizer and fixture as they are, in this process, with variables,
 * routes and outbound hosts of components as the lock says. What it cannot show is WebAssembly.
 */
export function createNodeRuntime(options: NodeRuntimeOptions): NodeRuntime {
  const started: LockedApp[] = [];
  const given: Readonly<Record<string, string>>[] = [];
  let running = 0;
  const start: StartRuntime = async ({ locked }, { port, variables = {} }, system) => {
    started.push(locked);
    given.push(variables);
    running += 1;
    const handlers = handlersOf(locked, options, variables);
    const front = locked.triggers.find(({ trigger_config: { route } }) => route === '/...')?.trigger_config
      .component;
    const listener = await system.network.serve(
      (request, response) => void serve(request, response, handlers[front ?? '']),
      { host: '127.0.0.1', port },
    );
    const stop = async () => {
      running -= 1;
      await listener.close(0);
    };
    const app: Partial<RunningApp> = { runtime: 'embedded', url: `http://127.0.0.1:${listener.port}`, stop };
    return app as RunningApp;
  };
  return { start, started, given, running: () => running };
}

function handlersOf(
  locked: LockedApp,
  { catalog, tools }: NodeRuntimeOptions,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, Handler>> {
  const handlers: Record<string, Handler> = { ...tools };
  const fetchAs = (id: string) => (request: Request) => {
    const { origin, hostname } = new URL(request.url);
    const allowed =
      locked.components.find((component) => component.id === id)?.metadata.allowed_outbound_hosts ?? [];
    if (!allowed.includes(origin)) throw new Error(`${id} may not reach ${origin}`);
    const inner = handlers[hostname.replace(/\.spin\.internal$/, '')];
    return hostname.endsWith('.spin.internal') && inner ? inner(request) : fetch(request);
  };
  const variable = (id: string) => (name: string) => {
    const template = locked.components.find((component) => component.id === id)?.config?.[name];
    return template?.replaceAll(
      /\{\{ *(\w+) *\}\}/g,
      (_, key: string) => given[key] ?? locked.variables[key]?.default ?? '',
    );
  };
  const log = () => undefined;
  const outside = {
    readAllVariables: () => undefined,
    openStore: () => ({ get: () => undefined, set: log }),
    now: Date.now,
    log,
  };
  const index = indexCatalog(catalog);
  handlers['mcp-gateway'] = (request) =>
    answerGateway(request, {
      index,
      variable: variable('mcp-gateway'),
      fetch: (input, init) => fetchAs('mcp-gateway')(new Request(input, { duplex: 'half', ...init })),
      ...outside,
    });
  const authorizerContext = {
    variable: variable('mcp-authorizer'),
    fetch: (input: string | Request) => fetchAs('mcp-authorizer')(new Request(input)),
    ...outside,
  };
  handlers['mcp-authorizer'] = (request) =>
    authorize(request, authorizerContext, nextComponent(authorizerContext));
  if (locked.components.some(({ id }) => id === fixtureId)) {
    handlers[fixtureId] = (request) => answerFixture(request, { log });
  }
  return handlers;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handler: Handler | undefined,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  headers.set('spin-client-addr', `${request.socket.remoteAddress}:${request.socket.remotePort}`);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : Buffer.concat(chunks);
  const url = `http://${request.headers.host}${request.url}`;
  const answer = await handler!(new Request(url, { method: request.method ?? 'GET', headers, body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) for await (const chunk of answer.body) response.write(chunk);
  response.end();
}
