import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { RecordingServer, Variables } from './harness.ts';
import { startAuthorizer, startGateway, system, trusting } from './harness.ts';

let issuer: TestIssuer;
let gateway: RecordingServer;

beforeEach(async () => {
  issuer = await startTestIssuer(system);
  gateway = await startGateway();
});
afterEach(async () => {
  await gateway.close();
  await issuer.close();
});

const minute = 60_000;
const sources = ['public-key', 'jwks', 'discovery'] as const;
const bigIntegers = globalThis.BigInt;

/** Authorizers that share one store, and a clock that stands still and is moved by hand. */
function withStore() {
  const entries = new Map<string, Uint8Array>();
  const [clock, begun] = [{ offset: 0 }, Date.now()];
  const now = () => begun + clock.offset;
  const store = {
    get: (key: string) => entries.get(key),
    set: (key: string, value: Uint8Array) => void entries.set(key, value),
  };
  const start = (variables: Variables) =>
    startAuthorizer({ next: gateway.url, ...variables }, { openStore: () => store, now });
  const remembered = () => [...entries.keys()].filter((key) => key.startsWith('verified:'));
  return { entries, clock, now, start, remembered };
}

/** Whether RSA is computed while the work is done: no verification of a signature gets by without `BigInt`. */
async function checksSignature(work: () => Promise<unknown>): Promise<boolean> {
  let used = false;
  globalThis.BigInt = new Proxy(bigIntegers, {
    apply: (target, _, [value]: [string]) => {
      used = true;
      return target(value);
    },
  });
  try {
    await work();
    return used;
  } finally {
    globalThis.BigInt = bigIntegers;
  }
}

describe('a verified token is remembered', () => {
  it.each(sources)('the second request checks no signature: %s', async (keys) => {
    const { start, remembered } = withStore();
    const variables = await trusting(issuer, keys);
    const token = await issuer.sign();
    const status = async () => (await start(variables).call(token)).status;
    expect(await checksSignature(async () => expect(await status()).toBe(200))).toBe(true);
    expect(remembered()).toHaveLength(1);
    if (keys === 'public-key') return; // Reading the key of the configuration needs numbers too.
    expect(await checksSignature(async () => expect(await status()).toBe(200))).toBe(false);
    expect(gateway.received).toHaveLength(2);
    expect(gateway.received[1]?.headers).toMatchObject({ 'x-auth-user-id': 'conformance' });
  });

  it('the store holds nothing of the token', async () => {
    const { start, entries } = withStore();
    const token = await issuer.sign({ sub: 'alice-the-user', scope: 'scope-of-alice' });
    expect((await start(await trusting(issuer, 'jwks')).call(token)).status).toBe(200);
    const text = [...entries].map(([key, value]) => key + new TextDecoder().decode(value)).join('\n');
    for (const part of ['alice', ...token.split('.')]) expect(text).not.toContain(part);
  });

  it.each(sources)(
    'another token, or one that differs in its signature, is another one: %s',
    async (keys) => {
      const { start } = withStore();
      const { call } = start(await trusting(issuer, keys));
      const token = await issuer.sign();
      expect((await call(token)).status).toBe(200);
      const [header = '', payload = '', signature = ''] = token.split('.');
      const other = Buffer.from(JSON.stringify({ sub: 'root' })).toString('base64url');
      const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
      for (const forged of [
        `${header}.${payload}.${flipped}`,
        `${header}.${other}.${signature}`,
        `${header}.${payload}.`,
      ]) {
        expect((await call(forged)).status).toBe(401);
        expect((await call(forged)).status).toBe(401);
      }
      expect((await call(token)).status).toBe(200);
    },
  );
});

