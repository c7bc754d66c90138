import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printFigure } from '../../figure.ts';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import { jwkOf, rsa, signToken } from '../jws/tokens.ts';
import type { RecordingServer, Variables } from './harness.ts';
import { startAuthorizer, startGateway, startServer, system, trusting } from './harness.ts';

let issuer: TestIssuer;
let gateway: RecordingServer;
let closing: RecordingServer[] = [];

beforeEach(async () => {
  issuer = await startTestIssuer(system);
  gateway = await startGateway();
  closing = [];
});
afterEach(async () => {
  for (const server of [gateway, ...closing]) await server.close();
  await issuer.close();
});

const bySet = async (): Promise<Variables> => ({ ...(await trusting(issuer, 'jwks')), next: gateway.url });

/** An authorizer whose clock stands still and is moved by hand. */
function withClock(variables: Variables) {
  const [clock, begun] = [{ offset: 0 }, Date.now()];
  const authorizer = startAuthorizer(variables, { now: () => begun + clock.offset });
  const documents = () => authorizer.fetched.filter((url) => !url.startsWith(gateway.url));
  const status = async (token: string) => (await authorizer.call(token)).status;
  return { ...authorizer, clock, documents, status };
}

const claims = { iss: 'https://issuer.example', aud: 'api', sub: 'alice', exp: 4_000_000_000 };

/** An authorizer that finds keys at a server which answers as the handler says. */
async function withKeysFrom(handler: (response: ServerResponse) => void) {
  const server = await startServer((_, response) => handler(response));
  closing.push(server);
  const variables = { oidc_issuer: claims.iss, oidc_audiences: 'api', oidc_jwks_uri: `${server.url}/jwks` };
  return { server, ...withClock({ ...variables, next: gateway.url }) };
}

const minute = 60_000;
const goodSet = JSON.stringify({ keys: [jwkOf(rsa, { kid: 'a' })] });
const goodToken = () => signToken('RS256', claims, { kid: 'a' });

