import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import type { RunnableApp, RunningApp, StartOptions } from '../../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import type { Toolchain } from '../../../src/toolchain/index.ts';
import { prepareGuest } from '../../contract/guest-app.ts';
import { rawRequest } from '../../contract/http-client.ts';
import { unusedPort } from '../../loopback.ts';

let system: OwnedSystem;
let toolchain: Toolchain;
let runnable: RunnableApp;
let app: RunningApp;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  const guest = await prepareGuest(system);
  toolchain = guest.toolchain;
  runnable = guest.makeApp({ components: { a: { route: '/...' } } });
  app = await start();
  await fetch(`${app.url}/echo`);
});

afterAll(async () => {
  await app?.stop();
  await system.close();
});

function start(options: Partial<StartOptions> = {}): Promise<RunningApp> {
  return embeddedRuntime(toolchain)(runnable, { port: 0, ...options }, system);
}

/** Writes bytes to the app as they are, and returns all that comes until it closes the connection. */
function exchange(text: string, { url } = app): Promise<string> {
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(text);
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    answer += chunk;
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const statuses = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status);
const close = 'Host: x\r\nConnection: close\r\n\r\n';

test.each([
  ['*', 'OPTIONS', '400'],
  ['echo', 'GET', '400'],
  ['?x=1', 'GET', '400'],
  ['http://x/echo?y=1', 'GET', '200'],
  ['HTTP://X?y=1', 'GET', '200'],
  ['http://y/echo', 'GET', '400'],
  ['http://x:80/echo', 'GET', '400'],
  ['http://u@x/echo', 'GET', '400'],
  ['http:///echo', 'GET', '400'],
  ['//echo', 'GET', '200'],
])('the request target %s (%s) gets %s', async (target, method, status) => {
  const answer = await exchange(`${method} ${target} HTTP/1.1\r\n${close}`);
  expect(statuses(answer)).toEqual([status]);
});

test.each([
  ['Host: a b', '400'],
  ['Host: a/b', '400'],
  ['Host: user@a', '400'],
  ['Host: a:99999', '400'],
  ['Host: a\r\nHost: b', '400'],
  ['Host: a\r\nTransfer-Encoding: gzip, chunked', '501'],
  ['Host:', '400'],
  ['Host: a.spin.internal', '400'],
  ['Host: A.Spin.Internal:80', '400'],
  ['Host: a.spin.internal.example', '200'],
  ['Host: [::1]:3000', '200'],
  ['Host: a.example:80', '200'],
])('the headers %j get %s, and no component sees what is wrong', async (headers, status) => {
  const answer = await exchange(`GET /echo HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
  expect(statuses(answer)[0]).toBe(status);
});

test('the host of a target that is a whole URL is that of the request, also without a Host header', async () => {
  const answer = await exchange('GET http://tools.example:81/echo?x=1 HTTP/1.0\r\n\r\n');
  expect(answer).toContain('"url":"http://tools.example:81/echo?x=1"');
  expect(answer).toContain('["spin-full-url","http://tools.example:81/echo?x=1"]');
});

test('who names no host gets what no component answers', async () => {
  const ask = async (path: string) => statuses(await exchange(`GET ${path} HTTP/1.0\r\n\r\n`));
  expect(await ask('/.well-known/spin/health')).toEqual(['200']);
  expect(await ask('/echo')).toEqual(['400']);
});

test('a target ends where its fragment begins', async () => {
  const answer = await exchange(`GET /echo/x#y HTTP/1.1\r\n${close}`);
  expect(answer).toContain('/echo/x"');
});

test('requests that come at once on one connection are answered in their order', async () => {
  const request = (name: string, more: string) => `GET /echo/${name} HTTP/1.1\r\n${more}`;
  const open = 'Host: x\r\n\r\n';
  const answer = await exchange(request('first', open) + request('second', open) + request('third', close));
  expect(statuses(answer)).toEqual(['200', '200', '200']);
  expect([...answer.matchAll(/"url":"[^"]*echo\/(\w+)"/g)].map(([, name]) => name)).toEqual([
    'first',
    'second',
    'third',
  ]);
});

test('a connection serves one request after the other, also after an error of the component', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set<number | undefined>();
  for (const path of ['/echo', '/throw', '/count', '/nothing-of-the-kind']) {
    await new Promise<void>((resolve, reject) => {
      http
        .get(app.url + path, { agent }, (response) => {
          ports.add(response.socket.localPort);
          response.resume().on('end', resolve);
        })
        .on('error', reject);
    });
  }
  agent.destroy();
  expect(ports.size).toBe(1);
});

