import type { Identity } from './identity.ts';
import { Refusal } from './refusal.ts';
import type { StaticToken } from './settings/static-token-settings.ts';

/**
 * The identity of a static token, undefined when the token is none of them. Digests are compared, all of them and to their
 * end, so that the time taken says nothing. `now` is in seconds since the epoch. Throws `Refusal` when it has expired.
 */
export async function identifyStaticToken(
  token: string,
  known: readonly StaticToken[],
  { now }: { readonly now: number },
): Promise<Identity | undefined> {
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
  const { clientId, subject: userId, scopes, organizationId } = match;
  return { clientId, userId, issuer: 'static', scopes, organizationId };
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  let difference = 0;
  left.forEach((byte, index) => (difference |= byte ^ (right[index] ?? 0)));
  return difference === 0;
}
