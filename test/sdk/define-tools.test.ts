import { expect, test } from 'vitest';
import { defineTools, error, structured, text } from 'ftl-deploy/sdk';

const handle = defineTools({
  add: {
    title: 'Add',
    description: 'Adds two numbers.',
    inputSchema: {
      type: 'object',
      properties: { a: { type: 'number' }, b: { type: 'number' } },
      required: ['a'],
    },
    outputSchema: { type: 'object', properties: { sum: { type: 'number' } }, required: ['sum'] },
    annotations: { readOnlyHint: true },
    icons: [{ src: 'https://example.com/add.svg' }],
    _meta: { 'example.com/cost': 1 },
    handler: ({ a, b = 0 }) => structured({ sum: a + b }),
  },
  plain: { description: 'Gives JSON.', inputSchema: { type: 'object' }, handler: () => ({ any: ['json'] }) },
  nothing: { description: 'Gives nothing.', inputSchema: { type: 'object' }, handler: async () => {} },
  refuse: { description: 'Says no.', inputSchema: { type: 'object' }, handler: () => error('no') },
  echo: {
    description: 'Echoes.',
    inputSchema: { type: 'object' },
    handler: (input) => text(JSON.stringify(input)),
  },
  fail: {
    description: 'Throws.',
    inputSchema: { type: 'object' },
    handler: () => {
      throw new RangeError('out of range');
    },
  },
  'who-am_I': {
    description: 'Says what is known of the caller.',
    inputSchema: { type: 'object' },
    handler: (_, { request, signal, ...context }) => ({
      ...context,
      aborted: signal.aborted,
      path: new URL(request.url).pathname,
    }),
  },
});

async function call(path: string, init: RequestInit = { method: 'POST', body: '{}' }) {
  const response = await handle(new Request(`http://add.spin.internal${path}`, init));
  const body = await response.text();
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
  return { status: response.status, allow: response.headers.get('allow'), body: JSON.parse(body) };
}

test('GET / lists the tools in order, with all their metadata and nothing else', async () => {
  const { status, body } = await call('/', {});
  expect(status).toBe(200);
  const names = ['add', 'plain', 'nothing', 'refuse', 'echo', 'fail', 'who-am_I'];
  expect(body.map(({ name }: { name: string }) => name)).toEqual(names);
  expect(Object.keys(body[0])).toEqual([
    'name',
    'title',
    'description',
    'inputSchema',
    'outputSchema',
    'annotations',
    'icons',
    '_meta',
  ]);
  expect(body[0].inputSchema.required).toEqual(['a']);
});

test('POST calls a tool: an MCP result or any JSON, as it is', async () => {
  const sum = { content: [{ type: 'text', text: '{"sum":5}' }], structuredContent: { sum: 5 } };
  expect(await call('/add', { method: 'POST', body: '{"a":2,"b":3}' })).toMatchObject({
    status: 200,
    body: sum,
  });
  expect(await call('/plain')).toMatchObject({ status: 200, body: { any: ['json'] } });
  expect(await call('/nothing')).toMatchObject({ status: 200, body: null });
});

test('what a tool refuses or throws is a result with isError', async () => {
  const failed = { content: [{ type: 'text', text: 'Tool execution failed: out of range' }], isError: true };
  expect(await call('/refuse')).toMatchObject({ status: 200, body: { isError: true } });
  expect(await call('/fail')).toMatchObject({ status: 200, body: failed });
});

test('no body stands for no arguments', async () => {
  const { body } = await call('/echo', { method: 'POST' });
  expect(body.content[0].text).toBe('{}');
});

test.each(['[', '[]', '1', 'null', '"text"', '{"a":1', '\u0000'])(
  'the body %j is refused with 400',
  async (body) => {
    const answer = await call('/echo', { method: 'POST', body });
    expect(answer).toMatchObject({ status: 400, body: { isError: true } });
    expect(answer.body.content[0].text).toMatch(/^Invalid request body: /);
  },
);

test.each(['/no', '/add/', '/ADD', '/constructor', '/__proto__', '/toString'])(
  '%s is no tool: 404',
  async (path) => {
    expect(await call(path)).toMatchObject({ status: 404, body: { isError: true } });
  },
);

test.each([
  ['PUT', '/'],
  ['DELETE', '/add'],
  ['GET', '/add'],
  ['OPTIONS', '/'],
])('%s %s: 405 with Allow', async (method, path) => {
  expect(await call(path, { method })).toMatchObject({ status: 405, allow: 'GET, POST' });
});

test('the context is what the gateway says of the caller', async () => {
  const headers = {
    'x-auth-client-id': 'client 1',
    'x-auth-user-id': 'J%C3%BCrgen 100%25',
    'x-auth-issuer': 'https://issuer.example',
    'x-auth-scopes': 'read write',
    'x-auth-org-id': '%zz',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  };
  const { body } = await call('/who-am_I', { method: 'POST', body: '{}', headers });
  expect(body).toEqual({
    clientCapabilities: {},
    clientId: 'client 1',
    userId: 'Jürgen 100%',
    issuer: 'https://issuer.example',
    scopes: ['read', 'write'],
    orgId: '%zz',
    traceparent: headers.traceparent,
    traceId: headers.traceparent.split('-')[1],
    aborted: false,
    path: '/who-am_I',
  });
  expect((await call('/who-am_I')).body).toEqual({
    clientCapabilities: {},
    scopes: [],
    aborted: false,
    path: '/who-am_I',
  });
});

test('a mistake in a definition is named at once', () => {
  const valid = { description: 'x', inputSchema: { type: 'object' }, handler: () => null } as const;
  expect(() => defineTools({ 'a b': valid })).toThrow(`Tool name 'a b': 1 to 64 letters`);
  expect(() => defineTools({ ['x'.repeat(65)]: valid })).toThrow(/Tool name/);
  expect(() => defineTools({ a: { ...valid, handler: undefined as never } })).toThrow(
    `Tool 'a' has no handler.`,
  );
  const inputSchema = { type: 'string' } as never;
  expect(() => defineTools({ a: { ...valid, inputSchema } })).toThrow(
    `Tool 'a': inputSchema needs type: 'object'.`,
  );
});

test('in a component, the handler is registered', async () => {
  const registered: ((event: unknown) => void)[] = [];
  const scope = globalThis as Record<string, unknown>;
  scope['addEventListener'] = (type: string, listener: (event: unknown) => void) => {
    expect(type).toBe('fetch');
    registered.push(listener);
  };
  try {
    defineTools({ a: { description: 'x', inputSchema: { type: 'object' }, handler: () => 1 } });
  } finally {
    delete scope['addEventListener'];
  }
  expect(registered).toHaveLength(1);
  const request = new Request('http://a.spin.internal/a', { method: 'POST', body: '{}' });
  const response = await new Promise<Response>((respondWith) => registered[0]?.({ request, respondWith }));
  expect(await response.json()).toBe(1);
});
