import { isJsonObject } from '../json/values.ts';
import { decodeBase64url } from './base64url.ts';
import { isJwsAlgorithm } from './algorithms.ts';
import { JwsError } from './errors.ts';
import type { KeyUse, PublicKey } from './public-key.ts';
import { ed25519PublicKey, nistPublicKey, rsaPublicKey } from './public-key.ts';

/** A JSON Web Key as it was parsed from JSON. */
type Jwk = Readonly<Record<string, unknown>>;

/** Members that only a private or a symmetric key has (RFC 7518 sections 6.2.2, 6.3.2, 6.4.1). */
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const maximumKeys = 100;

/**
 * The usable public keys of a JWK Set (RFC 7517 section 5). Keys of other kinds, for encryption, or with values that are
 * not allowed are left out, as section 5 asks. A set that publishes a private or symmetric key is refused whole: whoever
 * reads it can sign. Throws `JwsError` `key_invalid`.
 */
export function importJwkSet(set: unknown): readonly PublicKey[] {
  const keys = isJsonObject(set) ? set['keys'] : undefined;
  if (!Array.isArray(keys)) throw new JwsError('key_invalid', 'The JWK Set has no array of keys.');
  if (keys.length > maximumKeys)
    throw new JwsError('key_invalid', `The JWK Set has more than ${maximumKeys} keys.`);
  const jwks = keys.filter(isJsonObject);
  jwks.forEach(requireNoSecret);
  return jwks.flatMap((jwk) => importUsable(jwk));
}

/**
 * One JWK as a key that may verify signatures. Throws `JwsError` `key_invalid` when it is of another kind or for another
 * use, names an algorithm that does not fit, holds secret members, or has values that are not allowed.
 */
export function importJwk(jwk: unknown): PublicKey {
  if (!isJsonObject(jwk)) throw new JwsError('key_invalid', 'The JWK is not an object.');
  requireNoSecret(jwk);
  requireUse(jwk);
  const use = keyUse(jwk);
  const { kty, crv } = jwk;
  if (kty === 'RSA') return rsaPublicKey(bytes(jwk, 'n'), bytes(jwk, 'e'), use);
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384' || crv === 'P-521')) {
    return nistPublicKey(crv, { x: bytes(jwk, 'x'), y: bytes(jwk, 'y') }, use);
  }
  if (kty === 'OKP' && crv === 'Ed25519') return ed25519PublicKey(bytes(jwk, 'x'), use);
  throw new JwsError('key_invalid', 'The JWK is of a kind that is not supported.');
}

function importUsable(jwk: Jwk): PublicKey[] {
  try {
    return [importJwk(jwk)];
  } catch (error) {
    if (error instanceof JwsError) return [];
    throw error;
  }
}

function requireNoSecret(jwk: Jwk): void {
  if (jwk['kty'] === 'oct' || secretMembers.some((member) => Object.hasOwn(jwk, member))) {
    throw new JwsError('key_invalid', 'The JWK holds a private or symmetric key.');
  }
}

/** RFC 7517 sections 4.2 and 4.3: where `use` or `key_ops` are there, they must allow to verify. */
function requireUse(jwk: Jwk): void {
  const { use, key_ops: operations } = jwk;
  if (use !== undefined && use !== 'sig') throw new JwsError('key_invalid', 'The JWK is not for signatures.');
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) {
    throw new JwsError('key_invalid', 'The JWK is not for verifying.');
  }
}

function keyUse(jwk: Jwk): KeyUse {
  const { kid, alg } = jwk;
  if (kid !== undefined && typeof kid !== 'string')
    throw new JwsError('key_invalid', 'The kid of the JWK is not a string.');
  if (alg === undefined) return { kid, algorithm: undefined };
  const algorithm = alg === 'Ed25519' ? 'EdDSA' : alg;
  if (!isJwsAlgorithm(algorithm)) throw new JwsError('key_invalid', 'The alg of the JWK is not supported.');
  return { kid, algorithm };
}

function bytes(jwk: Jwk, member: string): Uint8Array {
  const value = jwk[member];
  if (typeof value !== 'string') throw new JwsError('key_invalid', `The JWK has no ${member}.`);
  try {
    return decodeBase64url(value);
  } catch {
    throw new JwsError('key_invalid', `The ${member} of the JWK is not canonical base64url.`);
  }
}