describe('keys kept', () => {
  it('serve the second call, and are fetched again after 5 minutes', async () => {
    const { status, documents, clock } = withClock(await bySet());
    expect(await status(await issuer.sign())).toBe(200);
    expect(await status(await issuer.sign())).toBe(200);
    expect(documents()).toHaveLength(1);
    clock.offset = 5 * minute - 5_000;
    expect(await status(await issuer.sign())).toBe(200);
    expect(documents()).toHaveLength(1);
    clock.offset = 5 * minute + 1;
    expect(await status(await issuer.sign())).toBe(200);
    expect(documents()).toHaveLength(2);
  });

  it('are kept for each address', async () => {
    const other = await startTestIssuer(system);
    const first = startAuthorizer(await bySet());
    const store = new Map<string, Uint8Array>();
    const shared = {
      openStore: () => ({
        get: (k: string) => store.get(k),
        set: (k: string, v: Uint8Array) => void store.set(k, v),
      }),
    };
    const a = startAuthorizer(await bySet(), shared);
    const b = startAuthorizer({ ...(await trusting(other, 'jwks')), next: gateway.url }, shared);
    expect((await first.call(await issuer.sign())).status).toBe(200);
    expect((await a.call(await issuer.sign())).status).toBe(200);
    expect((await b.call(await other.sign())).status).toBe(200);
    expect((await b.call(await issuer.sign())).status).toBe(401);
    const sets = [...store.keys()].filter((key) => key.startsWith('jwks:'));
    const names = [issuer, other].map(({ jwksUri }) => `jwks:${encodeURIComponent(jwksUri)}`);
    expect(sets.sort()).toEqual(names.sort());
    // Cosmos DB takes no key with one of these.
    expect([...store.keys()].filter((key) => /[/\\?#]/.test(key))).toEqual([]);
    await other.close();
  });

  it('are not needed: without a store they are fetched for each request', async () => {
    const openStore = () => {
      throw new Error('access denied');
    };
    const { call, fetched, log } = startAuthorizer(await bySet(), { openStore });
    expect((await call(await issuer.sign())).status).toBe(200);
    expect((await call(await issuer.sign({}, { kid: 'other' }))).status).toBe(401);
    expect(fetched.filter((url) => url === issuer.jwksUri)).toHaveLength(2);
    expect(log[0]).toContain('the key-value store cannot be opened');
  });

  it.each(['', 'x', '{}', '{"document":{"keys":[]},"fetchedAt":"now","attemptedAt":0}', '[]'])(
    'are fetched again when what is kept is broken: %j',
    async (content) => {
      const openStore = () => ({ get: () => new TextEncoder().encode(content), set: () => {} });
      const { call } = startAuthorizer(await bySet(), { openStore });
      expect((await call(await issuer.sign())).status).toBe(200);
    },
  );
});

describe('T7: rotation', () => {
  it('is seen at once when 30 seconds have passed, and the old key is withdrawn', async () => {
    const { status, clock } = withClock(await bySet());
    const old = await issuer.sign();
    expect(await status(old)).toBe(200);
    await issuer.rotate();
    clock.offset = minute;
    expect(await status(await issuer.sign())).toBe(200);
    expect(await status(old)).toBe(401);
  });

  it('is seen within the cache time when nobody uses the new key', async () => {
    const { status, clock } = withClock(await bySet());
    const old = await issuer.sign();
    expect(await status(old)).toBe(200);
    await issuer.rotate();
    clock.offset = 4 * minute;
    expect(await status(old)).toBe(200);
    clock.offset = 5 * minute + 1;
    expect(await status(old)).toBe(401);
  });

  it('1,000 tokens with unknown kid cause at most three fetches a minute', async () => {
    const { status, documents, clock } = withClock(await bySet());
    expect(await status(await issuer.sign())).toBe(200);
    for (let round = 1; round <= 20; round++) {
      clock.offset = round * 3_000 - 1;
      const tokens = await Promise.all(
        Array.from({ length: 50 }, (_, i) => issuer.sign({}, { kid: `x${i}` })),
      );
      const answers = await Promise.all(tokens.map(status));
      expect(answers.filter((answer) => answer !== 401 && answer !== 503)).toEqual([]);
    }
    printFigure('T7', `source: ${documents().length} fetches for 1,000 unknown kids in a minute`);
    expect(documents().length).toBeLessThanOrEqual(3);
    expect(await status(await issuer.sign())).toBe(200);
  });
});

describe('T7: keys that cannot be had', () => {
  const bad: readonly (readonly [string, (response: ServerResponse) => void])[] = [
    ['an error', (response) => response.writeHead(500).end()],
    ['not found', (response) => response.writeHead(404).end(goodSet)],
    ['a redirect', (response) => response.writeHead(302, { location: '/other' }).end(goodSet)],
    ['over 256 KiB', (response) => response.end(goodSet.replace('{', `{"x":"${'x'.repeat(256 * 1024)}",`))],
    [
      'over 256 KiB in pieces',
      (response) => {
        for (let sent = 0; sent < 300; sent++) response.write(' '.repeat(1024));
        response.end(goodSet);
      },
    ],
    ['no JSON', (response) => response.end('<html>')],
    ['JSON nested 100,000 deep', (response) => response.end(`{"keys":${'['.repeat(100_000)}`)],
    ['no keys', (response) => response.end('{"keys":[]}')],
    ['keys of other kinds only', (response) => response.end('{"keys":[{"kty":"oct","use":"enc"}]}')],
    [
      'a private key',
      (response) => response.end(JSON.stringify({ keys: [rsa.privateKey.export({ format: 'jwk' })] })),
    ],
    ['a closed connection', (response) => response.destroy()],
    [
      'half an answer',
      (response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"keys":');
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ];

  it.each(bad)('%s: 503 with Retry-After, and nothing goes on', async (_, handler) => {
    const { call, server, log } = await withKeysFrom(handler);
    const response = await call(goodToken());
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ error: 'temporarily_unavailable' });
    expect(gateway.received).toEqual([]);
    expect(server.received.map(({ url }) => url)).toEqual(['/jwks']);
    expect(log).toEqual([expect.stringContaining(`jwks:${server.url}/jwks cannot be had`)]);
  });

  it('a server that never answers: 503 after 5 seconds', async () => {
    const { status } = await withKeysFrom(() => {});
    expect(await status(goodToken())).toBe(503);
  });

  it('a server that sends drop by drop: 503 after 5 seconds', async () => {
    const timers: NodeJS.Timeout[] = [];
    const { status } = await withKeysFrom((response) => {
      timers.push(setInterval(() => response.write(' '), 200));
    });
    expect(await status(goodToken())).toBe(503);
    timers.forEach(clearInterval);
  });

  it('the last good set is used for an hour, and no longer', async () => {
    let up = true;
    const { status, clock, server } = await withKeysFrom((response) =>
      up ? response.end(goodSet) : response.writeHead(500).end(),
    );
    expect(await status(goodToken())).toBe(200);
    up = false;
    clock.offset = 6 * minute;
    expect(await status(goodToken())).toBe(200);
    expect(await status(goodToken())).toBe(200);
    expect(server.received).toHaveLength(2);
    expect(await status(signToken('RS256', claims, { kid: 'new' }))).toBe(503);
    clock.offset = 61 * minute;
    expect(await status(goodToken())).toBe(503);
    up = true;
    clock.offset = 62 * minute;
    expect(await status(goodToken())).toBe(200);
  });

  it('after a failure the next try waits 5 seconds', async () => {
    let up = false;
    const { status, clock, server } = await withKeysFrom((response) =>
      up ? response.end(goodSet) : response.writeHead(500).end(),
    );
    expect(await status(goodToken())).toBe(503);
    up = true;
    expect(await status(goodToken())).toBe(503);
    expect(server.received).toHaveLength(1);
    clock.offset = 6_000;
    expect(await status(goodToken())).toBe(200);
  });
});

describe('discovery', () => {
  const metadata = (url: string, extra: object = {}) =>
    JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks`, ...extra });

  async function discovering(path: string, answers: (url: string) => Readonly<Record<string, string>>) {
    const server: RecordingServer = await startServer((request, response) => {
      const body = answers(server.url)[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    closing.push(server);
    const iss = `${server.url}${path}`;
    const { call } = startAuthorizer({ next: gateway.url, oidc_issuer: iss, oidc_audiences: 'api' });
    const { status } = await call(signToken('RS256', { ...claims, iss }, { kid: 'a' }));
    return { status, urls: server.received.map(({ url }) => url) };
  }

  it.each([
    ['', '/.well-known/oauth-authorization-server', 1],
    ['', '/.well-known/openid-configuration', 2],
    ['/', '/.well-known/openid-configuration', 2],
    ['/tenant', '/.well-known/oauth-authorization-server/tenant', 1],
    ['/tenant', '/.well-known/openid-configuration/tenant', 2],
    ['/tenant', '/tenant/.well-known/openid-configuration', 3],
  ])('of the issuer at %j finds %s', async (path, location, tries) => {
    const { status, urls } = await discovering(path, (url) => ({
      [location]: metadata(`${url}${path}`, { jwks_uri: `${url}/jwks` }),
      '/jwks': goodSet,
    }));
    expect(status).toBe(200);
    expect(urls).toHaveLength(tries + 1);
    expect(urls.slice(-2)).toEqual([location, '/jwks']);
  });

  it.each([
    ['another issuer', { issuer: 'https://evil.example' }],
    ['the issuer with a slash', (url: string) => ({ issuer: `${url}/` })],
    ['no key set', { jwks_uri: undefined }],
    ['an http key set elsewhere', { jwks_uri: 'http://evil.example/jwks' }],
  ])('refuses metadata with %s', async (_, extra) => {
    const location = '/.well-known/oauth-authorization-server';
    const { status, urls } = await discovering('', (url) => ({
      [location]: metadata(url, typeof extra === 'function' ? extra(url) : extra),
      '/jwks': goodSet,
    }));
    expect(status).toBe(503);
    expect(urls).not.toContain('/jwks');
  });
});
