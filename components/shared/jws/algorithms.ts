/**
 * The signature algorithms that are verified (RFC 7518 section 3.1, RFC 8037 section 3.1). There is no `none`, and no HMAC:
 * a shared secret that can check a token can also make one.
 */
export const jwsAlgorithms = {
  RS256: { family: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  RS384: { family: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  RS512: { family: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  PS256: { family: 'RSASSA-PSS', hash: 'SHA-256' },
  PS384: { family: 'RSASSA-PSS', hash: 'SHA-384' },
  PS512: { family: 'RSASSA-PSS', hash: 'SHA-512' },
  ES256: { family: 'ECDSA', hash: 'SHA-256', curve: 'P-256' },
  ES384: { family: 'ECDSA', hash: 'SHA-384', curve: 'P-384' },
  ES512: { family: 'ECDSA', hash: 'SHA-512', curve: 'P-521' },
  EdDSA: { family: 'EdDSA', curve: 'Ed25519' },
} as const;

/** The value of `alg`, in a header, a key or a configuration. */
export type JwsAlgorithm = keyof typeof jwsAlgorithms;

/** The hash functions of WebCrypto that JWS signatures use. */
export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** The curves of elliptic-curve keys, by their names in JWK (`crv`). */
export type CurveName = 'P-256' | 'P-384' | 'P-521' | 'Ed25519';

/** True for the exact, case-sensitive name of an algorithm that is verified. */
export function isJwsAlgorithm(name: unknown): name is JwsAlgorithm {
  return typeof name === 'string' && Object.hasOwn(jwsAlgorithms, name);
}
