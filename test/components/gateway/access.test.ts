import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { textApp } from './tools.ts';

const local = { 'spin-client-addr': '127.0.0.1:55555' };
const remote = { 'spin-client-addr': '203.0.113.9:55555' };

async function post(
  host: string,
  headers: Record<string, string>,
  variables: Record<string, string> = {},
  method = 'POST',
) {
  const init: RequestInit = { method, headers: { 'content-type': 'application/json', ...headers } };
  if (method === 'POST') init.body = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
  return createApp(textApp({ variables })).handle(new Request(`http://${host}/mcp`, init));
}
const status = async (...args: Parameters<typeof post>) => (await post(...args)).status;

describe('Host', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'app.localhost'])(
    '%s is this machine',
    async (host) => {
      expect(await status(host, local)).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.5'])(
    '%s is refused when the client is on this machine (DNS rebinding)',
    async (host) => {
      expect(await status(host, local)).toBe(403);
      expect(await status(host, { 'spin-client-addr': '[::1]:1' })).toBe(403);
    },
  );

  it('a forged client address before the true one does not help', async () => {
    expect(await status('evil.example', { 'spin-client-addr': '203.0.113.9:1, 127.0.0.1:2' })).toBe(403);
  });

  it('any host is right for clients from outside, unless hosts are listed', async () => {
    expect(await status('mcp.example.com', remote)).toBe(200);
    const variables = {
      allowed_hosts: 'mcp.example.com, other.example.com:8443',
      public_url: 'https://public.example.com/mcp',
    };
    for (const host of [
      'mcp.example.com',
      'MCP.example.com:8080',
      'other.example.com',
      'public.example.com',
      'localhost',
    ]) {
      expect(await status(host, remote, variables), host).toBe(200);
    }
    expect(await status('evil.example', remote, variables)).toBe(403);
    expect(await status('mcp.example.com', local, variables)).toBe(200);
  });

  it('behind an authorizer it is not the gateway that checks', async () => {
    const headers = { ...local, origin: 'https://evil.example' };
    const response = await post('mcp-gateway.spin.internal', headers, { behind_authorizer: 'true' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('Origin', () => {
  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'not a url'])(
    '%s is refused',
    async (origin) => {
      for (const address of [local, remote])
        expect(await status('localhost', { ...address, origin })).toBe(403);
    },
  );

  it('the refusal is JSON-RPC without an id, and says what to set', async () => {
    const response = await post('localhost', { ...local, origin: 'https://evil.example' });
    const body = (await response.json()) as { error: { message: string } };
    expect(body).not.toHaveProperty('id');
    expect(body.error.message).toContain('mcp_allowed_hosts');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    'http://localhost:6274',
    'http://127.0.0.1',
    'https://mcp.example.com',
    'https://public.example.com',
  ])('CORS headers on POST for %s', async (origin) => {
    const variables = { allowed_hosts: 'mcp.example.com', public_url: 'https://public.example.com/mcp' };
    const response = await post('mcp.example.com', { ...remote, origin }, variables);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('vary')).toBe('Origin');
    expect(response.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
  });

  it('CORS headers on errors', async () => {
    const response = await post('localhost', { ...local, origin: 'http://localhost:6274' }, {}, 'DELETE');
    expect(response.status).toBe(405);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:6274');
  });

  it('preflight grants what MCP needs, and nothing else', async () => {
    const headers = {
      ...local,
      origin: 'http://localhost:6274',
      'access-control-request-method': 'POST',
      'access-control-request-headers':
        'content-type,mcp-protocol-version,mcp-param-region,x-auth-user-id,x-mcp-readonly',
    };
    const response = await post('localhost', headers, {}, 'OPTIONS');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:6274');
    expect(response.headers.get('access-control-allow-methods')).toBe('POST');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'content-type, mcp-protocol-version, mcp-param-region, x-mcp-readonly',
    );
  });

  it('OPTIONS without CORS headers says what is allowed', async () => {
    const response = await post('localhost', local, {}, 'OPTIONS');
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
    expect(response.headers.get('access-control-allow-methods')).toBeNull();
  });
});
