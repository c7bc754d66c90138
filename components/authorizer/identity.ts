import type { HeaderEntries } from '../shared/http/end-to-end.ts';
import { headersFromOutside } from '../shared/http/entrance.ts';

/** Who calls, as those behind the authorizer are told. */
export interface Identity {
  readonly clientId: string;
  readonly userId: string;
  readonly issuer: string;
  readonly scopes: readonly string[];
  readonly organizationId: string | undefined;
}

/**
 * The headers that go on to the handler behind: without the caller's token, without anything the caller wrote in the name
 * of the authorizer or of Spin, without what concerns one connection only, and with the identity.
 */
export function headersWithIdentity(received: Headers, identity: Identity): HeaderEntries {
  const { clientId, userId, issuer, scopes, organizationId } = identity;
  return [
    // In lower case, as the Fetch Standard has names; but should a host keep capitals, the token still stays here.
    ...headersFromOutside(received).filter(([name]) => name.toLowerCase() !== 'authorization'),
    ['x-auth-client-id', headerValue(clientId)],
    ['x-auth-user-id', headerValue(userId)],
    ['x-auth-issuer', headerValue(issuer)],
    ...(scopes.length > 0 ? ([['x-auth-scopes', scopes.join(' ')]] satisfies HeaderEntries) : []),
    ...(organizationId === undefined
      ? []
      : ([['x-auth-org-id', headerValue(organizationId)]] satisfies HeaderEntries)),
  ];
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
