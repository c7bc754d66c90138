import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { importJwk, importJwkSet, importSpkiPem, JwsError } from '../../../components/shared/jws/index.ts';
import { base64url, ed25519, jwkOf, p256, p521, pemOf, rsa } from './tokens.ts';

const invalid = expect.objectContaining({ name: 'JwsError', code: 'key_invalid' });

function failure(run: () => unknown): unknown {
  try {
    return { accepted: run() };
  } catch (error) {
    return error;
  }
}

describe('importJwk', () => {
  it.each([
    ['no object', 'key'],
    ['an unknown kty', { kty: 'RSA2' }],
    ['a kty in the wrong case', jwkOf(rsa, { kty: 'rsa' })],
    ['a symmetric key', { kty: 'oct', k: 'AAAA' }],
    ['a private RSA key', rsa.privateKey.export({ format: 'jwk' })],
    ['a private EC key', p256.privateKey.export({ format: 'jwk' })],
    ['a key for encryption', jwkOf(rsa, { use: 'enc' })],
    ['key_ops without verify', jwkOf(rsa, { key_ops: ['encrypt'] })],
    ['key_ops that is no array', jwkOf(rsa, { key_ops: 'verify' })],
    ['an alg that does not fit', jwkOf(rsa, { alg: 'ES256' })],
    ['an alg of another curve', jwkOf(p256, { alg: 'ES384' })],
    ['the alg none', jwkOf(rsa, { alg: 'none' })],
    ['an alg of HMAC', jwkOf(rsa, { alg: 'HS256' })],
    ['a kid that is no string', jwkOf(rsa, { kid: 7 })],
    ['no n', { kty: 'RSA', e: 'AQAB' }],
    ['an n that is not base64url', jwkOf(rsa, { n: 'a b' })],
    ['an even n', jwkOf(rsa, { n: base64url(Buffer.alloc(256, 0xfe)) })],
    ['the exponent 1', jwkOf(rsa, { e: 'AQ' })],
    ['an even exponent', jwkOf(rsa, { e: base64url(Buffer.from([1, 0, 0])) })],
    ['an exponent of 40 bits', jwkOf(rsa, { e: base64url(Buffer.from([1, 0, 0, 0, 1])) })],
    ['1,024 bits', jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }))],
    ['16,384 bits', jwkOf(rsa, { n: base64url(Buffer.alloc(2048, 0xff)) })],
    ['the coordinates of another curve', { ...jwkOf(p521), crv: 'P-256' }],
    ['a curve that is not supported', jwkOf(p256, { crv: 'secp256k1' })],
    ['an Ed25519 key of 31 bytes', jwkOf(ed25519, { x: base64url(Buffer.alloc(31)) })],
  ])('refuses %s', (_, jwk) => {
    expect(failure(() => importJwk(jwk))).toEqual(invalid);
  });

  it('never has key material in a message', () => {
    const jwk = jwkOf(rsa, { alg: 'ES256' });
    const error = failure(() => importJwk(jwk));
    expect(error).toBeInstanceOf(JwsError);
    expect((error as JwsError).message).not.toContain(String(jwk['n']).slice(0, 16));
  });
});

describe('importJwkSet', () => {
  it('leaves out keys that cannot be used and keeps the others', () => {
    const keys = [
      jwkOf(rsa, { kid: 'a' }),
      jwkOf(rsa, { use: 'enc' }),
      { kty: 'future' },
      null,
      jwkOf(p256, { kid: 'b' }),
    ];
    expect(importJwkSet({ keys }).map(({ kid }) => kid)).toEqual(['a', 'b']);
  });

  it.each([
    ['no object', []],
    ['no array', { keys: {} }],
    ['101 keys', { keys: Array.from({ length: 101 }, () => ({})) }],
    ['a private key among public ones', { keys: [jwkOf(rsa), p256.privateKey.export({ format: 'jwk' })] }],
    ['a symmetric key among public ones', { keys: [jwkOf(rsa), { kty: 'oct', k: 'AAAA' }] }],
  ])('refuses %s', (_, set) => {
    expect(failure(() => importJwkSet(set))).toEqual(invalid);
  });
});

describe('importSpkiPem', () => {
  const pem = pemOf(rsa);
  const der = rsa.publicKey.export({ format: 'der', type: 'spki' });
  const armour = (bytes: Uint8Array) =>
    `-----BEGIN PUBLIC KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END PUBLIC KEY-----`;

  it('takes line breaks of every kind, or none', () => {
    for (const text of [pem, pem.replaceAll('\n', '\r\n'), armour(der)])
      expect(importSpkiPem(text).type).toBe('RSA');
  });

  it.each([
    ['nothing', ''],
    ['a private key', rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()],
    ['another label', pem.replaceAll('PUBLIC KEY', 'RSA PUBLIC KEY')],
    ['two keys', pem + pem],
    ['no base64', '-----BEGIN PUBLIC KEY-----\nA===A\n-----END PUBLIC KEY-----'],
    ['over 8 KiB', pem + ' '.repeat(8192)],
    ['a curve that is not supported', pemOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }))],
    [
      'a key for key agreement',
      generateKeyPairSync('x25519').publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    ],
    ['a byte too many', armour(Buffer.concat([der, Buffer.from([0])]))],
    ['a byte too few', armour(der.subarray(0, -1))],
  ])('refuses %s', (_, text) => {
    expect(failure(() => importSpkiPem(text))).toEqual(invalid);
  });

  it('ends with an error of its own wherever the key is cut or a byte is changed', () => {
    for (let index = 0; index < der.length; index++) {
      expect(failure(() => importSpkiPem(armour(der.subarray(0, index))))).toEqual(invalid);
      const changed = Uint8Array.from(der, (byte, at) => (at === index ? byte ^ 0xff : byte));
      const result = failure(() => importSpkiPem(armour(changed)));
      expect(
        result instanceof JwsError || (typeof result === 'object' && result !== null && 'accepted' in result),
      ).toBe(true);
    }
  });
});
