import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '../../src/conformance/http-exchange.ts';
import { connectMcp } from '../../src/conformance/mcp-client.ts';
import { headerValue, readOutcome } from '../../src/conformance/mcp-message.ts';
import { createSystem } from '../../src/system/create.ts';
import { type TestAnswer, type TestServer, startMcpServer } from './mcp-server.ts';

const system = createSystem({ logStyle: 'silent' });
let server: TestServer | undefined;
afterEach(() => server?.close());

const tool = (name: string) => ({ name, description: name, inputSchema: { type: 'object' } });
const result = (value: object): TestAnswer => ({
  status: 200,
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, result: value }),
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

  it('falls back to initialize', async () => {
    const url = await serve((body) =>
      body.includes('server/discover') ? { status: 400, body: 'what?' } : undefined,
    );
    const client = await connectMcp(url, { system });
    expect(client.version).toBe('2025-11-25');
    expect(await client.callTool(tool('a'), {})).toEqual({ result: { content: [] } });
    expect(server?.requests.at(-1)?.headers['mcp-protocol-version']).toBe('2025-11-25');
  });

  it('refuses what speaks neither', async () => {
    const url = await serve(() => ({ status: 200, body: '<html></html>' }));
    await expect(connectMcp(url, { system })).rejects.toMatchObject({ code: 'E_CONFORMANCE_FAILED' });
  });

  it('reads every page of a list, and not for ever', async () => {
    const paged = await serve((body) => {
      if (!body.includes('tools/list')) return undefined;
      const second = body.includes('"cursor":""');
      return result({ tools: [tool(second ? 'b' : 'a')], ...(second ? {} : { nextCursor: '' }) });
    });
    const names = (await (await connectMcp(paged, { system })).listTools()).map(({ name }) => name);
    expect(names).toEqual(['a', 'b']);
    await server?.close();

    const endless = await serve((body) =>
      body.includes('tools/list') ? result({ tools: [], nextCursor: 'again' }) : undefined,
    );
    await expect((await connectMcp(endless, { system })).listTools()).rejects.toThrow(
      /did not end after 100 pages/,
    );
  });

  it.each([{ tools: {} }, { tools: [{ name: 'a' }] }, { tools: [null] }, {}])(
    'refuses the list %j',
    async (value) => {
      const url = await serve((body) => (body.includes('tools/list') ? result(value) : undefined));
      const client = await connectMcp(url, { system });
      await expect(client.listTools()).rejects.toThrow('has no list of tools');
    },
  );
});

describe('readOutcome', () => {
  const stream = (text: string) => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    text,
  });

  it('finds the response at the end of a stream', () => {
    const events = [
      ': keep-alive',
      'event: message\ndata: {"jsonrpc":"2.0","method":"notifications/progress","params":{}}',
      'data: {"jsonrpc":"2.0",\r\ndata: "id":1,"result":{"a":1}}',
    ];
    expect(readOutcome(stream(`${events.join('\r\n\r\n')}\n\n`))).toEqual({ result: { a: 1 } });
  });

  it.each(['', 'data: {', 'data: []\n\n', '{"jsonrpc":"2.0","id":1,"result":{}}'])(
    'refuses the stream %j',
    (text) => {
      expect(() => readOutcome(stream(text))).toThrow('HTTP 200 without a JSON-RPC response.');
    },
  );

  it('does not follow JSON into depths', () => {
    const text = `{"jsonrpc":"2.0","id":1,"result":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    expect(() => readOutcome({ status: 200, headers: {}, text })).toThrow('without a JSON-RPC response');
  });
});

describe('headerValue', () => {
  it.each([
    ['plain text', 'plain text'],
    ['', '=?base64??='],
    [' space', `=?base64?${btoa(' space')}?=`],
    ['a\r\nx: y', `=?base64?${btoa('a\r\nx: y')}?=`],
    ['=?base64?YQ==?=', `=?base64?${btoa('=?base64?YQ==?=')}?=`],
  ])('carries %j as %j', (value, header) => {
    expect(headerValue(value)).toBe(header);
  });
});

describe('exchange', () => {
  it('gives up on an answer that does not end', async () => {
    const listener = await system.network.serve(
      (_request, response) => void response.writeHead(200).write('begun'),
      {
        host: '127.0.0.1',
        port: 0,
      },
    );
    const sent = exchange(`http://127.0.0.1:${listener.port}/x?token=secret`, { timeoutMs: 50 }, system);
    await expect(sent).rejects.toThrow('POST /x was not answered: no whole answer within 50 ms.');
    await listener.close(0);
  });

  it('gives up on an answer that is too long', async () => {
    const chunk = Buffer.alloc(1024 * 1024);
    const flood = (response: NodeJS.WritableStream) => {
      while (response.write(chunk));
      response.once('drain', () => flood(response));
    };
    const listener = await system.network.serve((_request, response) => flood(response), {
      host: '127.0.0.1',
      port: 0,
    });
    const sent = exchange(`http://127.0.0.1:${listener.port}/`, {}, system);
    await expect(sent).rejects.toThrow('the answer is longer than 16777216 bytes');
    await listener.close(0);
  });
});
