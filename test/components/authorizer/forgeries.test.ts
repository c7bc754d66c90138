import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printFigure } from '../../figure.ts';
import {
  base64url,
  jwkOf,
  keyPairs,
  makeToken,
  p256,
  p384,
  p521,
  pemOf,
  rsa,
  signatureOf,
  signToken,
} from '../jws/tokens.ts';
import type { KeyPair } from '../jws/tokens.ts';
import type { RecordingServer, Variables } from './harness.ts';
import { startServer } from './harness.ts';
import { type Authorizers, startAuthorizers, subjects } from './subjects.ts';

const issuer = 'https://issuer.example';
const audience = 'https://api.example';
const claims = { iss: issuer, aud: audience, sub: 'alice', exp: 4_000_000_000 };
const publicKeys = { RSA: rsa, 'P-256': p256, 'P-384': p384, 'P-521': p521 } as const;

const trusting = (pair: KeyPair): Variables => ({
  oidc_issuer: issuer,
  oidc_audiences: audience,
  oidc_public_key: pemOf(pair),
});

const validRsa = () => signToken('RS256', claims, { kid: 'rsa' });
const validEc = () => signToken('ES256', claims, { kid: 'ec' });

/** With each refusal the control: the same verifier accepts a valid token. */
describe.each(subjects)('forged tokens, %s', { timeout: 300_000 }, (subject) => {
  let authorizers: Authorizers;
  let keyServer: RecordingServer;
  let [forged, refused, accepted] = [0, 0, 0];

  beforeAll(async () => {
    authorizers = await startAuthorizers(subject);
    const keys = [jwkOf(rsa, { kid: 'rsa' }), jwkOf(p256, { kid: 'ec' })];
    keyServer = await startServer((_, response) => response.end(JSON.stringify({ keys })));
  }, 300_000);
  afterAll(async () => {
    await authorizers?.stop();
    await keyServer.close();
    printFigure(
      'T3-T5',
      `${subject}: ${refused} of ${forged} forged tokens refused, ${accepted} of ${accepted} valid ones accepted`,
    );
  });

  const trustingSet = (): Variables => ({
    oidc_issuer: issuer,
    oidc_audiences: audience,
    oidc_jwks_uri: `${keyServer.url}/jwks`,
  });

  /** What the authorizer answers. */
  async function status(variables: Variables, token: string, valid: string): Promise<number> {
    const { call, passed } = await authorizers.start(variables);
    expect((await call(valid)).status).toBe(200);
    const before = passed();
    const answer = await call(token);
    expect(passed() - before).toBe(answer.status === 200 ? 1 : 0);
    accepted++;
    forged++;
    refused += answer.status === 401 ? 1 : 0;
    return answer.status;
  }

  describe('RFC 8725, best practices', () => {
    it('3.1: the algorithm is not chosen by the token', async () => {
      for (const algorithm of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const) {
        expect(await status(trusting(rsa), signToken(algorithm, claims), validRsa())).toBe(401);
      }
    });

    it('3.2: no algorithm without cryptographic strength', async () => {
      for (const alg of ['none', 'None', 'NONE', 'nOnE', 'HS256', 'RS1', 'MD5']) {
        const forged = makeToken({ alg }, claims, () => new Uint8Array());
        expect(await status(trusting(rsa), forged, validRsa())).toBe(401);
      }
    });

    it('3.3: every signature is verified; a nested token is not opened', async () => {
      const nested = makeToken({ alg: 'RS256', cty: 'JWT' }, validRsa(), (input) =>
        signatureOf('RS256', input),
      );
      expect(await status(trusting(rsa), nested, validRsa())).toBe(401);
    });

    it('3.4: a point that is not on the curve is no key', async () => {
      const der = p256.publicKey.export({ format: 'der', type: 'spki' });
      const off = Uint8Array.from(der, (byte, index) => (index === der.length - 1 ? byte ^ 1 : byte));
      const pem = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(off).toString('base64')}\n-----END PUBLIC KEY-----`;
      const { call } = await authorizers.start({ ...trusting(p256), oidc_public_key: pem });
      expect((await call(validEc())).status).toBe(401);
    });

    it('3.5: keys are long enough: 1,024 bits of RSA are refused, as PEM and in a set', async () => {
      const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
      const { call } = await authorizers.start({ ...trusting(weak) });
      expect((await call(validRsa())).status).toBe(500);
      const server = await startServer((_, response) =>
        response.end(JSON.stringify({ keys: [jwkOf(weak)] })),
      );
      const bySet = await authorizers.start({ ...trustingSet(), oidc_jwks_uri: server.url });
      const forged = makeToken({ alg: 'RS256' }, claims, (input) => signatureOf('RS256', input, weak));
      expect((await bySet.call(forged)).status).toBe(503);
      await server.close();
    });

    it('3.6: encrypted and compressed tokens are not opened', async () => {
      const encrypted = `${base64url('{"alg":"RSA-OAEP","enc":"A256GCM","zip":"DEF"}')}.a.b.c.d`;
      expect(await status(trusting(rsa), encrypted, validRsa())).toBe(401);
    });

    it('3.7: only UTF-8', async () => {
      const bytes = Buffer.from(JSON.stringify(claims).replace('alice', 'al\u00efce'), 'latin1');
      const input = `${base64url('{"alg":"RS256"}')}.${base64url(bytes)}`;
      const forged = `${input}.${base64url(signatureOf('RS256', Buffer.from(input)))}`;
      expect(await status(trusting(rsa), forged, validRsa())).toBe(401);
    });

    it('3.8: the issuer is checked, and the key belongs to it', async () => {
      expect(
        await status(
          trusting(rsa),
          signToken('RS256', { ...claims, iss: 'https://evil.example' }),
          validRsa(),
        ),
      ).toBe(401);
    });

    it('3.9: the audience is checked', async () => {
      expect(
        await status(
          trusting(rsa),
          signToken('RS256', { ...claims, aud: 'https://evil.example' }),
          validRsa(),
        ),
      ).toBe(401);
    });

    it('3.10, T4: addresses and keys in the header, and a kid of any content, are never followed', async () => {
      const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const server = await startServer((_, response) =>
        response.end(JSON.stringify({ keys: [jwkOf(attacker)] })),
      );
      const hostile = [
        { jku: `${server.url}/jwks` },
        { x5u: `${server.url}/cert` },
        { x5c: ['AAAA'] },
        { jwk: jwkOf(attacker) },
        { kid: `${server.url}/jwks` },
        { kid: '../../../../dev/null' },
        { kid: "' UNION SELECT 'key" },
        { kid: '__proto__' },
      ];
      const { call, passed } = await authorizers.start(trustingSet());
      const before = passed();
      expect((await call(validRsa())).status).toBe(200);
      for (const header of hostile) {
        const forged = makeToken({ alg: 'RS256', kid: 'rsa', ...header }, claims, (input) =>
          signatureOf('RS256', input, attacker),
        );
        expect((await call(forged)).status).toBe(401);
      }
      expect(server.received).toEqual([]);
      expect(passed() - before).toBe(1);
      expect(new Set(keyServer.received.map(({ url }) => url))).toEqual(new Set(['/jwks']));
      await server.close();
    });

    it('3.11, 3.12: tokens of other kinds are told apart', async () => {
      for (const typ of ['logout+jwt', 'dpop+jwt', 'secevent+jwt']) {
        expect(await status(trusting(rsa), signToken('RS256', claims, { typ }), validRsa())).toBe(401);
      }
    });
  });

  describe('known forgeries', () => {
    it('CVE-2015-2951: an unsigned token', async () => {
      for (const pair of [rsa, p256]) {
        const valid = pair === rsa ? validRsa() : validEc();
        const forged = makeToken({ alg: 'none', typ: 'JWT' }, claims, () => new Uint8Array());
        expect(await status(trusting(pair), forged, valid)).toBe(401);
      }
    });

    it('CVE-2016-10555, T5: the public key as an HMAC secret, 3 encodings x 3 hashes x 4 keys', async () => {
      for (const [name, pair] of Object.entries(publicKeys)) {
        const algorithm = ({ RSA: 'RS256', 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' } as const)[
          name
        ];
        if (algorithm === undefined) throw new Error(name);
        const der = pair.publicKey.export({ format: 'der', type: 'spki' });
        const secrets = [pemOf(pair), der, JSON.stringify(jwkOf(pair))];
        for (const secret of secrets) {
          for (const bits of [256, 384, 512]) {
            const hmac = (input: Buffer) => createHmac(`sha${bits}`, secret).update(input).digest();
            const forged = makeToken({ alg: `HS${bits}`, typ: 'JWT' }, claims, hmac);
            const disguised = makeToken({ alg: algorithm, typ: 'JWT' }, claims, hmac);
            expect(await status(trusting(pair), forged, signToken(algorithm, claims))).toBe(401);
            expect(await status(trusting(pair), disguised, signToken(algorithm, claims))).toBe(401);
          }
        }
      }
    });

    it('CVE-2018-0114: a key that the token brings', async () => {
      const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const header = { alg: 'RS256', jwk: jwkOf(attacker), kid: 'rsa' };
      const forged = makeToken(header, claims, (input) => signatureOf('RS256', input, attacker));
      expect(await status(trustingSet(), forged, validRsa())).toBe(401);
    });

    it('CVE-2019-20933: an empty secret', async () => {
      const empty = (input: Buffer) => createHmac('sha256', '').update(input).digest();
      expect(await status(trusting(rsa), makeToken({ alg: 'HS256' }, claims, empty), validRsa())).toBe(401);
    });

    it('CVE-2020-28042: an empty signature', async () => {
      const [header, payload] = validRsa().split('.');
      expect(await status(trusting(rsa), `${header}.${payload}.`, validRsa())).toBe(401);
      expect(await status(trusting(rsa), `${header}.${payload}`, validRsa())).toBe(401);
      expect(await status(trusting(p256), `${validEc().split('.').slice(0, 2).join('.')}.`, validEc())).toBe(
        401,
      );
    });

    it('CVE-2022-21449: zeros, and other numbers out of range, as an ECDSA signature', async () => {
      const order = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';
      const one = '1'.padStart(64, '0');
      const zero = '0'.repeat(64);
      for (const signature of [
        zero + zero,
        zero + one,
        one + zero,
        order + one,
        one + order,
        order + order,
      ]) {
        const forged = makeToken({ alg: 'ES256' }, claims, () => Buffer.from(signature, 'hex'));
        expect(await status(trusting(p256), forged, validEc())).toBe(401);
      }
    });

    it('an ECDSA signature in DER', async () => {
      const raw = Buffer.from(signatureOf('ES256', Buffer.from('x')));
      const forged = makeToken({ alg: 'ES256' }, claims, () =>
        Buffer.concat([
          Buffer.from([0x30, 0x44, 2, 32]),
          raw.subarray(0, 32),
          Buffer.from([2, 32]),
          raw.subarray(32),
        ]),
      );
      expect(await status(trusting(p256), forged, validEc())).toBe(401);
    });

    it('the signature of another token', async () => {
      const [header] = validRsa().split('.');
      const payload = base64url(JSON.stringify({ ...claims, sub: 'root' }));
      expect(
        await status(trusting(rsa), `${header}.${payload}.${validRsa().split('.')[2]}`, validRsa()),
      ).toBe(401);
    });

    it('a token for the key of another family in the same set', async () => {
      const forged = makeToken({ alg: 'ES256', kid: 'rsa' }, claims, (input) =>
        signatureOf('ES256', input, keyPairs.ES256),
      );
      expect(await status(trustingSet(), forged, validEc())).toBe(401);
      expect(await status(trustingSet(), forged, validRsa())).toBe(401);
    });
  });
});
