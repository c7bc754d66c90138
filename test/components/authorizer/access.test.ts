import { describe, expect, it } from 'vitest';
import type { Variables } from './harness.ts';
import { startAuthorizer, startGateway, startServer } from './harness.ts';

const static_tokens = 'the-token:cli:alice:read';
const metadata = '/.well-known/oauth-protected-resource';
const loopback = { 'spin-client-addr': '127.0.0.1:50000' };
const elsewhere = { 'spin-client-addr': '203.0.113.9:50000' };

const start = (variables: Variables = {}) =>
  startAuthorizer({ next: 'http://127.0.0.1:9', static_tokens, ...variables });

interface Sent {
  readonly variables?: Variables;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const send = (url: string, { variables, method = 'POST', headers = {} }: Sent) =>
  start(variables).send(new Request(url, { method, headers }));

const preflight = (path: string, headers: Record<string, string> = {}, variables: Variables = {}) =>
  send(`http://localhost:3000${path}`, {
    variables,
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:6274', 'access-control-request-method': 'POST', ...headers },
  });

describe('Host', () => {
  it.each([
    ['a loopback name from this machine', 'http://localhost:3000', loopback, {}, 401],
    ['IPv6 loopback from this machine', 'http://[::1]:3000', loopback, {}, 401],
    ['a foreign name from this machine', 'http://evil.example', loopback, {}, 403],
    ['a foreign name from elsewhere', 'http://evil.example', elsewhere, {}, 401],
    [
      'an address written by the client',
      'http://evil.example',
      { 'spin-client-addr': '1.2.3.4:5, 127.0.0.1:6' },
      {},
      403,
    ],
    [
      'the public name from this machine',
      'http://mcp.example',
      loopback,
      { public_url: 'https://mcp.example' },
      401,
    ],
    ['a listed name', 'http://mcp.example', elsewhere, { allowed_hosts: 'a.example, MCP.example:443' }, 401],
    ['one that is not listed', 'http://evil.example', elsewhere, { allowed_hosts: 'mcp.example' }, 403],
    [
      'one that ends like a listed one',
      'http://mcp.example.evil.example',
      elsewhere,
      { allowed_hosts: 'mcp.example' },
      403,
    ],
  ] as const)('%s', async (_, origin, headers, variables, status) => {
    expect((await send(`${origin}/mcp`, { headers, variables })).status).toBe(status);
    expect((await send(`${origin}${metadata}`, { headers, variables, method: 'GET' })).status === 403).toBe(
      status === 403,
    );
  });

  it('a refusal asks nobody to log in, and a token does not help', async () => {
    const headers = { ...loopback, authorization: 'Bearer the-token' };
    const response = await send('http://evil.example/mcp', { headers });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([403, null]);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    expect(await response.json()).toMatchObject({ error: 'forbidden' });
  });
});

describe('Origin', () => {
  const listed = { cors_origins: 'https://app.example,https://b.example:8443' };
  it.each([
    ['loopback', 'http://localhost:6274', {}, 401],
    ['the public host', 'https://mcp.example', { public_url: 'https://mcp.example/mcp' }, 401],
    ['a listed host', 'https://mcp.example', { allowed_hosts: 'mcp.example,localhost' }, 401],
    ['a foreign page', 'https://attacker.example', {}, 403],
    ['a foreign page beside listed ones', 'https://attacker.example', listed, 403],
    ['an opaque origin', 'null', {}, 403],
    ['text that is no origin', 'javascript:alert(1)', {}, 403],
    ['a listed origin', 'https://app.example', listed, 401],
    ['a listed origin on another port', 'https://app.example:444', listed, 403],
    ['a listed origin over http', 'http://app.example', listed, 403],
    ['any, when all are let in', 'https://app.example', { cors_origins: '*' }, 401],
  ] as const)('%s', async (_, origin, variables, status) => {
    for (const method of ['POST', 'OPTIONS']) {
      const response = await send('http://localhost:3000/mcp', { headers: { origin }, variables, method });
      expect(response.status).toBe(method === 'OPTIONS' && status === 401 ? 204 : status);
      expect(response.headers.get('access-control-allow-origin')).toBe(status === 403 ? null : origin);
    }
  });

  it('keeps a foreign page out even with a token, before anyone behind is called', async () => {
    const gateway = await startGateway();
    const authorizer = start({ next: gateway.url });
    expect((await authorizer.call('the-token', { origin: 'https://attacker.example' })).status).toBe(403);
    expect(gateway.received).toEqual([]);
    expect((await authorizer.call('the-token', { origin: 'http://localhost:6274' })).status).toBe(200);
    await gateway.close();
  });

  it('lets every page read metadata, and never with credentials', async () => {
    const variables = { ...listed, cors_credentials: 'true' };
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { origin: 'https://attacker.example' };
      const response = await send(`http://localhost:3000${metadata}`, { headers, variables, method });
      expect(response.status).toBe(method === 'GET' ? 200 : 204);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    }
  });

  it('allows credentials to the listed origins alone, and only when asked to', async () => {
    const credentials = async (origin: string, variables: Variables) =>
      (await send('http://localhost:3000/mcp', { headers: { origin }, variables })).headers.get(
        'access-control-allow-credentials',
      );
    expect(await credentials('https://app.example', listed)).toBeNull();
    expect(await credentials('https://app.example', { ...listed, cors_credentials: 'true' })).toBe('true');
    expect(await credentials('http://localhost:1', { ...listed, cors_credentials: 'true' })).toBeNull();
    expect(
      await credentials('https://x.example', { cors_origins: '*', cors_credentials: 'true' }),
    ).toBeNull();
  });
});

describe('CORS', () => {
  it.each(['/mcp', '/', metadata, '/anything'])('a preflight needs no token: %s', async (path) => {
    const response = await preflight(path);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE');
    expect(response.headers.get('access-control-max-age')).toBe('7200');
  });

  it('tells how long the answer may be kept', async () => {
    const variables = { cors_origins: '*', cors_max_age: '60' };
    expect((await preflight('/mcp', {}, variables)).headers.get('access-control-max-age')).toBe('60');
  });

  it('allows what MCP clients send and ask for, and no other header', async () => {
    const sent =
      'authorization,content-type,mcp-protocol-version,mcp-session-id,mcp-method,mcp-name,last-event-id';
    const foreign = 'x-auth-user-id, cookie, mcp-param-<x>';
    const response = await preflight('/mcp', {
      'access-control-request-headers': `${sent},Mcp-Param-City, mcp-param-a_b,${foreign}`,
    });
    const allowed = (response.headers.get('access-control-allow-headers') ?? '').split(', ');
    expect(allowed).toEqual([...sent.split(','), 'mcp-param-city', 'mcp-param-a_b']);
  });

  it('lets a page that is let in read the challenge', async () => {
    for (const token of [undefined, 'wrong']) {
      const { headers } = await start().call(token, { origin: 'http://localhost:6274' });
      expect(headers.get('access-control-allow-origin')).toBe('http://localhost:6274');
      expect(headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
      expect(headers.get('vary')).toBe('Origin');
    }
  });

  it('replaces what those behind say', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, {
        'access-control-allow-origin': 'https://evil.example',
        'access-control-allow-credentials': 'true',
      });
      response.end();
    });
    const { headers } = await start({ next: server.url }).call('the-token', { origin: 'http://localhost:1' });
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:1');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    expect(
      (await start({ next: server.url }).call('the-token')).headers.has('access-control-allow-origin'),
    ).toBe(false);
    await server.close();
  });
});
