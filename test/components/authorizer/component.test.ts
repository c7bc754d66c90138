import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  sampleAudience,
  sampleIssuer,
  samplePem,
  sampleToken,
} from '../../../components/authorizer/sample-token.ts';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import { printFigure } from '../../figure.ts';
import { forms } from '../forms.ts';
import { makeToken } from '../jws/tokens.ts';
import { buildAuthorizers, type BuiltAuthorizers } from './built.ts';
import type { Variables } from './harness.ts';
import { system, trusting } from './harness.ts';

let rsa: TestIssuer;
let ec: TestIssuer;

beforeAll(async () => {
  rsa = await startTestIssuer(system, { algorithm: 'RS256' });
  ec = await startTestIssuer(system, { algorithm: 'ES256' });
});
afterAll(async () => {
  await rsa?.close();
  await ec?.close();
});

const post = (token?: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
  body: '{"x":1}',
});

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

describe.each(forms)('the built authorizer, %s', (form) => {
  let authorizers: BuiltAuthorizers;
  beforeAll(async () => void (authorizers = await buildAuthorizers(form)), 300_000);
  afterAll(() => authorizers?.stop());
  const start = async (variables: Variables) => (await authorizers.start(variables)).request;

  it.each(['public-key', 'jwks', 'discovery'] as const)(
    'accepts valid tokens and refuses forged ones: %s',
    async (keys) => {
      for (const issuer of [rsa, ec]) {
        const call = await start(await trusting(issuer, keys));
        const status = async (token: string) => (await call('/mcp', post(token))).status;
        const token = await issuer.sign();
        const [header = '', payload = '', signature = ''] = token.split('.');
        const hmac = createHmac('sha256', await issuer.publicKey());
        const forged = [
          makeToken({ alg: 'none' }, { iss: issuer.issuer }, () => new Uint8Array()),
          makeToken({ alg: 'HS256', kid: 'key-1' }, { iss: issuer.issuer }, (input) =>
            hmac.update(input).digest(),
          ),
          `${header}.${payload}.`,
          `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
          await issuer.sign({ exp: 1 }),
          await issuer.sign({ aud: 'other' }),
          await (issuer === rsa ? ec : rsa).sign({ iss: issuer.issuer }),
        ];
        expect(await status(token)).toBe(200);
        for (const bad of forged) expect(await status(bad)).toBe(401);
        expect(await status(token)).toBe(200);
      }
    },
  );

  it('passes on the request with the identity of its token, and without the token', async () => {
    const call = await start({ static_tokens: 'the-token:cli:alice:read,write' });
    const forged = {
      'X-Auth-User-Id': 'root',
      x_auth_user_id: 'root',
      'x-auth-org-id': 'root',
      spin_client_addr: 'root',
    };
    const response = await call(
      '/mcp/x/a?b=c',
      post('the-token', { ...forged, 'x-other': 'kept', 'x-trace-id': 't-1' }),
    );
    expect(response.headers.get('x-trace-id')).toBe('t-1');
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe(String(text.length));
    const received = JSON.parse(text) as Received;
    expect(received).toMatchObject({ method: 'POST', url: '/mcp/x/a?b=c', body: '{"x":1}' });
    expect(text).not.toMatch(/root|the-token/);
    expect(Object.fromEntries(received.headers)).toMatchObject({
      'x-auth-client-id': 'cli',
      'x-auth-user-id': 'alice',
      'x-auth-issuer': 'static',
      'x-auth-scopes': 'read write',
      'x-other': 'kept',
    });
  });

  it('passes on a stream of events, and a large body both ways', async () => {
    const call = await start({ static_tokens: 'the-token:cli:alice:' });
    const events = await call('/events', post('the-token'));
    expect(events.headers.get('content-type')).toBe('text/event-stream');
    expect(await events.text()).toMatch(/^data: \{"method":"POST".*\}\n\n$/);
    const large = await call('/large', { ...post('the-token'), body: 'x'.repeat(3 * 1024 * 1024) });
    expect((await large.arrayBuffer()).byteLength).toBe(3 * 1024 * 1024);
  });

  it('H7: lets nothing through without a token, and tells where to log in', async () => {
    const variables = { ...(await trusting(rsa, 'public-key')), oidc_required_scopes: 'mcp' };
    const { request: call, passed } = await authorizers.start(variables);
    const paths = [
      '/',
      '/mcp',
      '/mcp/',
      '/mcp/x/a',
      '/a/mcp',
      '/tools/call',
      '/health',
      '//mcp',
      '/%6dcp',
      '/other',
    ];
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
    for (const path of paths) {
      for (const method of methods) {
        const { status, headers } = await call(path, { method });
        const onlyPost = /^\/(mcp\/?|mcp\/x\/a|a\/mcp)$/.test(path) && method !== 'POST';
        expect(`${method} ${path} ${status}`).toBe(`${method} ${path} ${onlyPost ? 405 : 401}`);
        expect(headers.get(onlyPost ? 'allow' : 'www-authenticate')).toMatch(
          onlyPost ? /^POST, OPTIONS$/ : /resource_metadata="/,
        );
      }
    }
    expect(passed()).toBe(0);
    const challenge = (await call('/mcp', post())).headers.get('www-authenticate') ?? '';
    const address = /scope="mcp", resource_metadata="(.+)"$/.exec(challenge)?.[1] ?? '';
    expect(await (await fetch(address)).json()).toMatchObject({
      authorization_servers: [rsa.issuer],
      scopes_supported: ['mcp'],
    });
    expect((await call('/mcp', post(await rsa.sign()))).status).toBe(403);
    expect(passed()).toBe(0);
    expect((await call('/mcp', post(await rsa.sign({ scope: 'mcp' })))).status).toBe(200);
    expect(passed()).toBe(1);
    expect((await call('/mcp', { method: 'OPTIONS' })).status).toBe(204);
    const count = paths.length * methods.length;
    printFigure(
      'H7',
      `${form}: ${count} of ${count} paths and methods refused, 0 let through; 1 of 1 with a token let through`,
    );
  });

  it('keeps keys in its store, and answers 503 when they cannot be had', async () => {
    const issuer = await startTestIssuer(system);
    const variables = await trusting(issuer, 'jwks');
    const token = await issuer.sign();
    const call = await start(variables);
    expect((await call('/mcp', post(token))).status).toBe(200);
    await issuer.close();
    expect((await call('/mcp', post(token))).status).toBe(200);
    // Another address, so that it is another app.
    const withoutKeys = await start({ ...variables, oidc_jwks_uri: `${issuer.issuer}/other` });
    const refused = await withoutKeys('/mcp', post(token));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('remembers a token in its store, and refuses one that only resembles it', async () => {
    for (const keys of ['public-key', 'jwks'] as const) {
      const call = await start(await trusting(ec, keys));
      const token = await ec.sign();
      const signature = token.split('.')[2] ?? '';
      const altered = signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
      const forged = token.replace(signature, altered);
      for (const sent of [token, token, forged, token, forged]) {
        expect((await call('/mcp', post(sent))).status).toBe(sent === token ? 200 : 401);
      }
    }
  });

  it('lets in subjects, claims and an organization, and tells a caller what it lacks', async () => {
    const oidc_required_claims = '{"role":["admin"]}';
    const rights = { oidc_allowed_subjects: 'alice', oidc_required_claims, oidc_org_id: 'o' };
    const call = await start({ ...(await trusting(rsa, 'jwks')), ...rights });
    const right = { sub: 'alice', role: 'admin', org_id: 'o' };
    for (const wrong of [{}, { sub: 'bob' }, { role: 'user' }, { org_id: 'p' }]) {
      const token = await rsa.sign({ ...right, ...wrong });
      const expected = Object.keys(wrong).length === 0;
      expect((await call('/mcp', post(token))).status).toBe(expected ? 200 : 403);
      const answer = await call('/auth/status', { headers: { authorization: `Bearer ${token}` } });
      expect(await answer.json()).toMatchObject({ active: true, admitted: expected });
    }
    const link = await call('/auth/jwks', { redirect: 'manual' });
    expect([link.status, link.headers.get('location')]).toEqual([302, rsa.jwksUri]);
  });

  it('refuses foreign hosts and pages', async () => {
    const call = await start({ static_tokens: 'the-token:cli:alice:' });
    const page = (origin: string) => call('/mcp', post('the-token', { origin }));
    expect((await page('https://attacker.example')).status).toBe(403);
    const known = await page('http://localhost:6274');
    expect([known.status, known.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'http://localhost:6274',
    ]);
  });

  it('keeps nothing of the requests that it answered while it was built', async () => {
    const sample = { oidc_issuer: sampleIssuer, oidc_audiences: sampleAudience };
    const refusals = [
      // The very key and issuer, and the time of now.
      [{ ...sample, oidc_public_key: samplePem }, 'The access token has expired.'],
      // The same issuer with another key: neither the key nor that the token was verified is remembered.
      [{ ...sample, oidc_public_key: await rsa.publicKey() }, 'The signature of the token is wrong.'],
      [await trusting(rsa, 'jwks'), 'No key of the set fits the token.'],
      [{ static_tokens: 'the-token:cli:alice:' }, 'The access token is not known.'],
    ] as const;
    for (const [variables, error_description] of refusals) {
      const call = await start(variables);
      const refused = await call('/mcp', post(sampleToken));
      expect(refused.status).toBe(401);
      expect(await refused.json()).toMatchObject({ error: 'invalid_token', error_description });
      expect((await call('/mcp', post('sample'))).status).toBe(401);
    }
    expect((await (await start({}))('/mcp', post(sampleToken))).status).toBe(500);
  });

  it('answers 500 to everything when it is not configured', async () => {
    const call = await start({});
    for (const path of ['/mcp', '/.well-known/oauth-protected-resource']) {
      expect((await call(path, post(await rsa.sign()))).status).toBe(500);
    }
  });
});
