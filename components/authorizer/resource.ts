import { isLoopbackName } from '../shared/http/hosts.ts';
import type { Settings } from '../shared/authorizer-settings/settings.ts';

const wellKnown = '/.well-known/oauth-protected-resource';

/** Where clients find this server. */
export interface ServerLocation {
  /** Canonical URL of the MCP endpoint at `/mcp`, its resource identifier (RFC 8707). */
  readonly endpoint: string;
  /** What the path of another endpoint is appended to. */
  readonly base: string;
}

/**
 * The location from `public_url`; a bare origin means its `/mcp`. Without one it is known only on loopback, from the
 * request itself: elsewhere the host of a request is only what its sender says.
 */
export function serverLocation(
  request: Request,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
): ServerLocation | undefined {
  if (publicUrl !== undefined) return locationOf(publicUrl);
  const url = new URL(request.url);
  return isLoopbackName(url.hostname) ? locationOf(new URL(url.origin)) : undefined;
}

/** True for the paths at which MCP is spoken: all tools, one component's, each also read-only, and the form of toolkits. */
export function isEndpoint(path: string): boolean {
  return /^\/mcp(\/x\/[^/]+)?(\/readonly)?\/?$/.test(path) || /^\/[^/]+\/mcp\/?$/.test(path);
}

/** The resource identifier that a request to this path is for; that of the whole server where the path is no endpoint. */
export function resourceAt(path: string, location: ServerLocation): string {
  const local = withoutPrefix(path, location).replace(/\/$/, '');
  return isEndpoint(local) && local !== '/mcp' ? `${location.base}${local}` : location.endpoint;
}

/** The address of a resource's metadata: the well-known path goes between host and path (RFC 9728 section 3.1). */
export function metadataUrl(resource: string): string {
  const { origin, pathname } = new URL(resource);
  return `${origin}${wellKnown}${pathname === '/' ? '' : pathname}`;
}

/**
 * The path of the resource whose metadata is asked for: `/mcp` for the root document, undefined when the request is for
 * something else or for a path that is no endpoint.
 */
export function metadataPath(path: string, location: ServerLocation): string | undefined {
  if (path !== wellKnown && !path.startsWith(`${wellKnown}/`)) return undefined;
  const resource = path.slice(wellKnown.length).replace(/\/$/, '');
  if (resource === '' || resource === new URL(location.endpoint).pathname) return '/mcp';
  return isEndpoint(withoutPrefix(resource, location)) ? resource : undefined;
}

/** Audiences that name this server when none are configured, with and without the slash that some clients add. */
export function defaultAudiences(path: string, publicUrl: URL | undefined): readonly string[] {
  if (publicUrl === undefined) return [];
  const location = locationOf(publicUrl);
  const names = [publicUrl.href.replace(/\/$/, ''), location.endpoint, resourceAt(path, location)];
  return [...new Set(names.flatMap((name) => [name, `${name}/`]))];
}

function locationOf({ origin, pathname }: URL): ServerLocation {
  const path = pathname.replace(/\/$/, '');
  const endpoint = `${origin}${path === '' ? '/mcp' : path}`;
  return { endpoint, base: endpoint.replace(/\/mcp$/, '') };
}

/** A proxy in front may or may not take away the path that the app lies under. */
function withoutPrefix(path: string, { base }: ServerLocation): string {
  const prefix = new URL(base).pathname.replace(/\/$/, '');
  return prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
