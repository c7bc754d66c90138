import { describe, expect, it } from 'vitest';
import { handle as measure } from '../../../components/middleware/metrics/handle.ts';
import { handle as record } from '../../../components/middleware/request-log/handle.ts';
import { startMiddleware, toolCall } from './harness.ts';

const names = { mcp_endpoints: {}, bare_component: '' };

const recorded = (settings: object, variables: Record<string, string> = {}) => {
  let time = 1_000_000;
  return startMiddleware(
    record,
    { settings: JSON.stringify({ ...names, ...settings }), ...variables },
    { now: () => (time += 5) },
  );
};
const lineOf = (log: readonly string[]) => JSON.parse(log[0] ?? '{}') as Record<string, unknown>;

describe('request-log', () => {
  it.each([
    ['{"jsonrpc":"2.0","id":1,"result":{"content":[]}}', 200, { outcome: 'ok' }],
    ['{"jsonrpc":"2.0","id":1,"result":{"content":[],"isError":true}}', 200, { outcome: 'tool_error' }],
    [
      '{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"m"}}',
      200,
      { outcome: 'rpc_error', code: -32602 },
    ],
    ['{"error":"insufficient_scope"}', 403, { outcome: 'http_error' }],
    ['', 502, { outcome: 'http_error' }],
  ])('tells how %s ended', async (body, status, expected) => {
    const { send, log } = recorded({ caller: 'none' });
    await send(toolCall('a__x', { 'x-auth-user-id': 'alice' }), () => new Response(body, { status }));
    expect(lineOf(log)).toMatchObject({
      tool: 'a__x',
      method: 'tools/call',
      status,
      response_bytes: body.length,
      ...expected,
    });
    expect(log.join()).not.toMatch(/alice|secret|caller/);
  });

  it('passes a stream on as it comes, and tells at its end how it ended', async () => {
    const chunks = [
      'data: {"method":"notifications/progress"}\n\n',
      'data: {"jsonrpc":"2.0","id":1,"result":{"isError":true}}\n\n',
    ];
    const stream = () => {
      const rest = chunks.map((chunk) => new TextEncoder().encode(chunk));
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          const chunk = rest.shift();
          if (chunk === undefined) controller.close();
          else controller.enqueue(chunk);
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
    const { send, log } = recorded({ caller: 'none' });
    const response = await send(toolCall('a__x'), stream);
    expect(log).toEqual([]);
    expect(await response.text()).toBe(chunks.join(''));
    expect(lineOf(log)).toMatchObject({ outcome: 'tool_error', response_bytes: chunks.join('').length });
    const left = recorded({ caller: 'none' });
    await (await left.send(toolCall('a__x'), stream)).body?.cancel();
    expect(lineOf(left.log)).toMatchObject({ outcome: 'aborted' });
    const broken = recorded({ caller: 'none' });
    const failing = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('gone')) }), {
        headers: { 'content-type': 'text/event-stream' },
      });
    await expect((await broken.send(toolCall('a__x'), failing)).text()).rejects.toThrow();
    expect(lineOf(broken.log)).toMatchObject({ outcome: 'aborted', tool: 'a__x' });
  });

  it('names a caller by a digest alone, which a salt makes another', async () => {
    const digest = async (salt: string) => {
      const { send, log } = recorded({ caller: 'hashed' }, { salt });
      await send(toolCall('a__x', { 'x-auth-user-id': 'alice', 'x-auth-issuer': 'i' }));
      return lineOf(log)['caller'];
    };
    expect(await digest('one')).toBe(await digest('one'));
    expect(await digest('one')).not.toBe(await digest('two'));
    expect(await digest('')).toMatch(/^[\da-f]{16}$/);
  });

  it('is one line whatever a client sends as a name', async () => {
    const { send, log } = recorded({ caller: 'none' });
    await send(
      toolCall('a\n{"forged":1}\u0000\u2028\u009b\u202e\ud83d'.padEnd(1000, 'x'), {
        traceparent: `00-${'a'.repeat(32)}-b-01`,
      }),
    );
    expect(log[0]).toMatch(/^[\x20-\x7E]+$/);
    expect(String(lineOf(log)['tool'])).toHaveLength(128);
    expect(lineOf(log)['trace']).toBe('a'.repeat(32));
  });
});

