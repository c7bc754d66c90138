import { afterEach, describe, expect, it } from 'vitest';
import { connectMcp } from '../../src/mcp-client/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { type TestAnswer, type TestServer, startMcpServer } from './mcp-server.ts';

const system = createSystem({ logStyle: 'silent' });
let server: TestServer | undefined;
afterEach(() => server?.close());

const tool = (name: string) => ({ name, description: name, inputSchema: { type: 'object' } });
const result = (body: string, value: object): TestAnswer => ({
  status: 200,
  body: JSON.stringify({ jsonrpc: '2.0', id: (JSON.parse(body) as { id: number }).id, result: value }),
});

async function serve(instead?: (body: string) => TestAnswer | undefined): Promise<string> {
  const tools = [{ metadata: tool('a'), call: () => ({ content: [] }) }];
  server = await startMcpServer({
    endpoints: { '/mcp': tools },
    ...(instead ? { instead: (_: unknown, body: string) => instead(body) } : {}),
  });
  return `${server.url}/mcp`;
}

describe('connectMcp', () => {
  it('speaks 2026-07-28 where the server does, with a token when it has one', async () => {
    const client = await connectMcp(await serve(), { token: 'secret', system });
    expect(client.version).toBe('2026-07-28');
    expect((await client.listTools()).map(({ name }) => name)).toEqual(['a']);
    expect(server?.requests.every(({ headers }) => headers.authorization === 'Bearer secret')).toBe(true);
  });

  it('falls back to initialize, keeps the session and says that it is ready', async () => {
    const url = await serve((body) => {
      if (body.includes('server/discover')) return { status: 400, body: 'what?' };
      if (!body.includes('"initialize"')) return undefined;
      const headers = { 'mcp-session-id': 'session-1' };
      return { ...result(body, { protocolVersion: '2025-06-18', capabilities: {} }), headers };
    });
    const client = await connectMcp(url, { system });
    expect(client.version).toBe('2025-06-18');
    expect(await client.callTool(tool('a'), {})).toEqual({ result: { content: [] } });
    expect(server?.bodies.at(-2)).toBe('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    expect(server?.requests.at(-1)?.headers).toMatchObject({
      'mcp-protocol-version': '2025-06-18',
      'mcp-session-id': 'session-1',
    });
  });

  it('refuses what speaks neither', async () => {
    const url = await serve(() => ({ status: 200, body: '<html></html>' }));
    await expect(connectMcp(url, { system })).rejects.toMatchObject({
      name: 'McpError',
      message: 'HTTP 200 without a JSON-RPC response.',
      answer: { status: 200, text: '<html></html>' },
    });
  });

  it.each([401, 403])('hands a refusal with HTTP %s back', async (status) => {
    const headers = { 'www-authenticate': 'Bearer resource_metadata="x"' };
    const url = await serve(() => ({ status, headers, body: '{"jsonrpc":"2.0","error":{"code":-1}}' }));
    await expect(connectMcp(url, { system })).rejects.toMatchObject({ answer: { status, headers } });
    expect(server?.requests).toHaveLength(1);
  });

  it('follows no redirect', async () => {
    const url = await serve((body) =>
      body.includes('/elsewhere') ? undefined : { status: 307, headers: { location: '/elsewhere' } },
    );
    await expect(connectMcp(url, { system })).rejects.toMatchObject({ answer: { status: 307 } });
    expect(server?.requests.map((request) => request.url)).toEqual(['/mcp', '/mcp']);
  });

  it('takes no result that comes with another status than 200', async () => {
    const url = await serve((body) => ({ ...result(body, { protocolVersion: '2025-06-18' }), status: 500 }));
    await expect(connectMcp(url, { system })).rejects.toThrow('answered with a result and HTTP 500');
  });

  it('takes no response to another request', async () => {
    const url = await serve(() => ({ status: 200, body: '{"jsonrpc":"2.0","id":99,"result":{}}' }));
    await expect(connectMcp(url, { system })).rejects.toThrow('without a JSON-RPC response');
  });
});

describe('listTools', () => {
  it('reads every page of a list, and not for ever', async () => {
    const paged = await serve((body) => {
      if (!body.includes('tools/list')) return undefined;
      const second = body.includes('"cursor":""');
      return result(body, { tools: [tool(second ? 'b' : 'a')], ...(second ? {} : { nextCursor: '' }) });
    });
    const names = (await (await connectMcp(paged, { system })).listTools()).map(({ name }) => name);
    expect(names).toEqual(['a', 'b']);
    await server?.close();

    const endless = await serve((body) =>
      body.includes('tools/list') ? result(body, { tools: [], nextCursor: 'again' }) : undefined,
    );
    await expect((await connectMcp(endless, { system })).listTools()).rejects.toThrow(
      /did not end after 100 pages/,
    );
  });

  it.each([{ tools: {} }, { tools: [{ name: 'a' }] }, { tools: [null] }, {}])(
    'refuses the list %j',
    async (value) => {
      const url = await serve((body) => (body.includes('tools/list') ? result(body, value) : undefined));
      const client = await connectMcp(url, { system });
      await expect(client.listTools()).rejects.toThrow('has no list of tools');
    },
  );

  it('says which error came instead', async () => {
    const error = '{"jsonrpc":"2.0","id":null,"error":{"code":-32603,"message":"hunter2"}}';
    const url = await serve((body) =>
      body.includes('tools/list') ? { status: 200, body: error } : undefined,
    );
    const listed = (await connectMcp(url, { system })).listTools();
    await expect(listed).rejects.toThrow('tools/list was answered with JSON-RPC error -32603.');
  });
});

describe('callTool', () => {
  it('repeats marked arguments in headers for 2026-07-28', async () => {
    const region = { type: 'string', 'x-mcp-header': 'Region' };
    const place = { type: 'object', properties: { region } };
    const marked = { name: 'a', inputSchema: { type: 'object', properties: { place } } };
    const client = await connectMcp(await serve(), { system });
    for (const value of ['eu', 'Zürich', null]) await client.callTool(marked, { place: { region: value } });
    await client.callTool(marked, {});
    const sent = server?.requests.slice(1).map(({ headers }) => headers['mcp-param-region']);
    const encoded = `=?base64?${Buffer.from('Zürich').toString('base64')}?=`;
    expect(sent).toEqual(['eu', encoded, undefined, undefined]);
  });
});
