import { indexCatalog } from '../../../components/gateway/catalog-index.ts';
import { handle } from '../../../components/gateway/handle.ts';
import type { CounterStore } from '../../../components/shared/counting.ts';
import type { Catalog, CatalogComponent } from '../../../components/shared/catalog.ts';

/** A component as a function: what a real one does with a request. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** What an app for a test consists of. */
export interface AppParts {
  readonly catalog?: Partial<Catalog>;
  /** Handlers by component id. */
  readonly components?: Readonly<Record<string, Handler>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** The gateway's key-value store; without it there is none. */
  readonly store?: Map<string, Uint8Array>;
  /** The same as a store that counts, or what opens it; without it there is none. */
  readonly counters?: CounterStore | (() => CounterStore);
  /** Milliseconds since the epoch; the clock when not given. */
  readonly now?: () => number;
}

/** A gateway with its components in one process. */
export interface App {
  handle(request: Request): Promise<Response>;
  /** Requests that reached components, as `METHOD http://host/path`. */
  readonly inner: string[];
  readonly log: string[];
}

/** Puts a gateway before the components; a host that is not a component fails as an unknown destination does. */
export function createApp(parts: AppParts): App {
  const inner: string[] = [];
  const log: string[] = [];
  const context = {
    index: indexCatalog({
      version: 1,
      server: { name: 'test-app', version: '1.2.3' },
      validateArguments: true,
      components: [],
      ...parts.catalog,
    }),
    variable: (name: string) => parts.variables?.[name],
    now: () => parts.now?.() ?? Date.now(),
    readAllVariables: () => undefined,
    openStore: () => {
      if (parts.store === undefined) throw new Error('access-denied');
      return parts.store;
    },
    openCounters: typeof parts.counters === 'object' ? () => parts.counters as CounterStore : parts.counters,
    log: (line: string) => void log.push(line),
    fetch: async (url: string, init: RequestInit) => {
      inner.push(`${init.method} ${url}`);
      const handler = parts.components?.[new URL(url).hostname.replace(/\.spin\.internal$/, '')];
      if (handler === undefined) throw new TypeError('unknown destination');
      return abortable(handler(new Request(url, init)), init.signal ?? undefined);
    },
  };
  return { handle: (request) => handle(request, context), inner, log };
}

/**
 * An app that runs somewhere else, by its URL once that is known; what happens inside of it is not seen. The token goes
 * with requests that have none.
 */
export function appAt(url: () => string | undefined, token?: string): App {
  const handle = async (request: Request) => {
    const { pathname } = new URL(request.url);
    const { headers } = request;
    if (token !== undefined && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return fetch(`${url()}${pathname}`, { method: 'POST', headers, body: await request.arrayBuffer() });
  };
  return { handle, inner: [], log: [] };
}

/** An entry of the catalog for a component of kind `tools`. */
export function catalogComponent(name: string, tools: CatalogComponent['tools']): CatalogComponent {
  return { id: name.toLowerCase().replaceAll('_', '-'), name, kind: 'tools', discovery: 'catalog', tools };
}

/** As the engine's own fetch: an aborted request rejects although the component goes on. */
async function abortable(answer: Response | Promise<Response>, signal?: AbortSignal): Promise<Response> {
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
  aborted.catch(() => undefined);
  return Promise.race([answer, aborted]);
}
