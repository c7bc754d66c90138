import type { HashName } from './algorithms.ts';
import { ed25519, p256, p384, p521 } from './curves.ts';
import type { CurvePublicKey } from './public-key.ts';

/**
 * Signatures on elliptic curves, verified by `@noble/curves`: the engine inside a component refuses valid ECDSA
 * signatures now and then, and has no EdDSA. The library is loaded when a component is built, since every instance, which
 * lives for one request, would have to do it again.
 */

/** ECDSA over the digest (RFC 7518 section 3.4); the signature is r and s, each as long as a coordinate. */
export async function verifyEcdsa(
  key: CurvePublicKey,
  { hash, signature, message }: { hash: HashName; signature: Uint8Array; message: Uint8Array<ArrayBuffer> },
): Promise<boolean> {
  const curve = { 'P-256': p256, 'P-384': p384, 'P-521': p521, Ed25519: undefined }[key.curve];
  if (curve === undefined || signature.length !== key.point.length - 1) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(hash, message));
  // JWS allows both values of s; the lower one is a rule of blockchains.
  return refusing(() =>
    curve.verify(signature, digest, key.point, { prehash: false, lowS: false, format: 'compact' }),
  );
}

/** Ed25519 (RFC 8037 section 3.1), by the strict rules of RFC 8032 and not those of ZIP 215. */
export async function verifyEd25519(
  key: CurvePublicKey,
  { signature, message }: { signature: Uint8Array; message: Uint8Array },
): Promise<boolean> {
  return (
    signature.length === 64 &&
    refusing(() => ed25519.verify(signature, message, key.point, { zip215: false }))
  );
}

/** The library throws for points that are not on the curve and numbers out of range: such a signature is not valid. */
function refusing(verify: () => boolean): boolean {
  try {
    return verify();
  } catch {
    return false;
  }
}
