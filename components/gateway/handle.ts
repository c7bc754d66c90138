import { jsonAnswer } from '../shared/http/answers.ts';
import { answerMcp } from '../shared/mcp/endpoint.ts';
import type { McpCall } from '../shared/mcp/call.ts';
import type { Caching } from '../shared/mcp/results.ts';
import { checkAccess, preflightAnswer } from './requests/access.ts';
import { answerCall } from './methods/answer-call.ts';
import type { GatewayContext } from './context.ts';
import { healthAnswer } from './health.ts';
import { plainAnswer } from './plain-http.ts';
import { methodsOf, type Route, routeOf } from './requests/routes.ts';
import { withSessions } from './server-requests/sessions.ts';
import { hasSessions, isBehindAuthorizer } from './settings.ts';
import { type View, viewOf } from './requests/view.ts';

/** How long clients may keep what the catalog holds, in milliseconds. */
const catalogTtl = 60_000;

/** The gateway: one HTTP request to its answer. Never throws. */
export async function handle(request: Request, context: GatewayContext): Promise<Response> {
  // An engine asks its host for each header, until it has walked over all of them once.
  request.headers.keys().next();
  const access = checkAccess(request, context);
  if (access.refusal !== undefined) return access.refusal;
  const route = routeOf(new URL(request.url).pathname, context.index.routes);
  const response =
    request.method === 'OPTIONS'
      ? preflightAnswer(request, methodsOf(route), context)
      : await answer(request, route, context);
  for (const [name, value] of Object.entries(access.headers)) response.headers.set(name, value);
  return response;
}

async function answer(request: Request, route: Route, context: GatewayContext): Promise<Response> {
  switch (route.kind) {
    case 'health':
      return healthAnswer(request, context);
    case 'tools/list':
    case 'tools/call':
      return plainAnswer(request, route, { ...context, caching: { ttlMs: 0, cacheScope: 'private' } });
    case 'unknown':
      return notFound('Not found: the MCP endpoint is /mcp, that of one component /mcp/x/<component>');
    case 'mcp':
      return mcpAnswer(request, route, context);
  }
}

async function mcpAnswer(
  request: Request,
  route: Route & { readonly kind: 'mcp' },
  context: GatewayContext,
): Promise<Response> {
  const view = viewOf(route, request.headers, context);
  if (view === undefined) return notFound('Not found: the app has no component of this name');
  const { name, version } = context.index.server;
  const caching = cachingOf(view, context);
  const answerIn = (call: McpCall) => answerCall(call, view, { ...context, caching });
  const endpoint = { answer: answerIn, path: new URL(request.url).pathname, context };
  return answerMcp(request, {
    info: { name, version },
    // For what components answer without saying how long it keeps.
    caching: { ...caching, ttlMs: 0 },
    ...(hasSessions(context) ? withSessions(endpoint) : { answer: answerIn }),
    log: (line) => context.log(line),
  });
}

/**
 * Lists are the same for everyone only when nobody is told apart, neither by an authorizer nor by headers, which caches
 * do not look at (2026-07-28, server/utilities/caching).
 */
function cachingOf(view: View, context: GatewayContext): Caching {
  const isPublic = !view.byHeaders && !isBehindAuthorizer(context);
  return { ttlMs: catalogTtl, cacheScope: isPublic ? 'public' : 'private' };
}

function notFound(error: string): Response {
  return jsonAnswer(JSON.stringify({ error }), { status: 404 });
}
