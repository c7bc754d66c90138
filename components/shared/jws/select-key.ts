import type { JwsAlgorithm } from './algorithms.ts';
import { isJwsAlgorithm } from './algorithms.ts';
import { bytesToHex } from '../bytes.ts';
import type { JoseHeader } from './compact.ts';
import { JwsError } from './errors.ts';
import type { PublicKey } from './public-key.ts';
import { algorithmsOf } from './public-key.ts';

/**
 * The one key of a set that a token may be verified with: its `kid` equals the header's, exactly, and it is allowed to be
 * used with the header's `alg`. A token without `kid` is taken when only one key is left. Throws `JwsError`
 * `key_not_found`, or `key_ambiguous` when several are left: trying keys in turn would let the token choose. One key that
 * a set has twice, as some providers publish it for each of their issuers, is one.
 */
export function selectKey(
  keys: readonly PublicKey[],
  header: JoseHeader,
  { algorithms }: { readonly algorithms: readonly JwsAlgorithm[] },
): PublicKey {
  const named = header.kid === undefined ? keys : keys.filter((key) => key.kid === header.kid);
  const [key, ...others] = named.filter((candidate) =>
    algorithmsOf(candidate, algorithms).some((algorithm) => algorithm === algorithmName(header.alg)),
  );
  if (key === undefined) throw new JwsError('key_not_found', 'No key of the set fits the token.');
  if (others.some((other) => !isSameKey(other, key)))
    throw new JwsError('key_ambiguous', 'More than one key of the set fits the token.');
  return key;
}

/** The algorithm that a header names, undefined for all that are not verified; `Ed25519` is EdDSA (RFC 9864). */
export function algorithmName(alg: string): JwsAlgorithm | undefined {
  const name = alg === 'Ed25519' ? 'EdDSA' : alg;
  return isJwsAlgorithm(name) ? name : undefined;
}

function isSameKey(left: PublicKey, right: PublicKey): boolean {
  if (left.algorithm !== right.algorithm) return false;
  if (left.type === 'RSA')
    return right.type === 'RSA' && left.modulus === right.modulus && left.exponent === right.exponent;
  return (
    right.type === 'curve' && left.curve === right.curve && bytesToHex(left.point) === bytesToHex(right.point)
  );
}
