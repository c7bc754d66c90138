import type { Caller } from './caller.ts';
import { Refusal } from './refusal.ts';
import type { StaticToken } from '../shared/authorizer-settings/static-token-settings.ts';

/**
 * The caller with a static token, undefined when the token is none of them. Digests are compared, all of them and to their
 * end, so that the time taken says nothing. `now` is in seconds since the epoch. Throws `Refusal` when it has expired.
 */
export async function identifyStaticToken(
  token: string,
  known: readonly StaticToken[],
  { now }: { readonly now: number },
): Promise<Caller | undefined> {
  if (known.length === 0) return undefined;
  const digest = await sha256(token);
  let match: StaticToken | undefined;
  for (const candidate of known) {
    if (equal(digest, await sha256(candidate.token))) match = candidate;
  }
  if (match === undefined) return undefined;
  if (match.expiresAt !== undefined && now >= match.expiresAt) {
    throw new Refusal('invalid_token', 'The access token has expired.');
  }
  return callerOf(match);
}

function callerOf({ clientId, subject, scopes, expiresAt, organizationId }: StaticToken): Caller {
  return {
    identity: { clientId, userId: subject, issuer: 'static', scopes, organizationId },
    claims: {
      sub: subject,
      client_id: clientId,
      scope: scopes.join(' '),
      ...(expiresAt === undefined ? {} : { exp: expiresAt }),
      ...(organizationId === undefined ? {} : { org_id: organizationId }),
    },
  };
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  let difference = 0;
  left.forEach((byte, index) => (difference |= byte ^ (right[index] ?? 0)));
  return difference === 0;
}
