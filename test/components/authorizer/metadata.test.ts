import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { Variables } from './harness.ts';
import { startAuthorizer, system, trusting } from './harness.ts';

const next = 'http://127.0.0.1:9';
const prm = '/.well-known/oauth-protected-resource';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startTestIssuer(system);
});
afterAll(() => issuer.close());

async function get(url: string, extra: Variables = {}, init: RequestInit = {}) {
  const { send, fetched } = startAuthorizer({ ...(await trusting(issuer, 'discovery')), next, ...extra });
  const response = await send(new Request(url, init));
  const text = await response.text();
  return {
    response,
    fetched,
    text,
    body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : undefined,
  };
}

describe('protected resource metadata (RFC 9728)', () => {
  const table: readonly (readonly [string, string, string, string | undefined])[] = [
    // public_url, host asked, path asked, resource; undefined for 404
    ['https://mcp.example/mcp', 'https://mcp.example', prm, 'https://mcp.example/mcp'],
    ['https://mcp.example/mcp', 'https://mcp.example', `${prm}/mcp`, 'https://mcp.example/mcp'],
    ['https://mcp.example/mcp', 'https://mcp.example', `${prm}/mcp/`, 'https://mcp.example/mcp'],
    ['https://mcp.example/mcp/', 'https://mcp.example', `${prm}/mcp`, 'https://mcp.example/mcp'],
    ['https://mcp.example', 'https://mcp.example', `${prm}/mcp`, 'https://mcp.example/mcp'],
    ['https://MCP.example:443/mcp', 'https://mcp.example', prm, 'https://mcp.example/mcp'],
    [
      'https://mcp.example/mcp',
      'https://mcp.example',
      `${prm}/mcp/x/weather`,
      'https://mcp.example/mcp/x/weather',
    ],
    [
      'https://mcp.example/mcp',
      'https://mcp.example',
      `${prm}/weather/mcp`,
      'https://mcp.example/weather/mcp',
    ],
    [
      'https://mcp.example/team/mcp',
      'https://mcp.example',
      `${prm}/team/mcp`,
      'https://mcp.example/team/mcp',
    ],
    [
      'https://mcp.example/team/mcp',
      'https://mcp.example',
      `${prm}/team/mcp/x/a`,
      'https://mcp.example/team/mcp/x/a',
    ],
    ['https://mcp.example/own', 'https://mcp.example', `${prm}/own`, 'https://mcp.example/own'],
    ['https://mcp.example/mcp', 'http://10.0.0.7:80', prm, 'https://mcp.example/mcp'],
    ['', 'http://localhost:3000', prm, 'http://localhost:3000/mcp'],
    ['', 'http://127.0.0.1:3000', `${prm}/mcp/x/a`, 'http://127.0.0.1:3000/mcp/x/a'],
    ['', 'http://[::1]:3000', `${prm}/mcp`, 'http://[::1]:3000/mcp'],
    ['', 'https://evil.example', prm, undefined],
    ['', 'http://localhost.evil.example', prm, undefined],
    ['https://mcp.example/mcp', 'https://mcp.example', `${prm}/other`, undefined],
    ['https://mcp.example/mcp', 'https://mcp.example', `${prm}/a/b/mcp`, undefined],
    ['https://mcp.example/mcp', 'https://mcp.example', `${prm}//evil.example/mcp`, undefined],
  ];

  it.each(table)('public_url %j, asked %s%s: %s', async (publicUrl, host, path, resource) => {
    const { response, body, fetched } = await get(`${host}${path}`, { public_url: publicUrl });
    expect(response.status).toBe(resource === undefined ? 404 : 200);
    expect(body?.['resource']).toBe(resource);
    expect(fetched).toEqual([]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('names the issuer exactly, as text, and the scopes that are needed', async () => {
    const { body, response } = await get(`http://localhost:3000${prm}/mcp`, {
      oidc_required_scopes: 'read,write',
    });
    expect(body).toEqual({
      resource: 'http://localhost:3000/mcp',
      authorization_servers: [issuer.issuer],
      scopes_supported: ['read', 'write'],
      bearer_methods_supported: ['header'],
    });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('content-length')).toBe(String(JSON.stringify(body).length));
  });

  it('is not changed by forwarded-host headers', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-original-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    expect((await get(`http://localhost:3000${prm}`, {}, { headers })).text).not.toContain('evil');
  });

  it('can only be read', async () => {
    const { response } = await get(`http://localhost:3000${prm}`, {}, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const head = await get(`http://localhost:3000${prm}`, {}, { method: 'HEAD' });
    expect([head.response.status, head.text]).toEqual([200, '']);
  });

  it('is not taken for a path that only begins like it', async () => {
    expect((await get(`http://localhost:3000${prm}x`)).response.status).toBe(401);
  });
});

describe('authorization server metadata', () => {
  const endpoints = {
    oidc_authorize_endpoint: 'https://id.example/authorize',
    oidc_token_endpoint: 'https://id.example/token',
    oidc_userinfo_endpoint: 'https://id.example/userinfo',
  };

  it.each([
    'oauth-authorization-server',
    'openid-configuration',
    'oauth-authorization-server/mcp',
    'openid-configuration/mcp',
  ])('is passed through from the issuer: %s', async (path) => {
    const { body } = await get(`http://localhost:3000/.well-known/${path}`);
    expect(body).toMatchObject({
      issuer: issuer.issuer,
      jwks_uri: issuer.jwksUri,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('is made of the configured endpoints, without asking the issuer', async () => {
    const extra = { ...endpoints, oidc_jwks_uri: 'https://id.example/jwks' };
    const { body, fetched } = await get(
      'http://localhost:3000/.well-known/oauth-authorization-server',
      extra,
    );
    expect(body).toEqual({
      issuer: issuer.issuer,
      authorization_endpoint: 'https://id.example/authorize',
      token_endpoint: 'https://id.example/token',
      userinfo_endpoint: 'https://id.example/userinfo',
      jwks_uri: 'https://id.example/jwks',
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
    });
    expect(fetched).toEqual([]);
  });

  it('is 503 when the issuer cannot be reached', async () => {
    const { response } = await get('http://localhost:3000/.well-known/openid-configuration', {
      oidc_issuer: 'http://127.0.0.1:9',
    });
    expect(response.status).toBe(503);
  });

  it('is 404 when the issuer is no URL', async () => {
    const extra = { oidc_issuer: 'my-service', oidc_public_key: await issuer.publicKey() };
    expect((await get('http://localhost:3000/.well-known/openid-configuration', extra)).response.status).toBe(
      404,
    );
    expect((await get(`http://localhost:3000${prm}`, extra)).body).not.toHaveProperty(
      'authorization_servers',
    );
  });
});
