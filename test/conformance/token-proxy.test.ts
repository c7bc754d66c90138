import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '../../src/mcp-client/index.ts';
import { startTokenProxy } from '../../src/conformance/token-proxy.ts';
import { createSystem } from '../../src/system/create.ts';
import { serveOnLoopback } from '../loopback.ts';

const system = createSystem();
const cleanups: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function proxyTo(handler: RequestListener): Promise<string> {
  const server = await serveOnLoopback(handler);
  const proxy = await startTokenProxy({ target: server.url, token: 'the-token', system });
  cleanups.push(server.close, proxy.close);
  return proxy.url;
}

describe('startTokenProxy', () => {
  it('adds the token and passes the rest as it is', async () => {
    const url = await proxyTo((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const { host, origin, authorization } = request.headers;
        response.writeHead(418, { 'x-seen': 'yes', 'content-type': 'application/json' });
        response.end(
          JSON.stringify({ url: request.url, method: request.method, host, origin, authorization, body }),
        );
      });
    });
    const headers = { host: 'evil.example', origin: 'https://evil.example', authorization: 'Bearer other' };
    const answer = await exchange(
      `${url}/mcp/x/a?b=c%20d`,
      { method: 'PUT', headers, body: 'text' },
      { system },
    );
    expect(answer.status).toBe(418);
    expect(answer.headers['x-seen']).toBe('yes');
    expect(JSON.parse(answer.text)).toEqual({
      url: '/mcp/x/a?b=c%20d',
      method: 'PUT',
      host: 'evil.example',
      origin: 'https://evil.example',
      authorization: 'Bearer the-token',
      body: 'text',
    });
  });

  it('passes on an event before the answer has ended', async () => {
    let finish: () => void = () => undefined;
    const url = await proxyTo((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
      finish = () => response.end('data: last\n\n');
    });
    const response = await fetch(`${url}/mcp`, { method: 'POST', body: '{}' });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('data: first\n\n');
    finish();
    expect((await reader.read()).value).toBe('data: last\n\n');
  });

  it('ends the request behind when the client goes away', async () => {
    let gone: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => (gone = resolve));
    const url = await proxyTo((request, response) => {
      response.writeHead(200).write('begun');
      request.on('close', gone);
    });
    const aborting = new AbortController();
    const response = await fetch(url, { signal: aborting.signal });
    expect(response.status).toBe(200);
    aborting.abort();
    await closed;
  });

  it('answers 502 when nobody is there', async () => {
    const url = await proxyTo((request) => request.socket.destroy());
    expect((await exchange(url, { method: 'GET' }, { system })).status).toBe(502);
  });
});
