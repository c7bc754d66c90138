import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { textApp } from './tools.ts';

const listed = 'https://app.example';
const settings = { cors_origins: `${listed}, https://b.example:8443`, cors_max_age: '60' };

/** What a browser would find for a page of `origin`: the answer to its preflight and to the request itself. */
async function ask(origin: string, variables: Record<string, string>, path = '/mcp') {
  const app = createApp(textApp({ variables }));
  const method = path === '/tools/list' ? 'GET' : 'POST';
  const wanted = {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': 'content-type',
  };
  const preflight = await app.handle(
    new Request(`https://mcp.example${path}`, { method: 'OPTIONS', headers: wanted }),
  );
  const headers = { origin, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) };
  const body = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
  const init = method === 'POST' ? { method, headers, body } : { method, headers };
  const response = await app.handle(new Request(`https://mcp.example${path}`, init));
  return {
    status: response.status,
    preflight: preflight.status,
    origin: response.headers.get('access-control-allow-origin'),
    credentials: response.headers.get('access-control-allow-credentials'),
    maxAge: preflight.headers.get('access-control-max-age'),
    methods: preflight.headers.get('access-control-allow-methods'),
    vary: response.headers.get('vary'),
  };
}

describe('[mcp.cors]', () => {
  it.each([listed, 'https://b.example:8443'])('%s is let in', async (origin) => {
    expect(await ask(origin, settings)).toEqual({
      status: 200,
      preflight: 204,
      origin,
      credentials: null,
      maxAge: '60',
      methods: 'POST',
      vary: 'Origin',
    });
  });

  it.each([
    'http://app.example',
    'https://app.example:444',
    'https://app.example.evil.example',
    'https://x.app.example',
    'https://b.example',
    'null',
  ])('%s is not', async (origin) => {
    const { status, preflight, origin: allowed } = await ask(origin, settings);
    expect([status, preflight, allowed]).toEqual([403, 403, null]);
  });

  it('credentials only where they are asked for, and only for origins that are named', async () => {
    const variables = { ...settings, cors_credentials: 'true', allowed_hosts: 'mcp.example' };
    expect((await ask(listed, variables)).credentials).toBe('true');
    expect((await ask('https://mcp.example', variables)).credentials).toBeNull();
    const everyone = await ask('https://evil.example', { cors_origins: '*', cors_credentials: 'true' });
    expect([everyone.status, everyone.credentials]).toEqual([200, null]);
  });

  it('the conveniences for scripts take the same pages, by their own method', async () => {
    expect(await ask(listed, settings, '/tools/list')).toMatchObject({
      status: 200,
      methods: 'GET',
      origin: listed,
    });
    expect((await ask('https://evil.example', settings, '/tools/list')).status).toBe(403);
  });

  it('without it no page of another host is let in', async () => {
    expect((await ask(listed, {})).status).toBe(403);
  });
});
