import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange, legacyRequest, readResponse } from '../../src/mcp-client/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { type LoopbackServer, serveOnLoopback } from '../loopback.ts';

const system = createSystem({ logStyle: 'silent' });
let server: LoopbackServer | undefined;
afterEach(() => server?.close());

async function serve(handler: RequestListener): Promise<string> {
  server = await serveOnLoopback(handler);
  return server.url;
}

describe('exchange', () => {
  it('sends headers as they are written, Host and Origin too', async () => {
    const url = await serve(({ headers }, response) => response.end(JSON.stringify(headers)));
    const headers = { host: 'evil.example', origin: 'https://evil.example' };
    const { text } = await exchange(url, { headers, body: 'ü' }, { system });
    expect(JSON.parse(text)).toMatchObject({ ...headers, 'content-length': '2' });
  });

  it('reads a stream that stays open up to the response', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('id: 0\ndata:\n\nevent: message\ndata: {"jsonrpc":"2.0","method":"x"}\n\n');
      response.write(': keep-alive\n\ndata: {"jsonrpc":"2.0",\r\ndata: "id":1,"result":{"a":1}}\r\n\r\n');
    });
    const answer = await exchange(url, legacyRequest('ping', {}), { system });
    expect(readResponse(answer)).toEqual({ result: { a: 1 } });
    expect(answer.messages).toHaveLength(2);
  });

  it('gives up on an answer that does not end', async () => {
    const url = await serve((_request, response) => void response.writeHead(200).write('begun'));
    const sent = exchange(`${url}/x?token=secret`, {}, { timeoutMs: 50, system });
    await expect(sent).rejects.toThrow('POST /x was not answered: no whole answer within 50 ms.');
  });

  it('gives up on a stream that is too slow', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: {}\n\n');
    });
    const sent = exchange(url, legacyRequest('ping', {}), { timeoutMs: 50, system });
    await expect(sent).rejects.toThrow('no whole answer within 50 ms');
  });

  it.each(['text/plain', 'text/event-stream'])('gives up on %s that is too long', async (type) => {
    const chunk = Buffer.alloc(64 * 1024);
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': type });
      const flood = () => {
        while (response.write(chunk));
        response.once('drain', flood);
      };
      flood();
    });
    const sent = exchange(url, {}, { maxBytes: 1_000_000, system });
    await expect(sent).rejects.toThrow('the answer is longer than 1000000 bytes');
  });

  it('says what went wrong where nobody answers, and hands no answer back', async () => {
    const url = await serve((request) => request.socket.destroy());
    await expect(exchange(url, {}, { system })).rejects.toMatchObject({
      message: 'POST / was not answered: ECONNRESET.',
      answer: undefined,
    });
  });

  it('is cut off by the end of the run', async () => {
    const own = createSystem({ logStyle: 'silent' });
    const stop = new AbortController();
    const url = await serve((_request, response) => {
      response.writeHead(200).write('begun');
      stop.abort();
    });
    const sent = exchange(url, {}, { system: { network: own.network, signal: stop.signal } });
    await expect(sent).rejects.toMatchObject({ code: 'E_CANCELLED' });
    await own.close();
  });
});
