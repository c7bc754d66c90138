import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogComponent, createApp, type Handler } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, textApp } from './tools.ts';

const name = 'text_analyzer__analyze';
const given = { content: 'a' };
const callWith = async (tool: Handler, metadata = analyze) => {
  const components = [catalogComponent('text_analyzer', [metadata])];
  const app = createApp(textApp({ catalog: { components }, components: { 'text-analyzer': tool } }));
  const answers = [
    await legacy(app, 'tools/call', { name, arguments: given }),
    await modern(app, 'tools/call', { name, arguments: given }),
  ];
  expect(app.inner).toEqual(Array(2).fill('POST http://text-analyzer.spin.internal/analyze'));
  for (const { status } of answers) expect(status).toBe(200);
  return answers.map(({ result }) => result);
};
const text = (value: string) => [{ type: 'text', text: value }];

afterEach(() => void vi.useRealTimers());

describe('what a tool answers', () => {
  it('an MCP result is passed through with everything it says', async () => {
    const result = {
      content: [
        { type: 'text', text: 'a', annotations: { audience: ['user'], priority: 0.5 } },
        { type: 'image', data: 'aGk=', mimeType: 'image/png' },
        { type: 'audio', data: 'aGk=', mimeType: 'audio/wav' },
        { type: 'resource', resource: { uri: 'file:///a', mimeType: 'text/plain', text: 'b' } },
        { type: 'resource_link', uri: 'file:///c', name: 'c' },
      ],
      structuredContent: { words: 1 },
      isError: false,
      _meta: { 'example.com/cost': 3 },
    };
    const [old, current] = await callWith(() => Response.json(result));
    expect(old).toEqual(result);
    expect(current).toMatchObject({ ...result, resultType: 'complete' });
    expect(current._meta['io.modelcontextprotocol/serverInfo'].name).toBe('test-app');
  });

  it.each([
    ['an object', { words: 1 }, text('{"words":1}'), { words: 1 }],
    ['an object whose content is no content', { content: [1] }, text('{"content":[1]}'), { content: [1] }],
    ['a string', 'hello', text('hello'), undefined],
    ['an array', [1, 2], text('[1,2]'), undefined],
    ['a number', 0, text('0'), undefined],
    ['null', null, text('null'), undefined],
  ])('bare JSON is wrapped as text: %s', async (_, body, content, structuredContent) => {
    const { outputSchema: _outputSchema, ...metadata } = analyze;
    for (const result of await callWith(() => Response.json(body), metadata)) {
      expect(result.content).toEqual(content);
      expect(result.structuredContent).toEqual(structuredContent);
      expect(result.isError).toBeUndefined();
    }
  });

  it.each([
    ['an array', [1, 2]],
    ['a number', 0],
    ['null', null],
  ])('a tool that promises structured content gives it, whatever JSON it is: %s', async (_, body) => {
    const metadata = { ...analyze, outputSchema: { type: ['array', 'number', 'null'] } };
    const [old, current] = await callWith(() => Response.json(body), metadata);
    expect(old).toEqual({ content: text(JSON.stringify(body)) });
    expect(current).toMatchObject({ content: text(JSON.stringify(body)), structuredContent: body });
  });

  it.each([201, 202, 203])('status %i is a success', async (status) => {
    for (const result of await callWith(() => Response.json({ words: 1 }, { status }))) {
      expect(result).toMatchObject({ content: text('{"words":1}'), structuredContent: { words: 1 } });
      expect(result.isError).toBeUndefined();
    }
  });

  it('status 204 is a success that has nothing to say', async () => {
    const [old] = await callWith(() => new Response(null, { status: 204 }));
    expect(old).toEqual({ content: [] });
  });

  it('structuredContent that is no object is kept from clients that cannot read it', async () => {
    const [old, current] = await callWith(() => Response.json({ content: [], structuredContent: [1] }));
    expect(old).toEqual({ content: [] });
    expect(current.structuredContent).toEqual([1]);
  });
});

