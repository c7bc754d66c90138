import { generateKeyPairSync } from 'node:crypto';
import { assert, asyncProperty, integer, nat, pre, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFigure } from '../../figure.ts';
import type { JwsAlgorithm, JwsErrorCode } from '../../../components/shared/jws/index.ts';
import {
  importJwk,
  importJwkSet,
  importSpkiPem,
  JwsError,
  jwsAlgorithms,
  selectKey,
  verifyJws,
} from '../../../components/shared/jws/index.ts';
import { base64url, jwkOf, keyPairs, makeToken, p256, pemOf, rsa, signatureOf, signToken } from './tokens.ts';

const all = Object.keys(jwsAlgorithms) as JwsAlgorithm[];
const payload = { sub: 'alice' };

function verify(token: string, algorithm: JwsAlgorithm, configured: readonly JwsAlgorithm[] = [algorithm]) {
  return verifyJws(token, { algorithms: configured, keyFor: () => importJwk(jwkOf(keyPairs[algorithm])) });
}

async function codeOf(result: Promise<unknown>): Promise<JwsErrorCode | 'accepted'> {
  try {
    await result;
    return 'accepted';
  } catch (error) {
    if (error instanceof JwsError) return error.code;
    throw error;
  }
}

describe('a rightly signed token', () => {
  it.each(all)('is accepted: %s by JWK', async (algorithm) => {
    const { header, payload: bytes } = await verify(
      signToken(algorithm, payload, { kid: 'a', typ: 'JWT' }),
      algorithm,
    );
    expect(header).toEqual({ alg: algorithm, kid: 'a', typ: 'JWT' });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(payload);
  });

  it.each(all)('is accepted: %s by PEM', async (algorithm) => {
    const keyFor = () => importSpkiPem(pemOf(keyPairs[algorithm]));
    await verifyJws(signToken(algorithm, payload), { algorithms: [algorithm], keyFor });
  });

  it.each([2049, 3072, 4095, 4096])('is accepted: RSA of %d bits, PKCS #1 and PSS', async (modulusLength) => {
    const pair = generateKeyPairSync('rsa', { modulusLength });
    for (const algorithm of ['RS256', 'PS512'] as const) {
      const token = makeToken({ alg: algorithm }, payload, (input) => signatureOf(algorithm, input, pair));
      await verifyJws(token, { algorithms: [algorithm], keyFor: () => importJwk(jwkOf(pair)) });
    }
  });

  it('is accepted under the name of RFC 9864, Ed25519', async () => {
    const token = makeToken({ alg: 'Ed25519' }, payload, (input) => signatureOf('EdDSA', input));
    await verify(token, 'EdDSA');
  });
});

describe('the algorithm', () => {
  it('is fixed by the key: no token of one algorithm passes with the key for another', async () => {
    for (const algorithm of all) {
      for (const other of all.filter((name) => name !== algorithm)) {
        expect(await codeOf(verify(signToken(other, payload), algorithm))).not.toBe('accepted');
      }
    }
  });

  it('is RS256 for an RSA key where nothing is configured and the key names none', async () => {
    expect(await codeOf(verify(signToken('RS256', payload), 'RS256', []))).toBe('accepted');
    expect(await codeOf(verify(signToken('PS256', payload), 'PS256', []))).toBe('algorithm_not_allowed');
    expect(await codeOf(verify(signToken('RS512', payload), 'RS512', []))).toBe('algorithm_not_allowed');
  });

  it('is the one that the key names, even where more are configured', async () => {
    const keyFor = () => importJwk(jwkOf(rsa, { alg: 'PS256' }));
    const options = { algorithms: ['RS256', 'PS256'], keyFor } as const;
    expect(await codeOf(verifyJws(signToken('PS256', payload), options))).toBe('accepted');
    expect(await codeOf(verifyJws(signToken('RS256', payload), options))).toBe('algorithm_not_allowed');
  });

  it.each(['none', 'None', 'NONE', 'nOnE', '', 'HS256', 'rs256', 'constructor', '__proto__'])(
    'is never %j',
    async (alg) => {
      const unsigned = makeToken({ alg }, payload, () => new Uint8Array());
      const signed = makeToken({ alg }, payload, (input) => signatureOf('RS256', input));
      expect(await codeOf(verify(unsigned, 'RS256', all))).toBe('algorithm_not_allowed');
      expect(await codeOf(verify(signed, 'RS256', all))).toBe('algorithm_not_allowed');
    },
  );
});

