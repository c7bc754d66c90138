import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import type { RunnableApp, RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import type { Toolchain } from '../../../src/toolchain/index.ts';
import { prepareGuest } from '../../contract/guest-app.ts';
import { type EchoedRequest, headerValues } from '../../contract/http-client.ts';
import { loopbackCertificate } from './loopback-certificate.ts';

let system: OwnedSystem;
let toolchain: Toolchain;
let runnable: RunnableApp;
let app: RunningApp;
let peer: http.Server;
let peerUrl: string;
const opened: string[] = [];
const closed: string[] = [];
/** What the peer could write to `/endless`. */
let endlessBytes = 0;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  const guest = await prepareGuest(system);
  toolchain = guest.toolchain;
  peer = http.createServer(answer);
  await new Promise<void>((resolve) => {
    peer.listen(0, '127.0.0.1', resolve);
  });
  peerUrl = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`;
  const allowedHosts = ['http://127.0.0.1:*', 'https://127.0.0.1:*', 'http://self'];
  runnable = guest.makeApp({ components: { a: { route: '/...', allowedHosts } } });
  app = await embeddedRuntime(toolchain)(runnable, { port: 0 }, system);
});

afterAll(async () => {
  await app?.stop();
  peer?.closeAllConnections();
  peer?.close();
  await system.close();
});

/** What the peer does is named by the path. */
function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
  const name = request.url ?? '';
  opened.push(name);
  response.on('close', () => closed.push(name));
  if (name === '/long-head') {
    response.writeHead(200, { 'x-long': 'y'.repeat(100_000) }).end('long');
  } else if (name === '/cut') {
    response.writeHead(200, { 'content-length': '100' }).write('short', () => response.destroy());
  } else if (name === '/endless') {
    response.writeHead(200).flushHeaders();
    const more = () => {
      do endlessBytes += 64 * 1024;
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 'x')));
      response.once('drain', more);
    };
    more();
  } else if (name === '/garbage') {
    request.socket.end('this is not HTTP\r\n\r\n');
  } else if (name !== '/never') {
    const { host, connection } = request.headers;
    response.end(JSON.stringify({ name, host, connection, framing: request.headers['transfer-encoding'] }));
  }
}

const call = async (to: string, more = '') =>
  (await fetch(`${app.url}/fetch?to=${encodeURIComponent(to)}${more}`)).json() as Promise<{
    status?: number;
    body?: string;
    error?: string;
  }>;

test('a request goes out with the authority as its Host and the path as it was written', async () => {
  const { body = '' } = await call(`${peerUrl}/a%2Fb/%7Ec?x=%20`);
  expect(JSON.parse(body)).toMatchObject({ name: '/a%2Fb/%7Ec?x=%20', host: new URL(peerUrl).host });
});

test('an answer that is cut off or no HTTP is an error inside the guest', async () => {
  expect(await call(`${peerUrl}/cut`)).toHaveProperty('error');
  expect(await call(`${peerUrl}/garbage`)).toHaveProperty('error');
  expect((await fetch(`${app.url}/echo`)).status).toBe(200);
});

test('a client that goes away ends the request that the component made for it', async () => {
  const controller = new AbortController();
  const waiting = fetch(`${app.url}/fetch?to=${encodeURIComponent(`${peerUrl}/never`)}`, {
    signal: controller.signal,
  });
  await expect.poll(() => opened).toContain('/never');
  controller.abort();
  await expect(waiting).rejects.toThrow();
  await expect.poll(() => closed).toContain('/never');
});

test('an endless answer is read no faster than the client takes it', async () => {
  const controller = new AbortController();
  const url = `${app.url}/fetch?pass&to=${encodeURIComponent(`${peerUrl}/endless`)}`;
  const response = await fetch(url, { signal: controller.signal });
  let before = -1;
  const settled = () => before === (before = endlessBytes);
  await expect.poll(settled, { interval: 400 }).toBe(true);
  // The windows of this runtime, and what the kernel keeps for two loopback connections.
  expect(endlessBytes).toBeLessThan(50 * 1024 * 1024);
  await response.body!.getReader().read();
  controller.abort();
  await expect.poll(() => closed).toContain('/endless');
});

test('a component has at most 128 requests open at once', async () => {
  const { opened: ready, refused } = (await (
    await fetch(`${app.url}/flood?to=${encodeURIComponent(`${peerUrl}/never`)}&count=140&refused=12`)
  ).json()) as { opened: number; refused: number };
  expect([ready, refused]).toEqual([128, 12]);
});

test('an answer may have a long head', async () => {
  expect(await call(`${peerUrl}/long-head`)).toEqual({ status: 200, body: 'long' });
});

test('self is the app itself, through its own listener', async () => {
  const { status, body = '' } = await call('http://self.alt/variable?name=x');
  expect([status, JSON.parse(body)]).toMatchObject([200, { error: { tag: 'undefined' } }]);
});

test('the app is served over TLS with the given certificate', async () => {
  const secure = await embeddedRuntime(toolchain)(runnable, { port: 0, tls: loopbackCertificate }, system);
  try {
    expect(secure.url).toMatch(/^https:/);
    const body = await new Promise<string>((resolve, reject) => {
      const options = { ca: loopbackCertificate.certificate, servername: 'localhost', agent: false };
      https
        .get(`${secure.url}/echo`, options, (response) => {
          response.setEncoding('utf8');
          response.on('data', resolve);
        })
        .on('error', reject);
    });
    const { url, headers } = JSON.parse(body) as EchoedRequest;
    expect(headerValues(headers, 'spin-full-url')).toEqual([`${secure.url}/echo`]);
    // As on Spin, which tells a component of TLS by that header alone.
    expect(url).toMatch(/^http:/);
    // Nobody vouches for this certificate, so a component cannot reach it.
    expect(await call(`${secure.url}/echo`)).toHaveProperty('error');
  } finally {
    await secure.stop();
  }
});
