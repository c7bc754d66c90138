import http from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLocalPages, type ServedPages } from '../../src/pages/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { type LoopbackServer, serveOnLoopback } from '../loopback.ts';

const key = '0123456789abcdef0123456789abcdef';
let system: OwnedSystem;
let pages: ServedPages;
let server: LoopbackServer;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent' });
  pages = createLocalPages({ key }, system);
  server = await serveOnLoopback((request, response) => {
    if (!pages.handle(request, response)) response.writeHead(299).end('the app');
  });
});

afterEach(async () => {
  pages.end();
  await server.close();
  await system.close();
});

interface Asked {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** Sends headers exactly as given, `Host` too; the body of a stream is not waited for. */
function ask(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Asked> {
  const options = { host: '127.0.0.1', port: server.port, path, method, headers };
  return new Promise((resolve, reject) => {
    const request = http.request(options, async (response) => {
      const status = response.statusCode ?? 0;
      if (response.headers['content-type'] === 'text/event-stream') {
        response.destroy();
        return resolve({ status, headers: response.headers, text: '' });
      }
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status, headers: response.headers, text });
    });
    request.on('error', reject).end();
  });
}

const status = async (...given: Parameters<typeof ask>) => (await ask(...given)).status;

describe('who is let in', () => {
  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('by the name %s', async (name) => {
    expect(await status('/.ftl/', { host: `${name}:${server.port}` })).toBe(200);
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    'sub.localhost',
    '127.0.0.1.evil.example',
    '127.1',
    '0.0.0.0',
    '2130706433',
    'user@localhost',
    '',
  ])('nobody by the name %j, which can lead here by DNS rebinding', async (name) => {
    const headers = { host: `${name}:${server.port}` };
    expect(await status('/.ftl/', headers)).toBe(403);
    expect(await status('/.ftl/feed', { ...headers, 'ftl-pages-key': key })).toBe(403);
  });

  test('nobody by another port, or by none where it is not that of HTTP', async () => {
    expect(await status('/.ftl/', { host: `localhost:${server.port + 1}` })).toBe(403);
    expect(await status('/.ftl/', { host: 'localhost' })).toBe(403);
  });

  test.each([
    ['http://evil.example', 403],
    ['null', 403],
    ['http://localhost:1', 403],
    ['https://localhost:PORT', 403],
    ['http://127.0.0.1:PORT', 403],
    ['http://localhost:PORT', 200],
  ])('of the origin %s: %i', async (origin, expected) => {
    const headers = { host: `localhost:${server.port}`, origin: origin.replace('PORT', String(server.port)) };
    expect(await status('/.ftl/page.js', headers)).toBe(expected);
  });

  test.each([
    ['same-origin', 'cors', 'empty', 200],
    ['none', 'navigate', 'document', 200],
    ['cross-site', 'navigate', 'document', 200],
    ['cross-site', 'navigate', 'iframe', 403],
    ['cross-site', 'no-cors', 'script', 403],
    ['same-site', 'cors', 'empty', 403],
  ])('a browser that says %s, %s, %s: %i', async (site, mode, dest, expected) => {
    const said = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
    expect(await status('/.ftl/', { host: `localhost:${server.port}`, ...said })).toBe(expected);
  });

  test('by GET and HEAD alone, and never with headers for other origins', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await ask('/.ftl/', { host: `localhost:${server.port}` }, method);
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test('to the feed with its key alone', async () => {
    const host = `localhost:${server.port}`;
    const wrong = [undefined, '', 'x'.repeat(key.length), `${key}0`, 'ä'.repeat(16), key.toUpperCase()];
    for (const given of wrong)
      expect(
        await status('/.ftl/feed', {
          host,
          ...(given === undefined ? {} : { 'ftl-pages-key': Buffer.from(given).toString('latin1') }),
        }),
      ).toBe(401);
    expect(await status(`/.ftl/feed?key=${key}`, { host })).toBe(401);
    expect(await status('/.ftl/feed', { host, 'ftl-pages-key': key })).toBe(200);
  });
});

describe('what is answered', () => {
  const host = () => ({ host: `localhost:${server.port}` });

  test('the page, its script and its style, each with a policy that allows nothing from elsewhere', async () => {
    for (const path of ['/.ftl/', '/.ftl/page.js', '/.ftl/page.css']) {
      const { status: got, headers } = await ask(path, host());
      expect(got).toBe(200);
      const policy = String(headers['content-security-policy']);
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "form-action 'none'",
      ])
        expect(policy.split('; ')).toContain(rule);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
    expect((await ask('/.ftl/', host())).text).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style="|https?:/);
  });

  test.each(['/.ftl/../package.json', '/.ftl/%2e%2e/page.js', '/.ftl/constructor', '/.ftl/page.js/'])(
    'nothing else: %s',
    async (path) => expect(await status(path, host())).toBe(404),
  );

  test('the path without its slash leads to it, and everything else is for the app', async () => {
    expect(await ask('/.ftl', host())).toMatchObject({ status: 308, headers: { location: '/.ftl/' } });
    for (const path of ['/', '/mcp', '/.ftlx', '/x/.ftl/']) expect(await status(path, host())).toBe(299);
  });

  test('a target that is too long is refused', async () => {
    expect(await status(`/.ftl/?${'x'.repeat(3000)}`, host())).toBe(431);
  });
});
