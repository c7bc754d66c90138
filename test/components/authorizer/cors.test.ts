import { describe, expect, it } from 'vitest';
import { startAuthorizer, startServer } from './harness.ts';

const static_tokens = 'the-token:cli:alice:read';
const start = (next = 'http://127.0.0.1:9') => startAuthorizer({ next, static_tokens });

const preflight = (path: string, headers: Record<string, string> = {}) =>
  start().send(
    new Request(`http://localhost:3000${path}`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST', ...headers },
    }),
  );

describe('CORS', () => {
  it.each(['/mcp', '/', '/.well-known/oauth-protected-resource', '/anything'])(
    'a preflight needs no token: %s',
    async (path) => {
      const response = await preflight(path);
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE, OPTIONS');
      expect(response.headers.get('access-control-max-age')).toBe('86400');
    },
  );

  it('allows what MCP clients send', async () => {
    const allowed = ((await preflight('/mcp')).headers.get('access-control-allow-headers') ?? '').split(', ');
    for (const name of [
      'authorization',
      'content-type',
      'mcp-protocol-version',
      'mcp-session-id',
      'mcp-method',
      'mcp-name',
      'last-event-id',
    ]) {
      expect(allowed).toContain(name);
    }
  });

  it('allows the headers of parameters that are asked for, and no other', async () => {
    const asked = {
      'access-control-request-headers':
        'mcp-param-region, Mcp-Param-City,x-auth-user-id, cookie, mcp-param-<x>',
    };
    const allowed = (
      (await preflight('/mcp', asked)).headers.get('access-control-allow-headers') ?? ''
    ).split(', ');
    expect(allowed).toEqual(expect.arrayContaining(['mcp-param-region', 'mcp-param-city']));
    expect(allowed.filter((name) => /auth-|cookie|</.test(name))).toEqual([]);
  });

  it('never allows credentials, and lets the challenge be read', async () => {
    for (const response of [await start().call(), await preflight('/mcp'), await start().call('wrong')]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.has('access-control-allow-credentials')).toBe(false);
      expect(response.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
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
    const response = await start(server.url).call('the-token');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    await server.close();
  });
});
