import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { inspectComponent } from '../../src/catalog/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { type LoopbackServer, serveOnLoopback, unusedPort } from '../loopback.ts';
import { textTool, toolLike } from './sample-catalog.ts';

const system = createSystem({ logStyle: 'silent' });
let server: LoopbackServer | undefined;
afterEach(() => server?.close());

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

async function serve(handler: Handler): Promise<string> {
  server = await serveOnLoopback((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => handler(request, response, body));
  });
  return server.url;
}

const json = (value: unknown): Handler => {
  return (_request, response) => response.end(JSON.stringify(value));
};

const ask = (url: string, timeoutMs = 10_000) => inspectComponent(url, { tool: textTool, timeoutMs, system });
const askMcp = (url: string) => inspectComponent(url, { tool: { ...textTool, kind: 'mcp' }, system });

describe('a component with tools', () => {
  test('gives its metadata with every key', async () => {
    const tools = [{ ...toolLike(), unknown: [1], _meta: { x: 1 } }];
    const paths: unknown[] = [];
    const url = await serve((request, response) => {
      paths.push([request.method, request.url]);
      response.end(JSON.stringify(tools));
    });
    expect(await ask(url)).toEqual(tools);
    expect(paths).toEqual([['GET', '/']]);
  });

  test.each<[string, unknown]>([
    ['one tool without a list', toolLike()],
    ['a tool without name', [{ ...toolLike(), name: undefined }]],
    ['a tool without inputSchema', [{ name: 'x' }]],
    ['a schema that is a string', [{ ...toolLike(), inputSchema: 'object' }]],
    ['a hint that is a string', [{ ...toolLike(), annotations: { readOnlyHint: 'yes' } }]],
    ['a list of null', [null]],
    ['more than 1,000 tools', Array.from({ length: 1001 }, () => toolLike())],
  ])('%s is refused at the line of the tool', async (_about, answer) => {
    const asked = ask(await serve(json(answer)));
    await expect(asked).rejects.toMatchObject({ code: 'E_CATALOG_INVALID', at: textTool.at });
  });

  test('what is no JSON is refused and not repeated', async () => {
    const asked = ask(await serve((_request, response) => response.end('<html>hunter2')));
    await expect(asked).rejects.toMatchObject({
      code: 'E_CATALOG_INVALID',
      message: expect.not.stringContaining('hunter2'),
    });
  });

  test('200,000 brackets are refused', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const asked = ask(await serve((_request, response) => response.end(deep)));
    await expect(asked).rejects.toMatchObject({ code: 'E_CATALOG_INVALID' });
  });
});

describe('a component that does not answer', () => {
  const unreachable = { code: 'E_CATALOG_UNREACHABLE', at: textTool.at };

  test.each([404, 500, 302, 204])('status %s', async (status) => {
    const url = await serve((_request, response) => response.writeHead(status, { location: '/x' }).end());
    await expect(ask(url)).rejects.toMatchObject({
      ...unreachable,
      message: expect.stringContaining(String(status)),
    });
  });

  test('nothing listens', async () => {
    await expect(ask(`http://127.0.0.1:${await unusedPort()}`)).rejects.toMatchObject(unreachable);
  });

  test('silence before the head', async () => {
    await expect(ask(await serve(() => {}), 200)).rejects.toMatchObject({
      ...unreachable,
      message: expect.stringContaining('200 ms'),
    });
  });

  test('silence in the middle of the body', async () => {
    const url = await serve((_request, response) => response.write('['));
    await expect(ask(url, 500)).rejects.toMatchObject(unreachable);
  });

  test('an endless body', async () => {
    const url = await serve((_request, response) => {
      const chunk = 'x'.repeat(256 * 1024);
      const pump = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pump);
      pump();
    });
    await expect(ask(url)).rejects.toMatchObject({
      ...unreachable,
      message: expect.stringContaining('4194304'),
    });
  });
});

describe('a component that speaks MCP', () => {
  test('is asked for every page of tools/list', async () => {
    const url = await serve((request, response, body) => {
      const { id, method, params } = JSON.parse(body) as {
        id: number;
        method: string;
        params: { cursor?: string };
      };
      if (request.url !== '/mcp' || method !== 'tools/list') return void response.writeHead(404).end();
      const name = params.cursor === undefined ? 'first' : 'second';
      const result = { tools: [toolLike({ name })], ...(name === 'first' ? { nextCursor: '' } : {}) };
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
    });
    expect((await askMcp(url)).map(({ name }) => name)).toEqual(['first', 'second']);
  });

  test('may answer as a stream that stays open', async () => {
    const url = await serve((_request, response) => {
      const answer = JSON.stringify({ jsonrpc: '2.0', id: 1, result: { tools: [toolLike()] } });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(
        'id: 1\ndata:\n\nevent: message\ndata: {"jsonrpc":"2.0","method":"notifications/message"}\n\n',
      );
      response.write(`data: ${answer}\n\n`);
    });
    expect(await askMcp(url)).toEqual([toolLike()]);
  });

  test('an error or an endless list is refused', async () => {
    const failing = await serve(json({ jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'no' } }));
    await expect(askMcp(failing)).rejects.toMatchObject({ code: 'E_CATALOG_INVALID' });
    await server?.close();
    const endless = await serve((_request, response, body) => {
      const { id } = JSON.parse(body) as { id: number };
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { tools: [], nextCursor: 'again' } }));
    });
    await expect(askMcp(endless)).rejects.toMatchObject({
      code: 'E_CATALOG_INVALID',
      message: expect.stringContaining('100 pages'),
    });
  });
});
