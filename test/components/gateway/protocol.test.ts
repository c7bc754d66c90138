import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { legacy, modern, send } from './messages.ts';
import { textApp } from './tools.ts';

const app = createApp(textApp());
const clientInfo = { name: 'test', version: '1' };

describe('clients that open with initialize', () => {
  it.each(['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'])(
    'initialize echoes %s',
    async (protocolVersion) => {
      const answer = await legacy(app, 'initialize', { protocolVersion, capabilities: {}, clientInfo });
      expect(answer.status).toBe(200);
      expect(answer.result.protocolVersion).toBe(protocolVersion);
      expect(answer.result.serverInfo).toEqual({ name: 'test-app', version: '1.2.3' });
      expect(answer.headers.get('mcp-session-id')).toBeNull();
    },
  );

  it.each(['2030-01-01', '2026-07-28', '1'])(
    'an unsupported version (%s) gets the newest legacy one',
    async (version) => {
      const answer = await legacy(app, 'initialize', {
        protocolVersion: version,
        capabilities: {},
        clientInfo,
      });
      expect(answer.result.protocolVersion).toBe('2025-11-25');
    },
  );

  it('initialize with missing parameters is still answered', async () => {
    expect((await legacy(app, 'initialize')).result.protocolVersion).toBe('2025-11-25');
  });

  it('capabilities claim nothing that is not served', async () => {
    expect((await legacy(app, 'initialize')).result.capabilities).toEqual({ tools: {} });
  });

  it('instructions are the description of the project', async () => {
    const described = createApp({ catalog: { server: { name: 'a', version: '1', description: 'Texts.' } } });
    expect((await legacy(described, 'initialize')).result.instructions).toBe('Texts.');
  });

  it.each(['notifications/initialized', 'initialized', 'notifications/cancelled'])(
    '%s gets 202 and no body',
    async (method) => {
      const answer = await send(app, JSON.stringify({ jsonrpc: '2.0', method }));
      expect(answer.status).toBe(202);
      expect(answer.id).toBeUndefined();
    },
  );

  it('ping is answered with an empty object', async () => {
    expect((await legacy(app, 'ping')).result).toEqual({});
  });

  it('an unknown method is -32601 with status 200', async () => {
    const answer = await legacy(app, 'server/discover', {}, { id: 'a' });
    expect(answer.status).toBe(200);
    expect(answer.id).toBe('a');
    expect(answer.error.code).toBe(-32601);
  });

  it('prompts list and resources list are empty', async () => {
    expect((await legacy(app, 'prompts/list')).result).toEqual({ prompts: [] });
    expect((await legacy(app, 'resources/list')).result).toEqual({ resources: [] });
    expect((await legacy(app, 'resources/templates/list')).result).toEqual({ resourceTemplates: [] });
  });

  it('a missing version header is taken as 2025-03-26', async () => {
    const answer = await send(app, '{"jsonrpc":"2.0","id":1,"method":"tools/list"}');
    expect(answer.result.tools).toHaveLength(2);
  });
});

