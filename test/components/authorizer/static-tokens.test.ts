import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { RecordingServer } from './harness.ts';
import { startAuthorizer, startGateway, system, trusting } from './harness.ts';

const tokens =
  'alpha-token:cli:alice:read,write:4000000000:org-1;beta-token:web:bob:read;old-token:cli:carol:read:1000000000';

let issuer: TestIssuer;
let gateway: RecordingServer;

beforeAll(async () => {
  issuer = await startTestIssuer(system);
  gateway = await startGateway();
});
afterAll(async () => {
  await issuer.close();
  await gateway.close();
});

describe('static tokens', () => {
  const start = (extra: object = {}) =>
    startAuthorizer({ next: gateway.url, static_tokens: tokens, ...extra });

  it('let their callers through, each with its own identity', async () => {
    const { call, fetched } = start();
    expect((await call('alpha-token')).status).toBe(200);
    expect(gateway.received.at(-1)?.headers).toMatchObject({
      'x-auth-client-id': 'cli',
      'x-auth-user-id': 'alice',
      'x-auth-issuer': 'static',
      'x-auth-scopes': 'read write',
      'x-auth-org-id': 'org-1',
    });
    expect((await call('beta-token')).status).toBe(200);
    const second = gateway.received.at(-1)?.headers;
    expect(second).toMatchObject({
      'x-auth-client-id': 'web',
      'x-auth-user-id': 'bob',
      'x-auth-scopes': 'read',
    });
    expect(second).not.toHaveProperty('x-auth-org-id');
    expect(fetched.every((url) => url.startsWith(gateway.url))).toBe(true);
  });

  it('name clients, subjects and scopes that have a colon', async () => {
    const { call } = start({ static_tokens: 'gamma-token:urn%3Acli:auth%3a1:notes%3Aread,50%:4000000000' });
    expect((await call('gamma-token')).status).toBe(200);
    expect(gateway.received.at(-1)?.headers).toMatchObject({
      'x-auth-client-id': 'urn:cli',
      'x-auth-user-id': 'auth:1',
      'x-auth-scopes': 'notes:read 50%',
    });
  });

  it.each(['alpha-toke', 'alpha-token2', 'ALPHA-TOKEN', 'alpha-token:cli', 'alice', 'old-token'])(
    'refuse %s',
    async (token) => {
      const before = gateway.received.length;
      const response = await start().call(token);
      expect([400, 401]).toContain(response.status);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_(token|request)"/);
      expect(gateway.received.length).toBe(before);
    },
  );

  it('say that they have expired', async () => {
    expect(await (await start().call('old-token')).json()).toMatchObject({
      error_description: 'The access token has expired.',
    });
  });

  it('need the required scopes', async () => {
    const { call } = start({ oidc_required_scopes: 'write' });
    expect((await call('alpha-token')).status).toBe(200);
    expect((await call('beta-token')).status).toBe(403);
  });

  it('may be on together with a provider; each is checked by its own rules', async () => {
    const { call } = start(await trusting(issuer, 'public-key'));
    expect((await call('alpha-token')).status).toBe(200);
    expect((await call(await issuer.sign())).status).toBe(200);
    expect((await call('gamma-token')).status).toBe(401);
    expect((await call(await issuer.sign({ exp: 1 }))).status).toBe(401);
  });

  it('do not reveal an authorization server that there is not', async () => {
    const { send } = start();
    const get = (path: string) => send(new Request(`http://localhost:3000/.well-known/${path}`));
    expect(await (await get('oauth-protected-resource/mcp')).json()).toEqual({
      resource: 'http://localhost:3000/mcp',
      bearer_methods_supported: ['header'],
    });
    expect((await get('oauth-authorization-server')).status).toBe(404);
  });
});
