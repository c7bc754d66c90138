import { commaList } from '../comma-list.ts';
import type { Next } from '../handler.ts';
import { emptyAnswer } from './answers.ts';
import { hostnameOf, isLoopbackClient, isLoopbackName } from './hosts.ts';

/** Whom the component that is first lets in besides loopback. */
export interface AccessRules {
  /** Host names, in lower case. When there are some, every other one is refused, whoever calls. */
  readonly allowedHosts: readonly string[];
  /** Host name of the app's public URL; undefined when the app does not know where it is deployed. */
  readonly publicHost: string | undefined;
  /** Pages of other hosts that may call; undefined when none may. */
  readonly pages: PageRules | undefined;
}

/** `[mcp.cors]` of a project. */
export interface PageRules {
  /** As browsers write `Origin` (RFC 6454 section 6.2), or `*` for every one. */
  readonly origins: readonly string[];
  /** Whether browsers may send cookies and client certificates; never in effect for `*`. */
  readonly credentials: boolean;
  /** How long a browser may keep the answer to a preflight, in seconds. */
  readonly maxAge: number;
}

/** The header that is foreign, or headers to add to whatever is answered. */
export type Access =
  | { readonly foreign: 'Host' | 'Origin' }
  | { readonly foreign: undefined; readonly headers: Readonly<Record<string, string>> };

/** Headers that a page on another origin may send. */
const crossOriginHeaders =
  /^(?:accept|authorization|content-type|last-event-id|mcp-[a-z0-9_-]+|x-mcp-[a-z-]+|traceparent|tracestate|baggage|x-trace-id)$/;

/** Seconds that a browser keeps the answer to a preflight when nothing is said: the most that Chromium keeps any. */
const usualMaxAge = 7200;

const exposedHeaders =
  'WWW-Authenticate, Retry-After, RateLimit, RateLimit-Policy, Mcp-Session-Id, MCP-Protocol-Version, X-Trace-Id' as const;

/**
 * The rules from a component's variables `allowed_hosts`, `public_url`, `cors_origins`, `cors_credentials` and
 * `cors_max_age`; `read` gives undefined or '' for what is not set, which is the stricter rule for pages. Each variable is
 * read when a request first makes its rule count, since reading one costs more than checking it.
 */
export function lazyAccessRules(read: (name: string) => string | undefined): AccessRules {
  return {
    get allowedHosts() {
      return commaList(read('allowed_hosts') ?? '').map((entry) => hostnameOf(entry) ?? entry.toLowerCase());
    },
    get publicHost() {
      const url = read('public_url')?.trim() ?? '';
      return url === '' ? undefined : hostnameOf(url);
    },
    get pages() {
      return pageRules(read);
    },
  };
}

/** The same rules, with every variable read at once: a reader that throws for a missing one throws here. */
export function readAccessRules(read: (name: string) => string | undefined): AccessRules {
  return { ...lazyAccessRules(read) };
}

function pageRules(read: (name: string) => string | undefined): PageRules | undefined {
  const origins = commaList(read('cors_origins') ?? '');
  if (origins.length === 0) return undefined;
  const maxAge = read('cors_max_age') ?? '';
  return {
    origins,
    credentials: read('cors_credentials') === 'true',
    maxAge: /^\d{1,6}$/.test(maxAge) ? Number(maxAge) : usualMaxAge,
  };
}

/**
 * Guards against DNS rebinding and foreign web pages (MCP, basic/transports, "Security"): Host is checked when the client
 * is on this machine or hosts are listed; Origin whenever there is one. Pages on loopback, the public URL's host, the
 * listed hosts and the origins of `pages` are let in, with CORS headers.
 */
export function checkAccess(request: Request, rules: AccessRules): Access {
  if (hasForeignHost(request, rules)) return { foreign: 'Host' };
  const origin = request.headers.get('origin');
  if (origin === null) return { foreign: undefined, headers: {} };
  const { pages } = rules;
  const isListed = pages?.origins.includes(origin) === true;
  if (!isListed && !isKnownHost(hostnameOf(origin), rules) && pages?.origins.includes('*') !== true)
    return { foreign: 'Origin' };
  const withCredentials = isListed && pages?.credentials === true;
  const headers = {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders,
    ...(withCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
    vary: 'Origin',
  };
  return { foreign: undefined, headers };
}

/** Like `next`, without what an answer from behind says of origins: whoever is first decides. */
export function withoutAccessHeaders(next: Next): Next {
  return async (request) => {
    const response = await next(request);
    const foreign = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
    for (const name of foreign) response.headers.delete(name);
    return response;
  };
}

/** Like `checkAccess`, for what everybody may read, such as metadata: Host is checked, and every page is let in. */
export function checkPublicAccess(request: Request, rules: AccessRules): Access {
  if (hasForeignHost(request, rules)) return { foreign: 'Host' };
  const headers = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposedHeaders };
  return { foreign: undefined, headers };
}

/** The answer to OPTIONS; what a preflight asks for is granted as far as MCP needs it. */
export function preflightAnswer(
  request: Request,
  { methods, pages }: { readonly methods: string; readonly pages: PageRules | undefined },
): Response {
  const asked = (request.headers.get('access-control-request-headers') ?? '').toLowerCase().split(',');
  const granted = asked.map((name) => name.trim()).filter((name) => crossOriginHeaders.test(name));
  const isPreflight = request.headers.get('access-control-request-method') !== null;
  const maxAge = String(pages?.maxAge ?? usualMaxAge);
  return emptyAnswer(204, {
    allow: `${methods}, OPTIONS`,
    ...(isPreflight ? { 'access-control-allow-methods': methods, 'access-control-max-age': maxAge } : {}),
    ...(granted.length > 0 ? { 'access-control-allow-headers': granted.join(', ') } : {}),
  });
}

function hasForeignHost(request: Request, rules: AccessRules): boolean {
  if (rules.allowedHosts.length === 0 && !isLoopbackClient(clientAddress(request.headers))) return false;
  return !isKnownHost(hostnameOf(request.url), rules);
}

function isKnownHost(host: string | undefined, rules: AccessRules): boolean {
  if (host === undefined) return false;
  return isLoopbackName(host) || rules.allowedHosts.includes(host) || rules.publicHost === host;
}

/** The peer of the host's own listener as Spin gives it, `ip:port`; '' behind another component. */
export function clientAddress(headers: Headers): string {
  // The host appends its own value after any that the client sent.
  return headers.get('spin-client-addr')?.split(',').at(-1)?.trim() ?? '';
}