describe('it is not remembered', () => {
  it.each(sources)('beyond its expiry: %s', async (keys) => {
    const { start, clock, now } = withStore();
    const { call } = start(await trusting(issuer, keys));
    const token = await issuer.sign({ exp: Math.floor(now() / 1000) + 60 });
    expect((await call(token)).status).toBe(200);
    clock.offset = 2 * minute + 1_000;
    expect((await call(token)).status).toBe(401);
  });

  it('beyond the time that keys are kept', async () => {
    const { start, clock } = withStore();
    const { call } = start(await trusting(issuer, 'jwks'));
    const token = await issuer.sign();
    expect((await call(token)).status).toBe(200);
    await issuer.rotate();
    clock.offset = 5 * minute - 10_000;
    expect((await call(token)).status).toBe(200);
    clock.offset = 5 * minute + 1;
    expect((await call(token)).status).toBe(401);
  });

  it('when its key was withdrawn and the set was fetched anew before its time', async () => {
    const { start, clock } = withStore();
    const { call } = start(await trusting(issuer, 'jwks'));
    const old = await issuer.sign();
    expect((await call(old)).status).toBe(200);
    await issuer.rotate();
    clock.offset = minute;
    expect((await call(await issuer.sign())).status).toBe(200);
    expect((await call(old)).status).toBe(401);
  });

  it('when the configuration is another one', async () => {
    const { start } = withStore();
    const other = await startTestIssuer(system);
    const variables = await trusting(issuer, 'public-key');
    const token = await issuer.sign();
    const status = async (change: Variables) => (await start({ ...variables, ...change }).call(token)).status;
    expect(await status({})).toBe(200);
    const changes: readonly Variables[] = [
      { oidc_public_key: await other.publicKey() },
      { oidc_public_key: '', oidc_jwks_uri: other.jwksUri },
      { oidc_algorithms: 'PS256' },
      { oidc_issuer: other.issuer },
      { oidc_audiences: 'other' },
    ];
    for (const change of changes) expect([change, await status(change)]).toEqual([change, 401]);
    expect(await status({ oidc_required_scopes: 'admin' })).toBe(403);
    expect(await status({ oidc_allowed_subjects: 'somebody-else' })).toBe(403);
    expect(await status({})).toBe(200);
    await other.close();
  });

  it('when it was refused', async () => {
    const { start, remembered } = withStore();
    const { call } = start(await trusting(issuer, 'jwks'));
    for (const claims of [{ exp: 1 }, { aud: 'other' }, { iss: 'https://other.example' }]) {
      expect((await call(await issuer.sign(claims))).status).toBe(401);
    }
    expect(remembered()).toEqual([]);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"digest":"x","origin":null}',
    '{"digest":"0","origin":{"until":9e99}}',
    '\u0000',
  ])('when what is kept is broken: %j', async (broken) => {
    const { start, entries, remembered } = withStore();
    const { call } = start(await trusting(issuer, 'jwks'));
    const token = await issuer.sign();
    expect((await call(token)).status).toBe(200);
    for (const key of remembered()) entries.set(key, new TextEncoder().encode(broken));
    expect(await checksSignature(async () => expect((await call(token)).status).toBe(200))).toBe(true);
  });

  it.each([
    ['for longer than keys may be kept', { until: 9e15 }],
    ['from a time to come', { fetchedAt: 9e15, until: 9e15 + 1 }],
    ['from another key set', { name: 'jwks:https://elsewhere.example' }],
    ['from a document that is no key set', { name: 'verified:000' }],
    ['without an end', { until: null }],
  ])('when what is kept says so %s', async (_, change) => {
    const { start, entries, remembered } = withStore();
    const { call } = start(await trusting(issuer, 'jwks'));
    const token = await issuer.sign();
    await call(token);
    const [place = ''] = remembered();
    const kept = JSON.parse(new TextDecoder().decode(entries.get(place))) as { origin: object };
    const altered = { ...kept, origin: { ...kept.origin, ...change } };
    entries.set(place, new TextEncoder().encode(JSON.stringify(altered)));
    expect(await checksSignature(() => call(token))).toBe(true);
  });

  it('for a token in another form, although its bytes are the same', async () => {
    const { start } = withStore();
    const { call } = start(await trusting(issuer, 'jwks'));
    const token = await issuer.sign();
    expect((await call(token)).status).toBe(200);
    for (const other of [`${token}=`, `${token}==`, `${token}.`, ` ${token} x`, token.toUpperCase()])
      expect([400, 401]).toContain((await call(other)).status);
    expect((await call(token)).status).toBe(200);
  });

  it('when a clock was set back, or another token has its place', async () => {
    const { start, entries, remembered, clock } = withStore();
    const { call } = start(await trusting(issuer, 'jwks'));
    const [first, second] = [await issuer.sign(), await issuer.sign({ sub: 'other' })];
    await call(first);
    const [place = ''] = remembered();
    const kept = entries.get(place);
    await call(second);
    const elsewhere = remembered().find((key) => key !== place);
    if (elsewhere !== undefined && kept !== undefined) entries.set(elsewhere, kept);
    expect(await checksSignature(() => call(second))).toBe(true);
    clock.offset = -2 * minute;
    expect(await checksSignature(() => call(first))).toBe(true);
  });

  it('without a store, by configuration or because there is none', async () => {
    const token = await issuer.sign();
    const variables = { next: gateway.url, ...(await trusting(issuer, 'jwks')) };
    const never = () => {
      throw new Error('no store');
    };
    const off = startAuthorizer({ ...variables, auth_store: '' }, { openStore: never });
    const failing = startAuthorizer(variables, { openStore: never });
    for (const { call } of [off, off, failing, failing]) expect((await call(token)).status).toBe(200);
    expect(off.log).toEqual([]);
    expect(failing.log).not.toEqual([]);
  });
});
