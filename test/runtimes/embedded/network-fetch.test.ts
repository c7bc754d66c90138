import net from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { FetchTimeouts, Header } from '../../../src/runtimes/embedded/messages.ts';
import { networkFetch } from '../../../src/runtimes/embedded/outbound/network-fetch.ts';
import { createSystem } from '../../../src/system/create.ts';

const connections = createSystem({ logStyle: 'silent', env: {} }).network.openConnections();
const servers: Server[] = [];
const sockets = new Set<Socket>();

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const socket of sockets) socket.destroy();
});

/** A server that does what it is told with each piece of a connection that comes; returns its authority. */
async function listen(onData: (socket: Socket, piece: number) => void): Promise<string> {
  const server = net.createServer((socket) => {
    sockets.add(socket);
    let pieces = 0;
    socket.on('error', () => undefined).on('data', () => onData(socket, (pieces += 1)));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Request {
  readonly scheme?: 'http' | 'https';
  readonly method?: string;
  readonly timeouts?: FetchTimeouts;
  readonly headers?: readonly Header[];
  readonly body?: string;
}

/** Status and body, `cut off` in place of an unfinished body, or the error code. */
function send(
  authority: string,
  { scheme = 'http', method = 'GET', timeouts = {}, headers = [], body: sent = '' }: Request = {},
) {
  let text = '';
  return new Promise<string>((resolve) => {
    const take = ({
      chunks,
      ended,
      failed,
    }: {
      chunks: readonly Uint8Array[];
      ended: boolean;
      failed?: boolean;
    }) => {
      text += Buffer.concat(chunks).toString();
      if (ended) resolve(failed ? 'cut off' : text);
    };
    networkFetch(
      connections,
      {
        url: new URL(`${scheme}://${authority}`),
        head: { method, scheme, authority, path: '/', headers: [...headers] },
      },
      {
        body: { chunks: sent === '' ? [] : [Buffer.from(sent)], ended: true },
        timeouts,
        receiver: {
          response: ({ status }, body) => {
            text = `${status} `;
            take(body);
          },
          body: take,
          consumed: () => undefined,
          failed: ({ tag }) => resolve(tag),
          trap: resolve,
        },
      },
    );
  });
}

const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

test('a connection is used again', async () => {
  const pieces: number[] = [];
  const authority = await listen((socket, piece) => {
    pieces.push(piece);
    socket.write(answer);
  });
  expect([await send(authority), await send(authority), await send(authority)]).toEqual([
    '200 ok',
    '200 ok',
    '200 ok',
  ]);
  expect(pieces).toEqual([1, 2, 3]);
});

test('a kept connection that the server closes meanwhile fails only what may not be sent twice', async () => {
  const authority = await listen((socket, piece) =>
    piece === 1 ? socket.write(answer) : socket.resetAndDestroy(),
  );
  await send(authority);
  expect(await send(authority)).toBe('200 ok');
  await send(authority);
  expect(await send(authority, { method: 'POST' })).toBe('connection-terminated');
});

test('a request is sent twice at most', async () => {
  const pieces: number[] = [];
  const authority = await listen((socket, piece) => {
    pieces.push(piece);
    if (pieces.length === 1) socket.write(answer);
    else socket.resetAndDestroy();
  });
  await send(authority);
  expect(await send(authority)).toBe('connection-terminated');
  expect(pieces).toEqual([1, 2, 1]);
});

test('the times that the guest sets are kept: to connect, to the first byte, and between bytes', async () => {
  const silent = await listen(() => undefined);
  expect(await send(silent, { timeouts: { firstByte: 50 } })).toBe('HTTP-response-timeout');
  // It never answers the handshake of TLS.
  expect(await send(silent, { scheme: 'https', timeouts: { connect: 50 } })).toBe('connection-timeout');
  const halting = await listen((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\no'));
  expect(await send(halting, { timeouts: { betweenBytes: 50 } })).toBe('cut off');
});

test('the time to connect does not run on a connection that is kept', async () => {
  const authority = await listen((socket, piece) => {
    if (piece === 1) socket.write(answer);
    else setTimeout(() => socket.write(answer), 300);
  });
  await send(authority);
  expect(await send(authority, { timeouts: { connect: 100 } })).toBe('200 ok');
});

test.each([
  ['longer', '1', 'xPOST /smuggled HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n'],
  ['shorter', '500', 'x'],
])(
  'a body that is %s than its head announces fails, and nothing of it meets another request',
  async (_, length, body) => {
    let seen = '';
    const server = net.createServer((socket) => {
      sockets.add(socket);
      let own = '';
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        own += data.toString('latin1');
        seen += data.toString('latin1');
        // Answers at once, as a server does that does not wait for a body it has no use for.
        for (const _request of own.matchAll(/\r\n\r\n/g)) socket.write(answer);
        own = '';
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await send(authority)).toBe('200 ok');
    const headers: Header[] = [['content-length', length]];
    expect(await send(authority, { method: 'POST', headers, body })).toBe('HTTP-protocol-error');
    expect(await send(authority)).toBe('200 ok');
    expect(seen).not.toContain('/smuggled');
  },
);

test('a head that announces two lengths, or none that is a number, is not sent', async () => {
  const pieces: number[] = [];
  const authority = await listen((_, piece) => void pieces.push(piece));
  const announce = (...values: string[]) =>
    send(authority, {
      method: 'POST',
      headers: values.map((value): Header => ['content-length', value]),
      body: 'x',
    });
  expect(await announce('1', '2')).toBe('HTTP-protocol-error');
  expect(await announce('1x')).toBe('HTTP-protocol-error');
  expect(pieces).toEqual([]);
});