describe('clients of 2026-07-28', () => {
  it('discover says what is served', async () => {
    const { result } = await modern(app, 'server/discover');
    expect(result.supportedVersions).toEqual([
      '2026-07-28',
      '2025-11-25',
      '2025-06-18',
      '2025-03-26',
      '2024-11-05',
    ]);
    expect(result.capabilities).toEqual({ tools: {} });
    expect(result._meta['io.modelcontextprotocol/serverInfo']).toEqual({
      name: 'test-app',
      version: '1.2.3',
    });
  });

  it('lists say how long they keep, privately behind an authorizer', async () => {
    const open = await modern(app, 'tools/list');
    expect(open.result).toMatchObject({ resultType: 'complete', ttlMs: 60_000, cacheScope: 'public' });
    const closed = createApp(textApp({ variables: { behind_authorizer: 'true' } }));
    expect((await modern(closed, 'tools/list')).result.cacheScope).toBe('private');
  });

  it.each([
    'initialize',
    'ping',
    'logging/setLevel',
    'resources/subscribe',
    'nonsense',
    '__proto__',
    'constructor',
  ])('the method %s is unknown: 404 and -32601', async (method) => {
    const answer = await modern(app, method, {}, { id: 7 });
    expect(answer.status).toBe(404);
    expect(answer.id).toBe(7);
    expect(answer.error.code).toBe(-32601);
  });

  it.each([
    ['no clientCapabilities', { 'io.modelcontextprotocol/clientCapabilities': null }],
    ['a version that is no string', { 'io.modelcontextprotocol/protocolVersion': 1 }],
  ])('%s: 400 and -32602', async (_, meta) => {
    const answer = await modern(app, 'tools/list', {}, { meta, id: 3 });
    expect(answer.status).toBe(400);
    expect(answer.error.code).toBe(-32602);
    expect(answer.id).toBe(3);
  });

  it('the modern header without _meta: 400 and -32602', async () => {
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/list' };
    const answer = await send(app, '{"jsonrpc":"2.0","id":1,"method":"tools/list"}', { headers });
    expect([answer.status, answer.error.code]).toEqual([400, -32602]);
  });

  it('a version that is not served: 400 and -32022 with the ones that are', async () => {
    const version = '2099-01-01';
    const answer = await modern(
      app,
      'tools/list',
      {},
      {
        headers: { 'mcp-protocol-version': version },
        meta: { 'io.modelcontextprotocol/protocolVersion': version },
      },
    );
    expect([answer.status, answer.error.code]).toEqual([400, -32022]);
    expect(answer.error.data).toMatchObject({ requested: version });
    expect(answer.error.data.supported).toContain('2026-07-28');
  });

  it.each([
    ['MCP-Protocol-Version', { 'mcp-protocol-version': '2025-11-25' }],
    ['Mcp-Method', { 'mcp-method': 'tools/list' }],
    ['Mcp-Method in capitals', { 'mcp-method': 'TOOLS/CALL' }],
    ['Mcp-Name', { 'mcp-name': 'text_analyzer__remove' }],
    ['Mcp-Name with broken base64', { 'mcp-name': '=?base64?dGV4dF9hbmFseXplcl9fYW5hbHl6ZQ?=' }],
  ])('%s disagrees with the body: 400 and -32020', async (_, headers) => {
    const answer = await modern(
      app,
      'tools/call',
      { name: 'text_analyzer__analyze', arguments: { content: 'a' } },
      { headers },
    );
    expect([answer.status, answer.error.code]).toEqual([400, -32020]);
  });

  it('Mcp-Name may be base64, and have space around it', async () => {
    const params = { name: 'text_analyzer__analyze', arguments: { content: 'a' } };
    for (const name of [`=?base64?${btoa(params.name)}?=`, ` ${params.name} `]) {
      const answer = await modern(app, 'tools/call', params, { headers: { 'mcp-name': name } });
      expect(answer.result.structuredContent).toEqual({ given: { content: 'a' } });
    }
  });
});

describe('the HTTP side', () => {
  it.each(['GET', 'DELETE', 'PUT', 'HEAD'])('%s is refused with 405 and Allow: POST', async (method) => {
    for (const path of ['/mcp', '/', '/mcp/x/text_analyzer']) {
      const response = await app.handle(new Request(`http://127.0.0.1:3000${path}`, { method }));
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'content type %j: 415',
    async (type) => {
      const answer = await send(app, '{"jsonrpc":"2.0","id":1,"method":"ping"}', {
        headers: { 'content-type': type },
      });
      expect([answer.status, answer.error.code]).toEqual([415, -32600]);
    },
  );

  it('content type of an answer is JSON', async () => {
    expect((await legacy(app, 'ping')).headers.get('content-type')).toBe('application/json');
  });

  it('a body of the limit is read, one byte more is 413', async () => {
    const limit = 4 * 1024 * 1024;
    const frame = '{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":""}}';
    const body = frame.replace('""', `"${'a'.repeat(limit - frame.length)}"`);
    expect((await send(app, body)).result).toEqual({});
    expect((await send(app, `${body} `)).status).toBe(413);
  });

  it('an endless body is cut off with 413', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(65_536));
    let cancelled = false;
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(chunk),
      cancel: () => void (cancelled = true),
    });
    const headers = { 'content-type': 'application/json' };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    const response = await app.handle(new Request('http://127.0.0.1/mcp', init));
    expect(response.status).toBe(413);
    expect(cancelled).toBe(true);
  });
});
