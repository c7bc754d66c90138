import { emptyAnswer, jsonAnswer } from '../shared/http/answers.ts';
import { hostnameOf, isLoopbackClient, isLoopbackHost } from '../shared/http/hosts.ts';
import { errorMessage, RpcError, rpcErrorCodes } from '../shared/json-rpc.ts';
import type { GatewayContext } from './context.ts';
import { allowedHosts, isBehindAuthorizer, publicHost } from './settings.ts';

/** Headers that a page on another origin may send. */
const crossOriginHeaders =
  /^(?:accept|authorization|content-type|last-event-id|mcp-[a-z0-9-]+|x-mcp-[a-z-]+|traceparent|tracestate|baggage|x-trace-id)$/;

/** Either the answer that ends the request, or headers to add to whatever is answered. */
export type Access =
  | { readonly refusal: Response }
  | { readonly refusal: undefined; readonly headers: Readonly<Record<string, string>> };

/**
 * Guards against DNS rebinding and foreign web pages when the gateway is first (MCP, basic/transports, "Security").
 * Host is checked when the client is on this machine or `allowed_hosts` is set; Origin whenever there is one. Pages on
 * loopback, `public_url` and `allowed_hosts` are let in, with CORS headers. Behind an authorizer all this is its task.
 */
export function checkAccess(request: Request, context: GatewayContext): Access {
  if (isBehindAuthorizer(context)) return { refusal: undefined, headers: {} };
  const listed = allowedHosts(context);
  const known = [...listed, publicHost(context)];
  const isKnown = (host: string | undefined) =>
    host !== undefined && (isLoopbackHost(host) || known.includes(host));
  if (listed.length > 0 || isLoopbackClient(clientAddress(request))) {
    if (!isKnown(hostnameOf(request.url))) return { refusal: forbidden('Host', 'mcp_allowed_hosts') };
  }
  const origin = request.headers.get('origin');
  if (origin === null) return { refusal: undefined, headers: {} };
  if (!isKnown(hostnameOf(origin))) return { refusal: forbidden('Origin', 'mcp_allowed_hosts') };
  const headers = {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'WWW-Authenticate, X-Trace-Id',
    vary: 'Origin',
  };
  return { refusal: undefined, headers };
}

/** The answer to OPTIONS; what a preflight asks for is granted as far as MCP needs it. */
export function preflightAnswer(request: Request): Response {
  const asked = (request.headers.get('access-control-request-headers') ?? '').toLowerCase().split(',');
  const granted = asked.map((name) => name.trim()).filter((name) => crossOriginHeaders.test(name));
  const isPreflight = request.headers.get('access-control-request-method') !== null;
  return emptyAnswer(204, {
    allow: 'POST, OPTIONS',
    ...(isPreflight ? { 'access-control-allow-methods': 'POST', 'access-control-max-age': '7200' } : {}),
    ...(granted.length > 0 ? { 'access-control-allow-headers': granted.join(', ') } : {}),
  });
}

function clientAddress(request: Request): string {
  // The host appends its own value after any that the client sent.
  return request.headers.get('spin-client-addr')?.split(',').at(-1)?.trim() ?? '';
}

function forbidden(header: 'Host' | 'Origin', variable: string): Response {
  const message = `Forbidden: ${header} is neither loopback nor public_url nor in ${variable}`;
  const error = new RpcError(rpcErrorCodes.invalidRequest, message);
  return jsonAnswer(errorMessage(undefined, error), { status: 403 });
}
