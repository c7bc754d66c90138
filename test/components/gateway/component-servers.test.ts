import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../components/shared/catalog.ts';
import { type App, createApp, type Handler } from './app.ts';
import { legacy, modern } from './messages.ts';

interface Message {
  readonly method: string;
  readonly params: JsonObject;
}

/** A server of MCP by its results; every other method is not found. */
function server(results: Readonly<Record<string, JsonObject>>, answer = json): Handler {
  return async (request) => {
    const { method } = (await request.json()) as Message;
    const result = Object.hasOwn(results, method) ? results[method] : undefined;
    const error = { code: -32601, message: 'Method not found' };
    return answer({ jsonrpc: '2.0', id: 1, ...(result === undefined ? { error } : { result }) });
  };
}

function json(message: JsonObject, status = 200): Response {
  return Response.json(message, { status });
}

/** As the official SDK answers by default: events, the first of them without data (2025-11-25, basic/transports). */
function events(message: JsonObject): Response {
  const note = { jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: 'x' } };
  const text = `id: 0\nretry: 5\ndata: \n\n: alive\n\nevent: message\ndata: ${JSON.stringify(note)}\n\nevent: message\nid: 1\ndata: ${JSON.stringify(message)}\n\n`;
  return new Response(text, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

const tool = { name: 'hello', description: 'Says hello.', inputSchema: { type: 'object' } };
const results = {
  ping: {},
  'tools/list': { tools: [tool] },
  'tools/call': { content: [{ type: 'text', text: 'hello' }] },
  'prompts/list': { prompts: [{ name: 'greet' }] },
  'prompts/get': { messages: [] },
  'resources/list': { resources: [{ uri: 'a://b', name: 'b' }] },
  'resources/read': { contents: [{ uri: 'a://b', text: 'x' }] },
};

function appOf(components: Readonly<Record<string, Handler>>): App {
  const request_components = Object.keys(components)
    .map((id) => `${id}:mcp`)
    .join(',');
  return createApp({ variables: { request_components }, components });
}

async function expectAll(app: App, id: string): Promise<void> {
  for (const ask of [legacy, modern]) {
    const { result: tools } = await ask(app, 'tools/list');
    expect(tools.tools).toEqual([{ ...tool, name: `${id}__hello` }]);
    expect((await ask(app, 'tools/call', { name: `${id}__hello` })).result).toMatchObject(
      results['tools/call'],
    );
    expect((await ask(app, 'prompts/list')).result.prompts).toEqual([{ name: `${id}__greet` }]);
    expect((await ask(app, 'prompts/get', { name: `${id}__greet` })).result.messages).toEqual([]);
    expect((await ask(app, 'resources/list')).result).toMatchObject(results['resources/list']);
    expect((await ask(app, 'resources/read', { uri: 'a://b' })).result).toMatchObject(
      results['resources/read'],
    );
  }
}

describe('a component that answers everything by events', () => {
  it('is served like every other one', () => expectAll(appOf({ sse: server(results, events) }), 'sse'));

  it('is healthy', async () => {
    const app = appOf({ sse: server(results, events) });
    const headers = { 'spin-client-addr': '127.0.0.1:1' };
    const response = await app.handle(new Request('http://localhost/health', { headers }));
    expect(await response.json()).toEqual({ status: 'ok', components: [{ name: 'sse', status: 'ok' }] });
  });

  it.each([
    ['breaks off', 'data: {"jsonrpc":"2.0","method":"notifications/x"}\n\n', 'something that is not MCP'],
    ['is not UTF-8', new Uint8Array([0x64, 0x61, 0x74, 0x61, 0x3a, 0xff, 0x0a, 0x0a]), 'not UTF-8'],
  ])('a call whose stream %s is a failed result', async (_, body, expected) => {
    const headers = { 'content-type': 'text/event-stream' };
    const app = appOf({ sse: () => new Response(body, { headers }) });
    for (const meta of [{}, { progressToken: 1 }]) {
      const { result, status } = await modern(app, 'tools/call', { name: 'sse__hello' }, { meta });
      expect([status, result.isError]).toEqual([200, true]);
      expect(result.content[0].text).toContain(expected);
    }
  });
});

describe('a component of earlier revisions only', () => {
  const served = ['2025-06-18', '2025-03-26'];
  /** Refuses other revisions as the official SDKs do, before it reads the body. */
  const refusals: readonly (readonly [string, JsonObject | string])[] = [
    ['TypeScript SDK 1', { code: -32000, message: 'Bad Request: Unsupported protocol version' }],
    ['Python SDK 1', { code: -32600, message: 'Bad Request: Unsupported protocol version' }],
    ['2026-07-28', { code: -32022, message: 'Unsupported', data: { supported: served, requested: 'x' } }],
    ['plain text', 'Bad Request: Unsupported protocol version'],
  ];
  const olderServer = (refusal: JsonObject | string): Handler => {
    const serve = server(results);
    return async (request) => {
      const version = request.headers.get('mcp-protocol-version') ?? '2025-03-26';
      if (served.includes(version)) {
        const text = await request.clone().text();
        expect(text).not.toContain('io.modelcontextprotocol/');
        expect(request.headers.has('mcp-method')).toBe(false);
        return serve(request);
      }
      if (typeof refusal === 'string') return new Response(refusal, { status: 400 });
      return json({ jsonrpc: '2.0', id: null, error: refusal }, 400);
    };
  };

  it.each(refusals)('serves clients of all revisions: refusal of %s', (_, refusal) =>
    expectAll(appOf({ old: olderServer(refusal) }), 'old'),
  );

  it('is asked a second time only when it refused the revision', async () => {
    const call = { name: 'old__hello' };
    const direct = appOf({ old: server(results) });
    await modern(direct, 'tools/call', call);
    expect(direct.inner).toHaveLength(1);
    for (const [status, code] of [
      [400, -32602],
      [400, -32020],
      [400, -32021],
      [200, -32000],
      [404, -32601],
      [500, -32603],
    ] as const) {
      const error = { code, message: 'no' };
      const app = appOf({ old: () => json({ jsonrpc: '2.0', id: 1, error }, status) });
      expect((await modern(app, 'tools/call', call)).error.code).toBe(code);
      expect(app.inner).toHaveLength(1);
    }
  });

  it('what it says in the end is what the client hears', async () => {
    const app = appOf({
      old: () => json({ jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'Session required' } }, 400),
    });
    const { error } = await modern(app, 'tools/call', { name: 'old__hello' });
    expect(error).toMatchObject({ code: -32000, message: 'Session required' });
    expect(app.inner).toHaveLength(2);
  });
});

