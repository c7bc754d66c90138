/** What a path of the gateway means. */
export type Route =
  | { readonly kind: 'health' }
  /** The MCP endpoint: of all components, or with bare names of one. */
  | { readonly kind: 'mcp'; readonly component: string | undefined; readonly readOnly: boolean }
  | { readonly kind: 'unknown' };

const scoped = /^\/mcp\/x\/([A-Za-z0-9_-]+)(\/readonly)?$/;

/** The route of a path: `/mcp` and `/` are one endpoint, `/mcp/x/<component>` a view of one component. */
export function routeOf(pathname: string): Route {
  const path = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  if (path === '/health') return { kind: 'health' };
  if (path === '/mcp' || path === '/') return { kind: 'mcp', component: undefined, readOnly: false };
  if (path === '/mcp/readonly') return { kind: 'mcp', component: undefined, readOnly: true };
  const [, component, readOnly] = scoped.exec(path) ?? [];
  return component === undefined
    ? { kind: 'unknown' }
    : { kind: 'mcp', component, readOnly: readOnly !== undefined };
}
