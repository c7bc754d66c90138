import type { CurveName, JwsAlgorithm } from './algorithms.ts';
import { isJwsAlgorithm, jwsAlgorithms } from './algorithms.ts';
import { bytesToBigInt } from '../bytes.ts';
import { JwsError } from './errors.ts';

/** A public key that passed the rules below, whatever form it came in. */
export type PublicKey = RsaPublicKey | CurvePublicKey;

export interface RsaPublicKey extends KeyUse {
  readonly type: 'RSA';
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Length of the modulus in bits. */
  readonly bits: number;
}

export interface CurvePublicKey extends KeyUse {
  readonly type: 'curve';
  readonly curve: CurveName;
  /** The point: uncompressed (0x04, x, y) for NIST curves, the 32 bytes of RFC 8032 for Ed25519. */
  readonly point: Uint8Array;
}

/** What a key says about its own use. */
export interface KeyUse {
  readonly kid: string | undefined;
  /** The one algorithm that the key itself names, when it names one (RFC 7517 section 4.4). */
  readonly algorithm: JwsAlgorithm | undefined;
}

/** Bytes of one coordinate. */
const coordinateSizes = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const;

const minimumRsaBits = 2048;
const maximumRsaBits = 8192;

/**
 * An RSA key from big-endian `n` and `e`. Throws `JwsError` `key_invalid` when the modulus is even, under 2,048 bits
 * (RFC 7518 section 3.3) or over 8,192, or the exponent is even, 1, or longer than 32 bits.
 */
export function rsaPublicKey(n: Uint8Array, e: Uint8Array, use: KeyUse): RsaPublicKey {
  const modulus = bytesToBigInt(n);
  const exponent = bytesToBigInt(e);
  const bits = modulus.toString(2).length;
  if (bits < minimumRsaBits || bits > maximumRsaBits)
    throw new JwsError('key_invalid', 'The RSA key is too small or too large.');
  if (modulus % 2n === 0n) throw new JwsError('key_invalid', 'The RSA modulus is even.');
  if (exponent < 3n || exponent % 2n === 0n || exponent >= 1n << 32n) {
    throw new JwsError('key_invalid', 'The RSA exponent is not allowed.');
  }
  return requireFittingAlgorithm({ type: 'RSA', modulus, exponent, bits, ...use });
}

/**
 * A key on a NIST curve from its coordinates, each of exactly the curve's size (RFC 7518 section 6.2.1.2).
 * That the point lies on the curve is checked where the signature is. Throws `JwsError` `key_invalid`.
 */
export function nistPublicKey(
  curve: Exclude<CurveName, 'Ed25519'>,
  coordinates: { readonly x: Uint8Array; readonly y: Uint8Array },
  use: KeyUse,
): CurvePublicKey {
  const size = coordinateSizes[curve];
  const { x, y } = coordinates;
  if (x.length !== size || y.length !== size)
    throw new JwsError('key_invalid', `A coordinate is not ${size} bytes long.`);
  const point = new Uint8Array(1 + 2 * size);
  point[0] = 4;
  point.set(x, 1);
  point.set(y, 1 + size);
  return requireFittingAlgorithm({ type: 'curve', curve, point, ...use });
}

/** An Ed25519 key from its 32 bytes (RFC 8037 section 2). Throws `JwsError` `key_invalid`. */
export function ed25519PublicKey(point: Uint8Array, use: KeyUse): CurvePublicKey {
  if (point.length !== 32) throw new JwsError('key_invalid', 'An Ed25519 key is not 32 bytes long.');
  return requireFittingAlgorithm({ type: 'curve', curve: 'Ed25519', point, ...use });
}

/**
 * The algorithms that a token signed with this key may name: those of the configuration that fit the key, or, when
 * nothing is configured, the key's own one, else RS256 for RSA and the one of its curve otherwise. The token has no
 * say in it (RFC 8725 section 3.1).
 */
export function algorithmsOf(key: PublicKey, configured: readonly JwsAlgorithm[]): readonly JwsAlgorithm[] {
  const own = key.algorithm === undefined ? fittingAlgorithms(key) : [key.algorithm];
  return configured.length === 0
    ? own.slice(0, 1)
    : own.filter((algorithm) => configured.includes(algorithm));
}

/** In the order of the table, so that RS256 is the first of an RSA key. */
function fittingAlgorithms(key: PublicKey): readonly JwsAlgorithm[] {
  return Object.keys(jwsAlgorithms)
    .filter(isJwsAlgorithm)
    .filter((name) => {
      const algorithm = jwsAlgorithms[name];
      return 'curve' in algorithm
        ? key.type === 'curve' && key.curve === algorithm.curve
        : key.type === 'RSA';
    });
}

function requireFittingAlgorithm<Key extends PublicKey>(key: Key): Key {
  if (key.algorithm !== undefined && !fittingAlgorithms(key).includes(key.algorithm)) {
    throw new JwsError('key_invalid', 'The key names an algorithm that does not fit it.');
  }
  return key;
}
