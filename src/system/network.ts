import { createPrivateKey, X509Certificate } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { FtlError } from '../errors.ts';
import { createProxiedFetch } from './proxied-fetch.ts';
import type { Connections, Listener, Network, ServeOptions, System } from './types.ts';

/** `Network` on real sockets; the environment says whether there is a proxy. */
export function createNetwork(env: System['env']): Network {
  return {
    serve,
    request: (url, options, onResponse) =>
      (url.protocol === 'https:' ? https : http).request(url, options, onResponse),
    openConnections,
    fetch: createProxiedFetch(env),
  };
}

/**
 * Longest time, in ms, that an idle connection is kept: shorter than any server keeps one, so that a request which may not
 * be sent twice does not meet a connection that is just being closed.
 */
const keepAliveTime = 1500;

/** Longest head of an answer, in bytes: what Spin takes (hyper's own limit), and not Node's 16 KiB. */
const maxHeaderSize = 400 * 1024;

function openConnections(): Connections {
  const options = { keepAlive: true, timeout: keepAliveTime };
  const plain = new http.Agent(options);
  const secure = new https.Agent(options);
  return {
    request: (url, given, onResponse) =>
      url.protocol === 'https:'
        ? https.request(url, { agent: secure, maxHeaderSize, ...given }, onResponse)
        : http.request(url, { agent: plain, maxHeaderSize, ...given }, onResponse),
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

async function serve(
  handler: (request: http.IncomingMessage, response: http.ServerResponse) => void,
  options: ServeOptions,
): Promise<Listener> {
  const server = options.tls ? createSecureServer(handler, options.tls) : http.createServer(handler);
  server.requestTimeout = 0;
  // Node drops what comes after 2,000 headers without a word; the limit of their size stays.
  server.maxHeadersCount = 0;
  // A connection that is kept for the next request must not keep a closed server waiting.
  server.on('request', (_request, response: http.ServerResponse) =>
    response.once('close', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    }),
  );
  server.on('connection', (socket) => socket.setNoDelay(true));
  // Only `100-continue` is known, and Node answers that; RFC 9110, section 10.1.1, lets a server pass over any other.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return { port, close: (drainMs = 0) => close(server, drainMs) };
}

function createSecureServer(
  handler: http.RequestListener,
  tls: NonNullable<ServeOptions['tls']>,
): https.Server {
  try {
    // Node itself takes empty texts, and a key of another kind than the certificate's; no client could connect then.
    if (!new X509Certificate(tls.certificate).checkPrivateKey(createPrivateKey(tls.key)))
      throw new Error('The key is not that of the certificate.');
    return https.createServer({ cert: tls.certificate, key: tls.key }, handler);
  } catch (cause) {
    throw new FtlError('E_RUNTIME_START', 'The certificate and the key for TLS cannot be used together.', {
      cause,
      hint: 'Both must be in PEM, the key without a passphrase and made for the certificate.',
    });
  }
}

function listen(server: http.Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === 'EADDRINUSE'
          ? 'is already in use'
          : `cannot be listened on (${cause.code ?? cause.message})`;
      reject(
        new FtlError('E_RUNTIME_PORT', `Port ${port} on ${host} ${reason}.`, {
          cause,
          hint: 'Name another port, or 0 to take a free one.',
        }),
      );
    });
    server.listen({ host, port, exclusive: true }, resolve);
  });
}

function close(server: http.Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const rest = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(rest);
      resolve();
    });
    server.closeIdleConnections();
  });
}
