import type { Identity } from './identity.ts';
import { Refusal } from './refusal.ts';
import { isScope } from '../shared/authorizer-settings/scope-list.ts';

/** The claims of a token whose signature was verified (RFC 7519 section 4). */
export type Claims = Readonly<Record<string, unknown>>;

/** How far clocks may be apart, in seconds. */
const clockSkew = 60;

/** The issuer, character by character (RFC 7519 section 4.1.1). Throws `Refusal`. */
export function requireIssuer(claims: Claims, issuer: string): void {
  if (claims['iss'] !== issuer) throw invalidToken('The access token is from another issuer.');
}

/** At least one of the token's audiences is one of ours (RFC 7519 section 4.1.3, RFC 8707). Throws `Refusal`. */
export function requireAudience(claims: Claims, audiences: readonly string[]): void {
  const { aud } = claims;
  const given: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (!given.some((audience) => typeof audience === 'string' && audiences.includes(audience))) {
    throw invalidToken('The access token is for another audience.');
  }
}

/**
 * RFC 7519 sections 4.1.4 to 4.1.6 with 60 seconds of skew: `exp` is required and in the future, `nbf` and `iat` are not.
 * `now` is in seconds since the epoch. Throws `Refusal`.
 */
export function requireTime(claims: Claims, now: number): void {
  const expiry = numericDate(claims, 'exp');
  if (expiry === undefined) throw invalidToken('The access token has no expiry.');
  if (now - clockSkew >= expiry) throw invalidToken('The access token has expired.');
  for (const name of ['nbf', 'iat']) {
    const begin = numericDate(claims, name);
    if (begin !== undefined && begin > now + clockSkew)
      throw invalidToken('The access token is not valid yet.');
  }
}

/** A token bound to a key of the client proves nothing when it is sent alone (RFC 7800, RFC 9449). Throws `Refusal`. */
export function requireUnbound(claims: Claims): void {
  if (claims['cnf'] !== undefined)
    throw invalidToken('The access token is bound to a key and not a bearer token.');
}

/** Who the token speaks for. Throws `Refusal` when it has no subject (required by RFC 9068 section 2.2). */
export function identityOf(claims: Claims): Identity {
  const { sub, iss } = claims;
  if (!isFilled(sub) || !isFilled(iss)) throw invalidToken('The access token has no subject.');
  return {
    clientId: [claims['client_id'], claims['azp']].find(isFilled) ?? sub,
    userId: sub,
    issuer: iss,
    scopes: scopesOf(claims),
    organizationId: isFilled(claims['org_id']) ? claims['org_id'] : undefined,
  };
}

/** `scope` (RFC 8693 section 4.2), else `scp`; a list separated by spaces, or an array of single scopes. */
function scopesOf(claims: Claims): readonly string[] {
  const granted = claims['scope'] ?? claims['scp'];
  const list: readonly unknown[] =
    typeof granted === 'string' ? granted.split(' ') : Array.isArray(granted) ? granted : [];
  return list.filter((scope) => typeof scope === 'string').filter(isScope);
}

function numericDate(claims: Claims, name: string): number | undefined {
  const value = claims[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidToken(`The ${name} of the access token is not a date.`);
  return value;
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function invalidToken(message: string): Refusal {
  return new Refusal('invalid_token', message);
}
