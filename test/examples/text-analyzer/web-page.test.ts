import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { fetchPage } from '../../../examples/text-analyzer/web-page/src/fetch-page.ts';
import { readLinks, readTitle } from '../../../examples/text-analyzer/web-page/src/html.ts';
import { type LoopbackServer, serveOnLoopback } from '../../loopback.ts';

let server: LoopbackServer | undefined;
afterEach(() => server?.close());

/** A real site on loopback. */
async function serve(listener: RequestListener): Promise<string> {
  server = await serveOnLoopback(listener);
  return server.url;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

test('a page is fetched and read', async () => {
  const site = await serve(({ url }, response) => {
    response.writeHead(url === '/docs/' ? 200 : 404, html);
    response.end('<title>Tom &amp; Jerry</title><a href="a.html">First <b>one</b></a> <a href=/b>b</a>');
  });
  const links = [
    { url: `${site}/docs/a.html`, text: 'First one' },
    { url: `${site}/b`, text: 'b' },
  ];
  expect(await fetchPage(site, '/docs/', fetch)).toEqual({
    url: `${site}/docs/`,
    status: 200,
    title: 'Tom & Jerry',
    links,
  });
  expect(await fetchPage(site, 'none#part', fetch)).toMatchObject({ url: `${site}/none`, status: 404 });
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'http://[',
])('the path %s asks no other site', async (path) => {
  const asked: string[] = [];
  const record = async (url: string) => {
    asked.push(url);
    return new Response();
  };
  await expect(fetchPage('https://example.com', path, record)).rejects.toThrow(
    'is not a path on https://example.com',
  );
  expect(asked).toEqual([]);
});

test('what is no page is said so', async () => {
  const site = await serve((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end());
  await expect(fetchPage(site, '/', fetch)).rejects.toThrow('is no HTML page but image/png (status 200)');
});

test('a page that is too large is not read to its end', async () => {
  const site = await serve((_, response) => {
    response.writeHead(200, html);
    response.end('x'.repeat(2 * 1024 * 1024));
  });
  await expect(fetchPage(site, '/', fetch)).rejects.toThrow('is larger than 1048576 bytes');
});

test('a site that does not answer is said so, without its inner error', async () => {
  const refuse = () => Promise.reject(new TypeError('internal details'));
  await expect(fetchPage('https://example.com', '/', refuse)).rejects.toThrow(
    /^https:\/\/example\.com does not answer/,
  );
});

test('titles: references resolved, white space joined, scripts and comments left out', () => {
  expect(
    readTitle(
      '<!-- <title>no</title> --><script>"<title>no"</script><TITLE lang="en">\n A&#66;&#x43; </TITLE>',
    ),
  ).toBe('ABC');
  expect(readTitle('<p>no title</p>')).toBeNull();
  expect(readTitle('<title>&#99999999; &unknown; &#1114112;')).toBe('&#99999999; &unknown; &#1114112;');
  expect(readTitle('<!-- never closed <title>no</title>')).toBeNull();
});

test('links: absolute, once each, http only, without scripts', () => {
  const page = `<a href="/x#top">x</a><a class=c href='/x'>again</a><a href="javascript:alert(1)">no</a>
    <a name="here">no</a><script><a href="/no">no</a></script><a href="https://other.example/?a=1&amp;b=2">other`;
  expect(readLinks(page, 'https://example.com/docs/')).toEqual([
    { url: 'https://example.com/x', text: 'x' },
    { url: 'https://other.example/?a=1&b=2', text: 'other' },
  ]);
});

test.each(['<a ', '<!--', '<title ', '<script>', '<a href="/x">', '&#', '<'])(
  'a megabyte of %j is read in linear time',
  { timeout: 20_000 },
  (piece) => {
    const page = piece.repeat(Math.floor((1024 * 1024) / piece.length));
    expect(readLinks(page, 'https://example.com/').length).toBeLessThanOrEqual(50);
    expect(readTitle(page) ?? '').toBeTypeOf('string');
  },
);