describe('what a component lists', () => {
  const odd = {
    'tools/list': {
      tools: [
        tool,
        { ...tool, description: 'twice' },
        { name: 'a b', inputSchema: { type: 'object' } },
        { name: 'no_schema' },
        { name: 'untyped', inputSchema: {} },
        { name: 'title', inputSchema: { type: 'object' }, title: 5 },
        { name: 'output', inputSchema: { type: 'object' }, outputSchema: true },
        { name: 'hints', inputSchema: { type: 'object' }, annotations: [] },
        { name: 'icons', inputSchema: { type: 'object' }, icons: {} },
        'text',
        null,
      ],
    },
    'prompts/list': {
      prompts: [{ name: 'greet' }, { name: 7 }, {}, { name: 'x', arguments: [{}] }, { name: 'greet' }, 'x'],
    },
    'resources/list': {
      resources: [{ uri: 'a://b', name: 'b' }, { uri: 5, name: 'x' }, { name: 'x' }, { uri: 'a://c' }, []],
    },
    'resources/templates/list': {
      resourceTemplates: [
        { uriTemplate: 'a://{b}', name: 'b' },
        { uri: 'a://c', name: 'c' },
      ],
    },
  };

  it('items that would make clients refuse the list are left out, and so is what is there twice', async () => {
    const app = appOf({ odd: server(odd) });
    for (const ask of [legacy, modern]) {
      expect((await ask(app, 'tools/list')).result.tools).toEqual([{ ...tool, name: 'odd__hello' }]);
      expect((await ask(app, 'prompts/list')).result.prompts).toEqual([{ name: 'odd__greet' }]);
      expect((await ask(app, 'resources/list')).result).toMatchObject(results['resources/list']);
      expect((await ask(app, 'resources/templates/list')).result.resourceTemplates).toEqual([
        { uriTemplate: 'a://{b}', name: 'b' },
      ]);
    }
    expect(app.log).toContain('warning: component odd lists 10 tools that are malformed or there twice');
  });

  it('keeps as long as the part that keeps shortest, for everyone only when all parts are', async () => {
    const stating = (ttlMs: number, cacheScope: string) =>
      server({ 'prompts/list': { prompts: [{ name: 'a' }], ttlMs, cacheScope } });
    const keeps = async (components: Readonly<Record<string, Handler>>) => {
      const { result } = await modern(appOf(components), 'prompts/list');
      return [result.ttlMs, result.cacheScope];
    };
    expect(await keeps({ a: stating(20_000, 'public') })).toEqual([20_000, 'public']);
    expect(await keeps({ a: stating(20_000, 'public'), b: stating(9, 'private') })).toEqual([9, 'private']);
    expect(await keeps({ a: server(results) })).toEqual([5_000, 'public']);
    const down = () => new Response(null, { status: 500 });
    expect(await keeps({ a: stating(20_000, 'public'), b: down })).toEqual([5_000, 'public']);
    const { result } = await modern(appOf({ a: server(results) }), 'resources/read', { uri: 'a://b' });
    expect(result.ttlMs).toBe(0);
  });

  it('a list that headers select is not for everyone', async () => {
    const app = appOf({ a: server(results) });
    for (const headers of [{ 'x-mcp-toolsets': 'a' }, { 'x-mcp-readonly': 'true' }]) {
      const { result } = await modern(app, 'tools/list', {}, { headers });
      expect(result.cacheScope).toBe('private');
    }
    const { result } = await modern(app, 'tools/list', {}, { headers: { 'x-mcp-readonly': 'false' } });
    expect(result.cacheScope).toBe('public');
  });
});

describe('a component that fails', () => {
  const down: Handler = () => new Response('down', { status: 503 });
  const refusing: Handler = () => json({ jsonrpc: '2.0', id: 1, error: { code: 0, message: 'Unknown' } });

  it.each([
    ['does not answer', down, 'something that is not MCP'],
    ['answers with an error of its own', refusing, 'Unknown'],
  ])('and %s does not hide what others have', async (_, failing, message) => {
    const app = appOf({ first: failing, second: server(results) });
    expect((await modern(app, 'resources/read', { uri: 'a://b' })).result.contents).toHaveLength(1);
    const alone = appOf({ first: failing, second: server({}) });
    const { error } = await modern(alone, 'resources/read', { uri: 'a://b' });
    expect(error.message).toContain(message);
  });
});