describe('the form', () => {
  const token = signToken('ES256', payload);
  const [header = '', body = '', signature = ''] = token.split('.');
  const cases: readonly (readonly [string, string, JwsErrorCode])[] = [
    ['no text', '', 'malformed'],
    ['two parts', `${header}.${body}`, 'malformed'],
    ['four parts', `${token}.`, 'malformed'],
    ['five parts, as of encryption', `${token}.a.b`, 'malformed'],
    ['JSON serialisation', JSON.stringify({ payload: body, protected: header, signature }), 'malformed'],
    ['padding', `${header}.${body}.${signature}==`, 'malformed'],
    ['a space', `${header}.${body}.${signature} `, 'malformed'],
    ['a line break in the payload', `${header}.${body}\n.${signature}`, 'malformed'],
    ['the alphabet of base64', `${header}.${body}.${signature.slice(0, -2)}+/`, 'malformed'],
    ['a length that no bytes have', `${header}.${body}.${signature}AAA`, 'malformed'],
    ['over 8 KiB', `${header}.${'A'.repeat(8192)}.${signature}`, 'malformed'],
    ['a header that is no JSON', makeToken('{', payload, () => new Uint8Array(64)), 'malformed'],
    ['a header that is an array', makeToken('["alg"]', payload, () => new Uint8Array(64)), 'malformed'],
    [
      'a header after a byte order mark',
      makeToken('\uFEFF{"alg":"ES256"}', payload, () => new Uint8Array(64)),
      'malformed',
    ],
    [
      'a header nested 3,000 deep',
      makeToken(`{"alg":"ES256","x":${'['.repeat(3000)}${']'.repeat(3000)}}`, '', () => new Uint8Array(64)),
      'malformed',
    ],
    ['a header without alg', makeToken({}, payload, () => new Uint8Array(64)), 'malformed'],
    [
      'an alg that is no string',
      makeToken({ alg: ['ES256'] }, payload, () => new Uint8Array(64)),
      'malformed',
    ],
    ['a kid that is no string', signToken('ES256', payload, { kid: 1 }), 'malformed'],
    ['a typ that is no string', signToken('ES256', payload, { typ: {} }), 'malformed'],
    ['crit', signToken('ES256', payload, { crit: ['exp'], exp: 1 }), 'header_not_supported'],
    ['an empty crit', signToken('ES256', payload, { crit: [] }), 'header_not_supported'],
    ['b64', signToken('ES256', payload, { b64: true }), 'header_not_supported'],
    [
      'a signature cut by a byte',
      `${header}.${body}.${base64url(Buffer.from(signature, 'base64url').subarray(1))}`,
      'signature_mismatch',
    ],
    ['no signature', `${header}.${body}.`, 'signature_mismatch'],
  ];

  it.each(cases)('is refused with %s', async (_, given, code) => {
    expect(await codeOf(verify(given, 'ES256'))).toBe(code);
  });

  it('refuses a header in UTF-8 that is not valid', async () => {
    const bad = `${base64url(Buffer.from([0x7b, 0xff, 0x7d]))}.${body}.${signature}`;
    expect(await codeOf(verify(bad, 'ES256'))).toBe('malformed');
  });

  it('refuses the second spelling of the same bytes', async () => {
    const last = signature.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = `${header}.${body}.${signature.slice(0, -1)}${alphabet[alphabet.indexOf(last) ^ 1]}`;
    expect(Buffer.from(twin.split('.')[2] ?? '', 'base64url')).toEqual(Buffer.from(signature, 'base64url'));
    expect(await codeOf(verify(twin, 'ES256'))).toBe('malformed');
  });

  it('ends with an error of its own for any text', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary' }), async (text) => {
        expect(await codeOf(verify(text, 'ES256'))).not.toBe('accepted');
      }),
    );
  });
});

describe('T3: one changed byte, 10,000 times in all', () => {
  it.each(all)('is refused, the unchanged accepted before and after: %s', async (algorithm) => {
    const token = signToken(algorithm, { sub: 'alice', exp: 4_000_000_000 }, { kid: 'a' });
    expect(await codeOf(verify(token, algorithm))).toBe('accepted');
    const numRuns = algorithm.startsWith('E') ? 400 : 1400;
    const change = record({
      position: nat(token.length - 1),
      byte: integer({ min: 0x20, max: 0x7e }),
    });
    await assert(
      asyncProperty(change, async ({ position, byte }) => {
        const changed = token.slice(0, position) + String.fromCharCode(byte) + token.slice(position + 1);
        pre(changed !== token);
        expect(await codeOf(verify(changed, algorithm))).not.toBe('accepted');
      }),
      { numRuns },
    );
    expect(await codeOf(verify(token, algorithm))).toBe('accepted');
    printFigure('T3', `source, ${algorithm}: 0 of ${numRuns} changed tokens accepted, 2 of 2 unchanged ones`);
  });
});

describe('the key of a set', () => {
  const choose = (keys: object[], header: object) =>
    verifyJws(signToken('RS256', payload, header), {
      algorithms: [],
      keyFor: (jose) => selectKey(importJwkSet({ keys }), jose, { algorithms: [] }),
    });
  const right = jwkOf(rsa, { kid: 'right' });
  const wrong = jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }), { kid: 'wrong' });

  it.each([
    ['the kid is the same', [wrong, right], { kid: 'right' }, 'accepted'],
    ['the token has no kid and there is one key', [right], {}, 'accepted'],
    ['the token has no kid and only one key fits its algorithm', [right, jwkOf(p256)], {}, 'accepted'],
    ['the kid is another', [right], { kid: 'other' }, 'key_not_found'],
    ['the kid differs in case', [right], { kid: 'Right' }, 'key_not_found'],
    ['the key has no kid but the token has', [jwkOf(rsa)], { kid: 'right' }, 'key_not_found'],
    ['the token has no kid and there are several keys', [wrong, right], {}, 'key_ambiguous'],
    ['two keys have the kid', [{ ...wrong, kid: 'right' }, right], { kid: 'right' }, 'key_ambiguous'],
    ['one key is there twice', [right, wrong, { ...right, issuer: 'x' }], { kid: 'right' }, 'accepted'],
    [
      'one key is there for two algorithms',
      [{ ...right, alg: 'RS256' }, right],
      { kid: 'right' },
      'key_ambiguous',
    ],
    ['the set is empty', [], { kid: 'right' }, 'key_not_found'],
  ] as const)('when %s', async (_, keys, header, code) => {
    expect(await codeOf(choose([...keys], header))).toBe(code);
  });
});
