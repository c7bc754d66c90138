import { describe, expect, it } from 'vitest';
import { handle } from '../../../components/middleware/rate-limit/handle.ts';
import type { RateLimitSettings } from '../../../components/middleware/rate-limit/settings.ts';
import type { CountingContext } from '../../../components/shared/counting.ts';
import { enter } from '../../../components/shared/http/entrance.ts';
import { startMiddleware, toolCall } from './harness.ts';

const usual: RateLimitSettings = {
  name: 'limits',
  by: 'user',
  limit: 1,
  window_seconds: 60,
  algorithm: 'fixed',
  count: 'calls',
  per_tool: false,
  tools: [],
  on_failure: 'open',
  proxies: 0,
  store: 'default',
  mcp_endpoints: { '/kit/mcp': '', '/words/mcp': 'text_analyzer' },
  bare_component: '',
};

const limited = (settings: Partial<RateLimitSettings>, overrides: Partial<CountingContext> = {}) =>
  startMiddleware(handle, { settings: JSON.stringify({ ...usual, ...settings }) }, overrides);
const user = (name: string) => ({ 'x-auth-issuer': 'i', 'x-auth-user-id': name, 'x-auth-client-id': 'cli' });

/** The statuses of calls that come one after the other. */
async function statuses(
  app: ReturnType<typeof limited>,
  requests: readonly Request[],
): Promise<readonly number[]> {
  const list: number[] = [];
  for (const request of requests) list.push((await app.send(request)).status);
  return list;
}

describe('whose requests are counted together', () => {
  it('a user, whatever the client is', async () => {
    const requests = [user('a'), user('b'), user('a')].map((headers) => toolCall('t__x', headers));
    expect(await statuses(limited({}), requests)).toEqual([200, 200, 429]);
  });

  it('a client, whoever the user is', async () => {
    const requests = [user('a'), user('b')].map((headers) => toolCall('t__x', headers));
    expect(await statuses(limited({ by: 'client' }), requests)).toEqual([200, 429]);
  });

  it('users of one name of two issuers are two', async () => {
    const requests = ['i', 'j'].map((issuer) => toolCall('t__x', { ...user('a'), 'x-auth-issuer': issuer }));
    expect(await statuses(limited({}), requests)).toEqual([200, 200]);
  });

  it('an address, which whoever is first has found out', async () => {
    const from = (address: string) => toolCall('t__x', { 'ftl-client-address': address });
    const requests = [from('10.0.0.1'), from('10.0.0.2'), from('10.0.0.1')];
    expect(await statuses(limited({ by: 'address' }), requests)).toEqual([200, 200, 429]);
  });

  it('behind proxies what the outermost of them wrote, and nothing that a client made up', async () => {
    const from = (list: string) =>
      toolCall('t__x', { 'x-forwarded-for': list, 'ftl-client-address': '10.9.9.9' });
    const requests = () => [from('1.1.1.1, 10.0.0.1'), from('2.2.2.2, 10.0.0.1'), from('10.0.0.2')];
    expect(await statuses(limited({ by: 'address', proxies: 1 }), requests())).toEqual([200, 429, 200]);
    expect(await statuses(limited({ by: 'address' }), requests())).toEqual([200, 429, 429]);
    const ports = () => [
      from('1.1.1.1:5001'),
      from('1.1.1.1:5002'),
      from('[2001:db8::1]:7'),
      from('[2001:db8::2]:8'),
    ];
    expect(await statuses(limited({ by: 'address', proxies: 1 }), ports())).toEqual([200, 429, 200, 429]);
  });
});

