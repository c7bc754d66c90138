import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { type Form, forms } from '../forms.ts';
import { buildProjectApp } from '../project-app.ts';

const system = createSystem({ logStyle: 'plain' });
afterAll(() => system.close());

const text = (chain: Form) => `[project]
name = "chain"
access_control = "private"

[mcp]
chain = "${chain}"
static_tokens = "{{ tokens }}"

[variables]
tokens = { default = "", secret = true }
pepper = { default = "", secret = true }

[middleware.request-log]
caller = "hashed"
salt = "{{ pepper }}"

[middleware.metrics]

[middleware.limits]
use = "rate-limit"
limit = 2
window_seconds = 86400

[tools.whoami]
`;

const tokens = 'alice-token:cli:alice:metrics;bob-token:cli:bob:read';

/** A window that slides, so that no test depends on where in it the clock is. The same app and the same answers, whether its parts are components of their own or one. */
describe.each(forms)('a chain of middleware: %s', (chain) => {
  let app: RunningApp;

  beforeAll(async () => {
    const entries = ['whoami/src/index.ts'];
    const start = await buildProjectApp({ text: text(chain), folder: 'examples/private', entries }, system);
    app = await start({ tokens, pepper: 'a-secret-salt' });
  }, 180_000);
  afterAll(() => app?.stop());

  const call = (token: string | undefined, body: object, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 7, ...body }),
    });
  const whoami = (token: string, name = 'whoami__whoami') =>
    call(token, { method: 'tools/call', params: { name, arguments: {} } });
  const lines = () =>
    app
      .logs()
      .flatMap(({ line }) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));

  it('holds as many components as its form says', () => {
    expect(app.routes).toEqual([
      { component: chain === 'linked' ? 'mcp-gateway' : 'mcp-authorizer', route: '/...' },
    ]);
  });

  it('lets nobody through without a token, and counts and logs nothing of it', async () => {
    const answer = await call(undefined, { method: 'tools/list' });
    expect([answer.status, answer.headers.has('www-authenticate')]).toEqual([401, true]);
    expect(lines()).toEqual([]);
  });

  it('tells the tool who calls, whatever a client writes', async () => {
    const forged = { 'x-auth-user-id': 'root', x_auth_user_id: 'root', 'ftl-client-address': '10.0.0.1' };
    const body = { method: 'tools/call', params: { name: 'whoami__whoami', arguments: {} } };
    const answer = await call('bob-token', body, forged);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      id: 7,
      result: { structuredContent: { user: 'bob', client: 'cli', issuer: 'static', scopes: ['read'] } },
    });
    expect(answer.headers.get('ratelimit-policy')).toBe('"limits";q=2;w=86400');
    expect(answer.headers.get('ratelimit')).toMatch(/^"limits";r=1;t=\d+$/);
  });

  it('answers 429 for the call that is too many, to that caller alone, under every spelling of the tool', async () => {
    expect((await whoami('bob-token', 'whoami/whoami')).status).toBe(200);
    const refused = await whoami('bob-token');
    expect([refused.status, await refused.json()]).toEqual([
      429,
      {
        jsonrpc: '2.0',
        id: 7,
        error: {
          code: -32000,
          message: 'Rate limit exceeded',
          data: { retryAfterSeconds: expect.any(Number) },
        },
      },
    ]);
    expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(refused.headers.get('ratelimit')).toMatch(/^"limits";r=0;t=\d+$/);
    expect((await whoami('alice-token')).status).toBe(200);
    expect((await call('bob-token', { method: 'tools/list' })).status).toBe(200);
  });

  it('writes one line for each request, with no argument, token or name of a caller', async () => {
    const seen = lines().map(({ method, tool, outcome, status }) => ({ method, tool, outcome, status }));
    const ok = { method: 'tools/call', tool: 'whoami__whoami', outcome: 'ok', status: 200 };
    expect(seen).toEqual([
      ok,
      ok,
      { ...ok, outcome: 'rpc_error', status: 429 },
      ok,
      { method: 'tools/list', tool: undefined, outcome: 'ok', status: 200 },
    ]);
    const callers = lines().map(({ caller }) => caller);
    expect(new Set(callers).size).toBe(2);
    for (const caller of callers) expect(caller).toMatch(/^[\da-f]{16}$/);
    for (const line of lines())
      expect(line).toMatchObject({ ms: expect.any(Number), response_bytes: expect.any(Number) });
    expect(JSON.stringify(app.logs())).not.toMatch(/bob|alice|token|a-secret-salt/);
  });

  it('tells figures to a caller with the scope, and to no other', async () => {
    await whoami('alice-token', 'nothing__like-that');
    const read = (token: string) =>
      fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const refused = await read('bob-token');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      403,
      expect.stringContaining('scope="metrics"'),
    ]);
    expect((await fetch(`${app.url}/metrics`)).status).toBe(401);
    const answer = await read('alice-token');
    expect(answer.headers.get('content-type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
    const figures = (await answer.text()).split('\n');
    expect(figures).toContain('mcp_tool_calls_total{tool="whoami__whoami"} 4');
    expect(figures).toContain('mcp_tool_errors_total{tool="whoami__whoami"} 1');
    expect(figures).toContain('mcp_tool_calls_total{tool=""} 1');
    expect(figures).toContain('mcp_tool_duration_seconds_bucket{tool="whoami__whoami",le="+Inf"} 4');
    expect(figures.slice(-2)).toEqual(['# EOF', '']);
  });

  it('refuses what the gateway refuses, with one answer', async () => {
    const send = (body: string, type = 'application/json') =>
      fetch(`${app.url}/mcp`, {
        method: 'POST',
        headers: { authorization: 'Bearer alice-token', 'content-type': type },
        body,
      });
    const parse = await send('{');
    expect([parse.status, await parse.json()]).toMatchObject([400, { error: { code: -32700 } }]);
    expect((await send('{}', 'text/plain')).status).toBe(415);
    expect((await send('x'.repeat(5 * 1024 * 1024))).status).toBe(413);
  });
});
