import type { JwsAlgorithm } from './algorithms.ts';
import { jwsAlgorithms } from './algorithms.ts';
import type { CompactJws, JoseHeader } from './compact.ts';
import { parseCompactJws } from './compact.ts';
import { verifyEcdsa, verifyEd25519 } from './elliptic-curve.ts';
import { JwsError } from './errors.ts';
import type { PublicKey } from './public-key.ts';
import { algorithmsOf } from './public-key.ts';
import { verifyPkcs1, verifyPss } from './rsa.ts';
import { algorithmName } from './select-key.ts';

/** How a token is to be verified. */
export interface VerifyOptions {
  /** The algorithms that the configuration allows; empty means the one that each key is for. */
  readonly algorithms: readonly JwsAlgorithm[];
  /** Finds the key that a header names; throws when there is none. What the header says is not yet to be trusted. */
  readonly keyFor: (header: JoseHeader) => PublicKey | Promise<PublicKey>;
}

/** A token whose signature is right. */
export interface VerifiedJws {
  readonly header: JoseHeader;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/**
 * Verifies a JWS in compact form (RFC 7515 section 5.2), in this order: its form, its key, its algorithm, its signature.
 * Resolves only when all four are right; throws `JwsError`, or what `keyFor` throws.
 */
export async function verifyJws(token: string, { algorithms, keyFor }: VerifyOptions): Promise<VerifiedJws> {
  const jws = parseCompactJws(token);
  const key = await keyFor(jws.header);
  const algorithm = requireAlgorithm(jws.header, algorithmsOf(key, algorithms));
  await requireSignature(jws, key, algorithm);
  return { header: jws.header, payload: jws.payload };
}

function requireAlgorithm(header: JoseHeader, allowed: readonly JwsAlgorithm[]): JwsAlgorithm {
  const algorithm = algorithmName(header.alg);
  if (algorithm === undefined || !allowed.includes(algorithm)) {
    throw new JwsError('algorithm_not_allowed', 'The algorithm of the token is not allowed with this key.');
  }
  return algorithm;
}

async function requireSignature(jws: CompactJws, key: PublicKey, algorithm: JwsAlgorithm): Promise<void> {
  if (!(await hasValidSignature(jws, key, algorithm))) {
    throw new JwsError('signature_mismatch', 'The signature of the token is wrong.');
  }
}

/** False whenever key and algorithm are not of one family. */
async function hasValidSignature(jws: CompactJws, key: PublicKey, name: JwsAlgorithm): Promise<boolean> {
  const algorithm = jwsAlgorithms[name];
  const { signature, signingInput: message } = jws;
  if (key.type === 'RSA') {
    if (algorithm.family === 'RSASSA-PKCS1-v1_5')
      return verifyPkcs1(key, { hash: algorithm.hash, signature, message });
    if (algorithm.family === 'RSASSA-PSS')
      return verifyPss(key, { hash: algorithm.hash, signature, message });
    return false;
  }
  if (algorithm.family === 'ECDSA') return verifyEcdsa(key, { hash: algorithm.hash, signature, message });
  if (algorithm.family === 'EdDSA') return verifyEd25519(key, { signature, message });
  return false;
}
