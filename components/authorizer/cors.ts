import { emptyAnswer } from '../shared/http/answers.ts';

/** Request headers that MCP clients in browsers send (MCP 2026-07-28, basic/transports/streamable-http, and OAuth). */
const requestHeaders = [
  'authorization',
  'content-type',
  'accept',
  'mcp-protocol-version',
  'mcp-method',
  'mcp-name',
  'mcp-session-id',
  'last-event-id',
  'traceparent',
  'tracestate',
  'x-trace-id',
];

const exposedHeaders = [
  'WWW-Authenticate',
  'Retry-After',
  'Mcp-Session-Id',
  'MCP-Protocol-Version',
  'X-Trace-Id',
];

/**
 * The answer to a preflight request, which never carries a token. Every origin may ask, since only a token gives access;
 * that is why credentials of the browser are never allowed. Parameters of tools may travel as `Mcp-Param-*`, so those that
 * are asked for are allowed.
 */
export function preflightAnswer(request: Request): Response {
  const asked = (request.headers.get('access-control-request-headers') ?? '').toLowerCase().split(',');
  const parameters = asked
    .map((name) => name.trim())
    .filter((name) => /^mcp-param-[a-z0-9_-]{1,64}$/.test(name));
  return emptyAnswer(204, {
    allow: 'GET, POST, DELETE, OPTIONS',
    'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
    'access-control-allow-headers': [...requestHeaders, ...parameters].join(', '),
    'access-control-max-age': '86400',
  });
}

/** Lets scripts of every origin read an answer, the challenge in it included. */
export function allowAnyOrigin(headers: Headers): void {
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', exposedHeaders.join(', '));
}

/** A copy without what a server behind says of origins: who is in front decides. */
export function withoutCors(received: Headers): Headers {
  return new Headers([...received].filter(([name]) => !name.startsWith('access-control-')));
}
