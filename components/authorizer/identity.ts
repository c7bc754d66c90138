import { isIdentityHeader } from '../shared/http/inner-headers.ts';

/** Who calls, as those behind the authorizer are told. */
export interface Identity {
  readonly clientId: string;
  readonly userId: string;
  readonly issuer: string;
  readonly scopes: readonly string[];
  readonly organizationId: string | undefined;
}

/** Headers about one connection, not about the message (RFC 9110 section 7.6.1, and those that proxies drop besides). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'http2-settings',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Meant for this hop: the token; the host and the length, which the next request has of its own; how to pack the answer. */
const ownHeaders = new Set(['authorization', 'host', 'content-length', 'accept-encoding']);

/**
 * The headers that go on to the handler behind: without the caller's token, without anything the caller wrote in the name
 * of the authorizer or of Spin, without what concerns one connection only, and with the identity.
 */
export function headersWithIdentity(received: Headers, identity: Identity): Headers {
  const kept = [...endToEndHeaders(received)].filter(
    ([name]) => !ownHeaders.has(name) && !isIdentityHeader(name),
  );
  const headers = new Headers(kept);
  headers.set('x-auth-client-id', headerValue(identity.clientId));
  headers.set('x-auth-user-id', headerValue(identity.userId));
  headers.set('x-auth-issuer', headerValue(identity.issuer));
  if (identity.scopes.length > 0) headers.set('x-auth-scopes', identity.scopes.join(' '));
  if (identity.organizationId !== undefined)
    headers.set('x-auth-org-id', headerValue(identity.organizationId));
  return headers;
}

/** A copy without hop-by-hop headers and those that `Connection` names. */
export function endToEndHeaders(received: Headers): Headers {
  const named = (received.get('connection') ?? '').split(',').map((name) => name.trim().toLowerCase());
  return new Headers([...received].filter(([name]) => !hopByHop.has(name) && !named.includes(name)));
}

/**
 * A claim as a header value: everything but printable ASCII, `%`, and spaces at the ends is percent-encoded as UTF-8.
 * Dropping characters instead could make two users one; `decodeURIComponent` gives the claim back.
 */
function headerValue(claim: string): string {
  return claim.replaceAll(/[^\x20-\x7E]+|%|^ +| +$/g, (part) =>
    Array.from(
      new TextEncoder().encode(part),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
}
