import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { Variables } from './harness.ts';
import { startAuthorizer, system, trusting } from './harness.ts';

let issuer: TestIssuer;

beforeAll(async () => {
  issuer = await startTestIssuer(system);
});
afterAll(() => issuer.close());

const endpoints = {
  oidc_authorize_endpoint: 'https://login.example/authorize?tenant=1',
  oidc_token_endpoint: 'https://login.example/token',
};

async function send(path: string, variables: Variables, init: RequestInit = {}) {
  const { send: answer } = startAuthorizer({ next: 'http://127.0.0.1:9', ...variables });
  const response = await answer(new Request(`http://127.0.0.1:3000${path}`, init));
  return { response, status: response.status, location: response.headers.get('location') };
}

describe('the ways to the provider', () => {
  it('are those of its metadata', async () => {
    const variables = await trusting(issuer, 'discovery');
    const authorize = await send('/auth/authorize?client_id=a&state=%26', variables);
    expect([authorize.status, authorize.location]).toEqual([
      302,
      `${issuer.issuer}/authorize?client_id=a&state=%26`,
    ]);
    expect(authorize.response.headers.get('cache-control')).toBe('no-store');
    const token = await send('/auth/token', variables, { method: 'POST', body: 'grant_type=x' });
    expect([token.status, token.location]).toEqual([307, `${issuer.issuer}/token`]);
    const keys = await send('/auth/jwks', variables);
    expect([keys.status, keys.location]).toEqual([302, issuer.jwksUri]);
  });

  it('are those that are configured, whose query is kept', async () => {
    const variables = { ...(await trusting(issuer, 'jwks')), ...endpoints };
    const authorize = await send('/auth/authorize?client_id=a', variables);
    expect(authorize.location).toBe('https://login.example/authorize?tenant=1&client_id=a');
    expect((await send('/auth/token', variables, { method: 'POST' })).location).toBe(
      'https://login.example/token',
    );
    expect((await send('/auth/jwks', variables)).location).toBe(issuer.jwksUri);
  });

  it('lead to the provider alone, whatever is asked', async () => {
    const variables = { ...(await trusting(issuer, 'jwks')), ...endpoints };
    for (const query of ['?//evil.example', '?@evil.example', '?#', '?redirect=https://evil.example']) {
      const { location } = await send(`/auth/authorize${query}`, variables);
      expect(new URL(location ?? '').origin).toBe('https://login.example');
    }
    expect((await send('/auth/authorize/x', variables)).status).toBe(401);
  });

  it('are none for static tokens, a plain name as issuer, or a key that was given', async () => {
    const named = { ...(await trusting(issuer, 'public-key')), oidc_issuer: 'my-service' };
    for (const variables of [{ static_tokens: 'a:b:c:' }, named]) {
      expect((await send('/auth/authorize', variables)).status).toBe(404);
      expect((await send('/auth/jwks', variables)).status).toBe(404);
    }
  });

  it('take the method that the provider takes', async () => {
    const variables = await trusting(issuer, 'discovery');
    const wrong = await send('/auth/token', variables);
    expect([wrong.status, wrong.response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await send('/auth/authorize', variables, { method: 'POST' })).status).toBe(405);
  });
});

describe('/auth/status', () => {
  const status = async (variables: Variables, token?: string, method = 'GET') => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { response } = await send('/auth/status', variables, { method, headers });
    return { response, body: (await response.json().catch(() => undefined)) as unknown };
  };

  it('tells a caller about its own token, and what it lacks', async () => {
    const variables = {
      ...(await trusting(issuer, 'jwks')),
      oidc_required_scopes: 'mcp,read',
      oidc_org_id: 'o',
    };
    const exp = Math.floor(Date.now() / 1000) + 600;
    const token = await issuer.sign({ sub: 'alice', client_id: 'cli', scope: 'read x', exp, org_id: 'o' });
    const { response, body } = await status(variables, token);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      active: true,
      client_id: 'cli',
      sub: 'alice',
      iss: issuer.issuer,
      scope: 'read x',
      exp,
      org_id: 'o',
      missing_scopes: ['mcp'],
      admitted: false,
    });
    const whole = await issuer.sign({ scope: 'read mcp', org_id: 'o' });
    expect((await status(variables, whole)).body).toMatchObject({ missing_scopes: [], admitted: true });
    const elsewhere = await issuer.sign({ scope: 'read mcp', org_id: 'p' });
    expect((await status(variables, elsewhere)).body).toMatchObject({ missing_scopes: [], admitted: false });
  });

  it('knows static tokens', async () => {
    const { body } = await status({ static_tokens: 'abc:cli:alice:read:4000000000' }, 'abc');
    expect(body).toMatchObject({ sub: 'alice', iss: 'static', scope: 'read', exp: 4e9, admitted: true });
  });

  it('asks for a token, and takes GET and HEAD alone', async () => {
    const variables = await trusting(issuer, 'jwks');
    expect((await status(variables)).response.status).toBe(401);
    expect((await status(variables, 'wrong')).response.status).toBe(401);
    const token = await issuer.sign();
    expect((await status(variables, token, 'DELETE')).response.status).toBe(405);
    const head = await status(variables, token, 'HEAD');
    expect([head.response.status, head.body]).toEqual([200, undefined]);
  });
});

describe('WorkOS AuthKit', () => {
  const fetchedFor = async (oidc_issuer: string) => {
    const fetched: string[] = [];
    const fetch = async ({ url }: Request) => {
      fetched.push(url);
      return new Response('{}');
    };
    const variables = { next: 'http://127.0.0.1:9', oidc_issuer, oidc_audiences: 'a' };
    await startAuthorizer(variables, { fetch }).call(await issuer.sign());
    return fetched;
  };

  it.each(['https://my-team.authkit.app', 'https://my-team.authkit.app/'])('keys of %s', async (given) =>
    expect(await fetchedFor(given)).toEqual(['https://my-team.authkit.app/oauth2/jwks']),
  );

  it.each([
    'https://my-team.authkit.app.evil.example',
    'https://evil.example/my-team.authkit.app',
    'https://authkit.app',
    'https://a.b.authkit.app',
    'https://authkit.app.workos.com',
    'https://my-team-authkit.app',
    'https://my-team.authkit.app/other',
    'https://my-team.authkit.app:8443',
  ])('%s is a provider like any other', async (given) =>
    expect((await fetchedFor(given))[0]).toContain('/.well-known/oauth-authorization-server'),
  );
});
