import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProxiedFetch } from '../../src/system/proxied-fetch.ts';

let origin: Server;
let proxy: Server;
let asked: string[];
let proxyUrl: string;
let originPort: number;
const sockets = new Set<Socket>();

function listen(server: Server): Promise<number> {
  server.on('connection', (socket: Socket) => sockets.add(socket));
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

beforeEach(async () => {
  asked = [];
  origin = createServer((request, response) => response.end(`${request.method} ${request.headers.host}`));
  originPort = await listen(origin);
  proxy = createServer((_request, response) => response.writeHead(500).end());
  proxy.on('connect', (request, client: Socket) => {
    asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? 'nobody'}`);
    const onward = connect(originPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(client).pipe(onward);
    });
    sockets.add(onward);
    for (const socket of [onward, client]) socket.on('error', () => socket.destroy());
  });
  proxyUrl = `http://127.0.0.1:${await listen(proxy)}`;
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  origin.close();
  proxy.close();
});

test('goes through the proxy that the environment names, with its user and password', async () => {
  const withPassword = proxyUrl.replace('//', '//ada:hidden@');
  const fetchIt = createProxiedFetch({ HTTP_PROXY: withPassword });
  const answer = await fetchIt('http://registry.example/v2/', { method: 'PUT', body: 'bytes' });
  expect(await answer.text()).toBe('PUT registry.example');
  expect(asked).toEqual([`registry.example:80 Basic ${Buffer.from('ada:hidden').toString('base64')}`]);
});

test('takes the name in lower case first, and asks for TLS through HTTPS_PROXY', async () => {
  const fetchIt = createProxiedFetch({ https_proxy: proxyUrl, HTTPS_PROXY: 'http://127.0.0.1:1' });
  await expect(fetchIt('https://registry.example:8443/')).rejects.toThrow('fetch failed');
  expect(asked).toEqual(['registry.example:8443 nobody']);
});

test.each(['127.0.0.1', 'localhost'])('asks %s directly', async (host) => {
  const fetchIt = createProxiedFetch({ HTTP_PROXY: proxyUrl });
  expect(await (await fetchIt(`http://${host}:${originPort}/`)).text()).toMatch(/^GET /);
  expect(asked).toEqual([]);
});

test.each([
  ['registry.invalid', true],
  ['.invalid', true],
  ['*.invalid', true],
  ['other.example, Registry.Invalid:80', true],
  ['*', true],
  ['registry.invalid:8080', false],
  ['stry.invalid', false],
  ['', false],
])('NO_PROXY=%s: asked directly %s', async (noProxy, direct) => {
  const fetchIt = createProxiedFetch({ HTTP_PROXY: proxyUrl, NO_PROXY: noProxy });
  const outcome = fetchIt('http://registry.invalid/').then(
    () => 'answered',
    () => 'failed',
  );
  expect([await outcome, asked.length]).toEqual(direct ? ['failed', 0] : ['answered', 1]);
});

test('without a proxy nothing changes', async () => {
  const answer = await createProxiedFetch({})(`http://127.0.0.1:${originPort}/`);
  expect(await answer.text()).toMatch(/^GET /);
});

test('what is no URL of a proxy is refused without being shown', async () => {
  const fetchIt = createProxiedFetch({ HTTPS_PROXY: 'proxy.example:3128/hidden' });
  await expect(fetchIt('https://registry.example/')).rejects.toMatchObject({
    code: 'E_USAGE',
    message: expect.not.stringContaining('hidden'),
  });
});