test('too many headers, or too long ones, are refused with 431', async () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`x-${i}`, 'y']));
  expect((await rawRequest(`${app.url}/echo`, { headers: many(90) })).status).toBe(200);
  expect((await rawRequest(`${app.url}/echo`, { headers: many(101) })).status).toBe(431);
  expect((await rawRequest(`${app.url}/echo`, { headers: many(2100) })).status).toBe(431);
  const long = await rawRequest(`${app.url}/echo`, { headers: { x: 'y'.repeat(17 * 1024) } });
  expect(long.status).toBe(431);
});

test('a connection whose request was refused is closed, also while its body still comes', async () => {
  const tooLong = 'content-length: 99999999\r\nHost: x\r\n\r\n';
  expect(statuses(await exchange(`POST /upload HTTP/1.1\r\n${tooLong}some`))).toEqual(['413']);
});

test.each([
  [413, '/upload', 64],
  [200, '/count', 5],
  [200, '/count', 64],
])(
  'the answer %i to a body that nobody reads reaches a client that sends it to its end (%s, %i MiB)',
  async (status, path, mebibytes) => {
    const piece = Buffer.alloc(2 ** 20, 'x');
    for (let round = 0; round < 5; round++) {
      const answered = new Promise<number | undefined>((resolve, reject) => {
        const request = http.request(app.url + path, { method: 'POST' }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        request.on('error', reject);
        const send = (left: number): void => {
          if (left === 0 || request.destroyed) return void request.end();
          request.write(piece, () => send(left - 1));
        };
        send(mebibytes);
      });
      expect(await answered).toBe(status);
    }
  },
);

test('a body that does not come in time gets 408, and the connection is closed', async () => {
  const impatient = await start({ requestTimeoutMs: 300 });
  try {
    const dripping = 'content-length: 10\r\nHost: x\r\n\r\n';
    const answer = await exchange(`POST /upload HTTP/1.1\r\n${dripping}some`, impatient);
    expect(statuses(answer)).toEqual(['408']);
  } finally {
    await impatient.stop();
  }
});

test('a HEAD has the length that a GET has, and the connection goes on', async () => {
  const answer = await exchange(
    `HEAD /big?bytes=1000 HTTP/1.1\r\nHost: x\r\n\r\nGET /count HTTP/1.1\r\n${close}`,
  );
  expect(statuses(answer)).toEqual(['200', '200']);
  expect(answer.split('HTTP/1.1 200')[1]).toMatch(/content-length: 1000\r\n(?:.*\r\n)*\r\n$/);
});

test('a HEAD for an endless answer ends with its head, and ends the component', async () => {
  // Without that the component would be stopped by its time limit, and the connection with it.
  const answer = await exchange(
    `HEAD /events?count=100000&ms=20 HTTP/1.1\r\nHost: x\r\n\r\nGET /count HTTP/1.1\r\n${close}`,
  );
  expect(statuses(answer)).toEqual(['200', '200']);
});

test('an expectation that nobody knows is passed over, and a tunnel is refused', async () => {
  const answer = await exchange(`GET /count HTTP/1.1\r\nExpect: fun\r\n${close}`);
  expect(statuses(answer)).toEqual(['200']);
  expect(statuses(await exchange(`CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n`))).toEqual(['400']);
});

test('what is under way when the app stops is served to its end, and nothing new is taken', async () => {
  const patient = await start({ drainTimeMs: 60_000, port: await unusedPort() });
  const agent = new http.Agent({ keepAlive: true });
  await rawRequest(`${patient.url}/count`, { agent });
  const slow = http.request(`${patient.url}/pipe`, { method: 'POST', agent });
  slow.write('begun, ');
  const [answer] = (await once(slow, 'response')) as [http.IncomingMessage];
  const stopped = patient.stop();
  slow.end('ended');
  expect(await textOf(answer)).toBe('begun, ended');
  // Long before the drain time: the kept connection is closed as soon as it is idle.
  await stopped;
  await expect(fetch(`${patient.url}/count`)).rejects.toThrow();
  agent.destroy();
});

test('what does not end within the drain time is cut off', async () => {
  const hasty = await start({ drainTimeMs: 100 });
  const slow = rawRequest(`${hasty.url}/slow?ms=25000`, {});
  const outcome = slow.then(
    ({ status }) => status,
    () => 'cut off',
  );
  await expect.poll(() => fetch(`${hasty.url}/count`).then(({ status }) => status)).toBe(200);
  await hasty.stop();
  expect(await outcome).toBe('cut off');
});
