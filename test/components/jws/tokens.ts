import { constants, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JwsAlgorithm } from '../../../components/shared/jws/index.ts';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Keys made once a test file; the same ones for all algorithms of a family. */
export const rsa: KeyPair = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const p256: KeyPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const p384: KeyPair = generateKeyPairSync('ec', { namedCurve: 'P-384' });
export const p521: KeyPair = generateKeyPairSync('ec', { namedCurve: 'P-521' });
export const ed25519: KeyPair = generateKeyPairSync('ed25519');

export const keyPairs: Readonly<Record<JwsAlgorithm, KeyPair>> = {
  RS256: rsa,
  RS384: rsa,
  RS512: rsa,
  PS256: rsa,
  PS384: rsa,
  PS512: rsa,
  ES256: p256,
  ES384: p384,
  ES512: p521,
  EdDSA: ed25519,
};

/** The public half as a JWK. */
export function jwkOf({ publicKey }: KeyPair, members: object = {}): Record<string, unknown> {
  return { ...publicKey.export({ format: 'jwk' }), ...members };
}

/** The public half as PEM. */
export function pemOf({ publicKey }: KeyPair): string {
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}

export function base64url(value: string | Uint8Array): string {
  return Buffer.from(value).toString('base64url');
}

/** A token with any header and payload; `signature` is given what is signed. */
export function makeToken(
  header: object | string,
  payload: object | string,
  signature: (input: Buffer) => Uint8Array,
): string {
  const text = (part: object | string) => base64url(typeof part === 'string' ? part : JSON.stringify(part));
  const input = `${text(header)}.${text(payload)}`;
  return `${input}.${base64url(signature(Buffer.from(input)))}`;
}

/** A rightly signed token. */
export function signToken(algorithm: JwsAlgorithm, payload: object | string, header: object = {}): string {
  return makeToken({ alg: algorithm, ...header }, payload, (input) => signatureOf(algorithm, input));
}

/** The signature of an algorithm by its own key, whatever the header says. */
export function signatureOf(algorithm: JwsAlgorithm, input: Buffer, pair = keyPairs[algorithm]): Uint8Array {
  const { privateKey: key } = pair;
  const bits = Number(algorithm.slice(2));
  if (algorithm === 'EdDSA') return sign(null, input, key);
  if (algorithm.startsWith('ES')) return sign(`sha${bits}`, input, { key, dsaEncoding: 'ieee-p1363' });
  if (algorithm.startsWith('RS')) return sign(`sha${bits}`, input, key);
  return sign(`sha${bits}`, input, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: bits / 8 });
}
