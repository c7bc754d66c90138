/** The part of the app that a path selects. */
export interface ViewRoute {
  /** Only this component, under its bare names. */
  readonly component: string | undefined;
  readonly readOnly: boolean;
}

/** What a path of the gateway means. */
export type Route =
  | { readonly kind: 'health' }
  /** The MCP endpoint: of all components, or with bare names of one. */
  | ({ readonly kind: 'mcp' } & ViewRoute)
  /** `GET /tools/list` and `POST /tools/call`, for scripts. */
  | ({ readonly kind: 'tools/list' | 'tools/call' } & ViewRoute)
  | { readonly kind: 'unknown' };

const scoped = /^\/mcp\/x\/([A-Za-z0-9_-]+)(\/readonly)?$/;
const all: ViewRoute = { component: undefined, readOnly: false };

/**
 * The route of a path: `/mcp` and `/` are one endpoint, `/mcp/x/<component>` a view of one component; `own` are the
 * endpoints that the project has besides.
 */
export function routeOf(pathname: string, own: ReadonlyMap<string, string | undefined>): Route {
  const path = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  if (path === '/health') return { kind: 'health' };
  if (path === '/tools/list' || path === '/tools/call') {
    return { kind: path === '/tools/list' ? 'tools/list' : 'tools/call', ...all };
  }
  if (path === '/mcp' || path === '/') return { kind: 'mcp', ...all };
  if (path === '/mcp/readonly') return { kind: 'mcp', component: undefined, readOnly: true };
  if (own.has(path)) return { kind: 'mcp', component: own.get(path), readOnly: false };
  const [, component, readOnly] = scoped.exec(path) ?? [];
  return component === undefined
    ? { kind: 'unknown' }
    : { kind: 'mcp', component, readOnly: readOnly !== undefined };
}

/** Methods that a route answers, besides OPTIONS. */
export function methodsOf(route: Route): readonly string[] {
  if (route.kind === 'health') return ['GET', 'HEAD'];
  return route.kind === 'tools/list' ? ['GET'] : ['POST'];
}