describe('what goes wrong in a tool is a result that says so', () => {
  it.each<[string, Handler, RegExp]>([
    ['a trap', () => new Response(null, { status: 500 }), /failed \(status 500\)/],
    ['HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), /not JSON/],
    ['no body', () => new Response(null, { status: 200 }), /not JSON/],
    [
      'an error page',
      () => new Response('<html>secret</html>', { status: 502 }),
      /^The tool analyze failed \(status 502\)\.$/,
    ],
    ['invalid UTF-8', () => new Response(new Uint8Array([34, 0xff, 34])), /not UTF-8/],
    ['a redirect', () => Response.redirect('http://example.com/', 302), /redirect \(status 302\)/],
    ['deep JSON', () => new Response(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), /not JSON/],
    [
      'too much, announced',
      () => new Response('x', { headers: { 'content-length': '104857600' } }),
      /more than 10485760 bytes/,
    ],
    ['too much, in chunks', () => new Response(endless()), /more than 10485760 bytes/],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed')), /could not be reached/],
    ['a body that breaks off', () => new Response(broken()), /could not be reached/],
  ])('%s', async (_, tool, message) => {
    for (const result of await callWith(tool)) {
      expect(result.isError).toBe(true);
      expect(result.content[0].text).toMatch(message);
    }
  });

  it.each([400, 404, 422, 500])('status %i with a JSON body keeps what the tool says', async (status) => {
    const [wrapped] = await callWith(() => Response.json({ error: 'no such city' }, { status }));
    // Clients would check structured content by the tool's outputSchema, and hide the error behind their own.
    expect(wrapped).toEqual({ isError: true, content: text('{"error":"no such city"}') });
    const [shaped] = await callWith(() =>
      Response.json({ content: text('Tool failed'), isError: true }, { status }),
    );
    expect(shaped).toEqual({ isError: true, content: text('Tool failed') });
  });

  it('a hang ends at the deadline, and the request to the tool is aborted', async () => {
    vi.useFakeTimers();
    let signal: AbortSignal | undefined;
    const app = createApp(
      textApp({
        components: {
          'text-analyzer': (request) => {
            signal = request.signal;
            return new Promise<Response>(() => undefined);
          },
        },
      }),
    );
    const answer = legacy(app, 'tools/call', { name, arguments: given });
    await vi.advanceTimersByTimeAsync(25_000);
    expect((await answer).result).toMatchObject({
      isError: true,
      content: text('The tool failed: text_analyzer did not answer within 25 s.'),
    });
    expect(signal?.aborted).toBe(true);
  });

  it('the next thousand calls work', async () => {
    let count = 0;
    const tool: Handler = () =>
      count++ % 2 === 0 ? new Response(null, { status: 500 }) : Response.json({ count });
    const app = createApp(textApp({ components: { 'text-analyzer': tool } }));
    for (let index = 0; index < 1_000; index++) {
      const { result } = await legacy(app, 'tools/call', { name, arguments: given });
      expect(result.isError === true).toBe(index % 2 === 0);
    }
  });

  it('the log names the component and the reason, but nothing of the call', async () => {
    const app = createApp(
      textApp({ components: { 'text-analyzer': () => Promise.reject(new Error('boom')) } }),
    );
    await legacy(app, 'tools/call', { name, arguments: { content: 'private words' } });
    expect(app.log).toEqual(['warning: component text-analyzer failed: Error: boom']);
  });
});

describe('what reaches a tool', () => {
  const seen = async (headers: Record<string, string>, variables: Record<string, string>, meta = {}) => {
    let request: Request | undefined;
    const keep: Handler = (received) => {
      request = received;
      return Response.json({});
    };
    const app = createApp(textApp({ variables, components: { 'text-analyzer': keep } }));
    const answer = await modern(app, 'tools/call', { name, arguments: given }, { headers, meta });
    expect(answer.error).toBeUndefined();
    expect(await request?.json()).toEqual(given);
    return Object.fromEntries(request?.headers ?? []);
  };
  const sent = {
    authorization: 'Bearer secret',
    cookie: 'a=b',
    'x-auth-user-id': 'alice',
    'X-Auth_Client-Id': 'client',
    x_auth_scopes: 'admin',
    'spin-client-addr': '10.0.0.1:1',
    'x-forwarded-for': '10.0.0.1',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'x-trace-id': 'trace-1',
  };

  it('identity headers of a client are stripped when the gateway is first, whatever their spelling', async () => {
    expect(await seen(sent, {})).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      traceparent: sent.traceparent,
      'x-trace-id': 'trace-1',
    });
  });

  it('identity headers are passed on behind the authorizer, tokens and cookies never', async () => {
    expect(await seen(sent, { behind_authorizer: 'true' })).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      traceparent: sent.traceparent,
      'x-auth-user-id': 'alice',
      'x-trace-id': 'trace-1',
    });
  });

  it('the trace context of _meta becomes a header', async () => {
    const inner = await seen({}, {}, { traceparent: sent.traceparent });
    expect(inner['traceparent']).toBe(sent.traceparent);
    expect(await seen({}, {}, { traceparent: 'a\nb' })).not.toHaveProperty('traceparent');
    const state = { tracestate: 'a=1', baggage: 'user=2' };
    expect(await seen({}, {}, { traceparent: sent.traceparent, ...state })).toMatchObject(state);
    const other = sent.traceparent.replace('0af7', '1bf8');
    const both = await seen({ traceparent: other, tracestate: 'b=2' }, {}, { ...sent, ...state });
    expect(both).toMatchObject({ traceparent: other, tracestate: 'b=2', baggage: 'user=2' });
  });

  it.each([
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x',
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    '00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    `${'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'}, x`,
    '',
  ])('a trace that begins with %j is none', async (traceparent) => {
    const state = { tracestate: 'a=1' };
    const inner = await seen({ traceparent, ...state }, {}, { traceparent, ...state });
    expect(inner).not.toHaveProperty('traceparent');
    expect(inner).not.toHaveProperty('tracestate');
    const meta = { traceparent: sent.traceparent, tracestate: 'c=3' };
    expect(await seen({ traceparent, ...state }, {}, meta)).toMatchObject(meta);
  });

  it('a list that no header can carry is left out', async () => {
    const meta = { traceparent: sent.traceparent, tracestate: 'a\r\nb: 1', baggage: 'ü' };
    const inner = await seen({}, {}, meta);
    expect(inner['traceparent']).toBe(sent.traceparent);
    expect(inner).not.toHaveProperty('tracestate');
    expect(inner).not.toHaveProperty('baggage');
  });
});

it('a full session with structured content', async () => {
  const app = createApp(textApp());
  await legacy(app, 'initialize', { protocolVersion: '2025-06-18' });
  const [tool] = (await legacy(app, 'tools/list')).result.tools;
  const { result } = await legacy(app, 'tools/call', { name: tool.name, arguments: given });
  expect(result.structuredContent).toEqual({ given });
});

it('an unforeseen failure is -32603 and says nothing of its cause', async () => {
  const app = createApp({
    catalog: { components: [catalogComponent('a', [{ name: 'b', inputSchema: {} }])] },
  });
  const answer = await legacy(app, 'tools/call', {
    name: 'a__b',
    arguments: { big: Symbol.iterator.toString() },
  });
  expect(answer.result.content[0].text).toBe('The tool failed: a could not be reached.');
});

function endless(): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode('"'.repeat(1024 * 1024));
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
}

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
}