it('request-log tells of a body that is refused before anybody reads it', async () => {
  const { send, log, passed } = recorded({ caller: 'none' });
  const request = new Request('http://app.example/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array([0xff]),
  });
  expect((await send(request)).status).toBe(400);
  expect(passed).toEqual([]);
  expect(lineOf(log)).toMatchObject({ path: '/mcp', outcome: 'rpc_error', code: -32700, status: 400 });
});

describe('metrics', () => {
  const settings = JSON.stringify({
    name: 'm',
    endpoint: '/metrics',
    required_scopes: ['a', 'b'],
    store: 'default',
    ...names,
  });
  const read = (scopes: string, method = 'GET') =>
    new Request('http://app.example/metrics', { method, headers: { 'x-auth-scopes': scopes } });

  it('need every scope, and GET', async () => {
    const { send, passed } = startMiddleware(measure, { settings });
    expect((await send(read('a'))).status).toBe(403);
    expect((await send(read('a b'))).status).toBe(200);
    expect((await send(read('a b', 'POST'))).status).toBe(405);
    expect(passed).toEqual([]);
  });

  it('do not grow by names that no tool has, nor with a label that ends early', async () => {
    const { send, store } = startMiddleware(measure, { settings });
    const unknown = () => new Response('{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"m"}}');
    for (let index = 0; index < 50; index++) await send(toolCall(`a__${index}`), unknown);
    await send(toolCall('a__"} 9\n\\'));
    // A bucket, the time and the errors of all names that no tool has; and the tool, its place in the list, and the list.
    expect(store.keys()).toHaveLength(8);
    const text = await (await send(read('a b'))).text();
    expect(text).toContain('mcp_tool_errors_total{tool=""} 50\n');
    expect(text).toContain('mcp_tool_calls_total{tool="a__\\"} 9\\n\\\\"} 1\n');
  });

  it('add what an earlier version kept', async () => {
    const { send, store } = startMiddleware(measure, { settings });
    const keep = (key: string, value: unknown) =>
      store.set(`metrics/m/${key}`, new TextEncoder().encode(JSON.stringify(value)));
    keep('tools', ['a__x', 'a__old']);
    const counts = { calls: 5, errors: 2, seconds: 1.5, buckets: [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
    for (const tool of ['a__x', 'a__old']) keep(`tool/${tool}`, counts);
    await send(toolCall('a__x'));
    const text = await (await send(read('a b'))).text();
    for (const line of [
      'calls_total{tool="a__x"} 6',
      'calls_total{tool="a__old"} 5',
      'errors_total{tool="a__x"} 2',
    ])
      expect(text).toContain(`mcp_tool_${line}\n`);
    expect(text).toContain('mcp_tool_duration_seconds_sum{tool="a__x"} 1.5\n');
  });

  it('do not grow by names that a component answers to, whatever a client makes up', async () => {
    const { send, store } = startMiddleware(measure, { settings });
    for (let index = 0; index < 1100; index++) await send(toolCall(`a__${index}`));
    const text = await (await send(read('a b'))).text();
    expect(text).toContain('mcp_tool_calls_total{tool=""} 100\n');
    expect(store.keys().filter((key) => key.endsWith('.known'))).toHaveLength(1000);
  });

  it('let calls through when the store fails', async () => {
    const openCounters = () => {
      throw new Error('no-such-store');
    };
    const { send, log } = startMiddleware(measure, { settings }, { openCounters });
    expect((await send(toolCall('a__x'))).status).toBe(200);
    expect((await send(read('a b'))).status).toBe(503);
    expect(log).toHaveLength(2);
  });
});