describe('what is counted', () => {
  it('calls of tools alone, or every request', async () => {
    const list = () =>
      new Request('http://app.example/mcp', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...user('a') },
        body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
      });
    expect(await statuses(limited({}), [list(), list()])).toEqual([200, 200]);
    expect(await statuses(limited({ count: 'requests' }), [list(), list()])).toEqual([200, 429]);
  });

  it('each tool by itself, in whatever spelling', async () => {
    const calls = [
      toolCall('textAnalyzer__x', user('a')),
      toolCall('text_analyzer__y', user('a')),
      toolCall('text-analyzer/x', user('a')),
      toolCall('x', user('a'), '/mcp/x/text-analyzer'),
      toolCall('y', user('a'), '/words/mcp'),
      toolCall('textAnalyzer/y', user('a'), '/kit/mcp/'),
    ];
    expect(await statuses(limited({ per_tool: true }), calls)).toEqual([200, 200, 429, 429, 429, 429]);
  });

  it('the named tools at every endpoint that has them', async () => {
    const calls = [
      toolCall('text-analyzer__x', user('a'), '/kit/mcp'),
      toolCall('x', user('a'), '/words/mcp'),
      toolCall('x', user('a'), '/mcp/x/text_analyzer/readonly'),
    ];
    expect(await statuses(limited({ tools: ['text-analyzer__x'] }), calls)).toEqual([200, 429, 429]);
  });

  it('bare names of an app without prefixes, as those of its only component', async () => {
    const calls = [toolCall('x', user('a')), toolCall('x', user('a'), '/mcp/x/text')];
    const app = limited({ tools: ['text__x'], bare_component: 'text' });
    expect(await statuses(app, calls)).toEqual([200, 429]);
  });

  it('the named tools alone', async () => {
    const calls = ['a__x', 'a__y', 'a__y', 'a__x'].map((name) => toolCall(name, user('a')));
    expect(await statuses(limited({ tools: ['a__x'] }), calls)).toEqual([200, 200, 200, 429]);
  });

  it('a call at the address for scripts', async () => {
    const script = () =>
      new Request('http://app.example/tools/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...user('a') },
        body: '{"name":"a__x"}',
      });
    const app = limited({});
    expect((await app.send(script())).status).toBe(200);
    const refused = await app.send(script());
    expect([refused.status, await refused.json()]).toMatchObject([429, { error: 'rate_limited' }]);
  });

  it('not what the gateway refuses: that goes on to it as it came', async () => {
    const app = limited({});
    const odd = new Request('http://app.example/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"jsonrpc":"2.0"}]',
    });
    expect((await app.send(odd)).status).toBe(200);
    expect(await app.passed[0]?.text()).toBe('[{"jsonrpc":"2.0"}]');
  });
});

describe('answers', () => {
  it('tell what is left, beside what another limit told', async () => {
    const app = limited({ limit: 2 });
    const answer = () =>
      new Response('{}', {
        headers: { 'ratelimit-policy': '"other";q=9;w=1', ratelimit: '"other";r=8;t=1' },
      });
    const response = await app.send(toolCall('a__x', user('a')), answer);
    expect(response.headers.get('ratelimit-policy')).toBe('"other";q=9;w=1, "limits";q=2;w=60');
    expect(response.headers.get('ratelimit')).toBe('"other";r=8;t=1, "limits";r=1;t=20');
  });

  it('429 says when to come back, and reaches nothing', async () => {
    const app = limited({});
    await app.send(toolCall('a__x', user('a')));
    const refused = await app.send(toolCall('a__x', user('a')));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '20']);
    expect(app.passed).toHaveLength(1);
  });

  it('without a store are as the settings say, with a line for the operator', async () => {
    const openCounters = () => {
      throw new Error('access-denied');
    };
    const open = limited({}, { openCounters });
    expect(await statuses(open, [toolCall('a__x'), toolCall('a__x')])).toEqual([200, 200]);
    const closed = limited({ on_failure: 'closed' }, { openCounters });
    const refused = await closed.send(toolCall('a__x', user('someone')));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(closed.passed).toEqual([]);
    for (const { log } of [open, closed]) expect(log[0]).toContain('the key-value store cannot be used');
    expect([...open.log, ...closed.log].join()).not.toMatch(/someone|a__x/);
  });

  it('are 500 without settings, and nothing goes on', async () => {
    for (const settings of ['', 'null', '{']) {
      const { send, passed, log } = startMiddleware(handle, { settings });
      expect((await send(toolCall('a__x'))).status).toBe(500);
      expect([passed.length, log.length]).toEqual([0, 1]);
    }
  });
});

describe('the entrance of a public app', () => {
  const call = (headers: Record<string, string>, method = 'GET') =>
    new Request('http://localhost:3000/mcp', { method, headers });

  it('drops what a client wrote in the name of others, and says where the client is', async () => {
    const { send, passed } = startMiddleware(enter, {});
    const forged = { 'x-auth-user-id': 'root', x_auth_scopes: 'admin', 'ftl-client-address': '1.2.3.4' };
    await send(call({ ...forged, 'spin-client-addr': '6.6.6.6:1, 10.0.0.7:4711', 'x-other': 'kept' }));
    expect([...(passed[0]?.headers ?? [])]).toEqual([
      ['ftl-client-address', '10.0.0.7'],
      ['x-other', 'kept'],
    ]);
  });

  it('refuses foreign hosts and pages, and answers preflights', async () => {
    const { send, passed } = startMiddleware(enter, { allowed_hosts: 'mcp.example.com' });
    expect((await send(call({ origin: 'https://attacker.example' }))).status).toBe(403);
    expect((await send(new Request('http://attacker.example/mcp'))).status).toBe(403);
    const preflight = await send(call({ origin: 'http://localhost:1' }, 'OPTIONS'));
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'http://localhost:1',
    ]);
    expect(passed).toEqual([]);
  });
});
