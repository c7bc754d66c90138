import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Connections } from '../../../system/types.ts';
import { endedExchange, type Exchange, type FetchReceiver } from '../exchange.ts';
import { announcedLength, endToEndHeaders, pairHeaders } from '../http/guest-headers.ts';
import {
  bodyLength,
  type BodyPart,
  bodyWindow,
  type FetchTimeouts,
  type Header,
  type HttpErrorCode,
  type RequestHead,
} from '../messages.ts';

export interface NetworkFetchOptions {
  readonly body: BodyPart;
  readonly timeouts: FetchTimeouts;
  readonly receiver: FetchReceiver;
}

export interface Destination {
  readonly url: URL;
  readonly head: RequestHead;
}

/**
 * Sends a component's request to the origin `url`. The path goes out as the guest wrote it, redirects are not
 * followed and bodies not decoded. A connection that another request left idle is used again, so that a body must have
 * the length that its head announces: what is too much would be taken for a request of its own, and its answer for that of
 * whoever comes next; for what is missing the next request would be taken.
 */
export function networkFetch(
  connections: Connections,
  destination: Destination,
  options: NetworkFetchOptions,
): Exchange {
  try {
    return send(connections, destination, options);
  } catch {
    options.receiver.failed({ tag: 'HTTP-protocol-error' });
    return endedExchange;
  }
}

function send(
  connections: Connections,
  { url, head }: Destination,
  { body, timeouts, receiver }: NetworkFetchOptions,
): Exchange {
  let flow: ResponseFlow | undefined;
  let settled = false;
  const fail = (error: HttpErrorCode) => {
    if (settled) return;
    settled = true;
    receiver.failed(error);
  };
  const headers = [...endToEndHeaders(head.headers), ...framing(head, body), ['host', url.host]].flat();
  const open = (more: { readonly agent?: false }): ClientRequest => {
    const options = { method: head.method, path: head.path, headers, ...more };
    const opened = connections.request(url, options, (response) => {
      if (settled) return void response.destroy();
      settled = true;
      clearTimeout(firstByte);
      flow = passOn(response, timeouts.betweenBytes, receiver);
    });
    limitConnecting(opened, timeouts.connect, fail);
    // Node has it for requests too, its types only for answers.
    Object.assign(opened, { strictContentLength: true });
    opened.on('error', (error) => {
      if (!settled && opened.reusedSocket && wasClosed(error) && canBeSentTwice(head, body))
        request = open({ agent: false });
      else fail(errorCodeOf(error));
    });
    opened.on('close', () => {
      if (opened !== request) return;
      clearTimeout(firstByte);
      fail({ tag: 'connection-terminated' });
    });
    write(opened, body);
    return opened;
  };
  const write = (to: ClientRequest, part: BodyPart) => {
    try {
      writeBody(to, part, receiver);
    } catch {
      fail({ tag: 'HTTP-protocol-error' });
      to.destroy();
    }
  };
  const firstByte = setTimeout(() => {
    fail({ tag: 'HTTP-response-timeout' });
    request.destroy();
  }, timeouts.firstByte ?? maximumTimeout);
  let request = open({});
  return {
    body: (part) => write(request, part),
    acknowledge: (bytes) => flow?.acknowledge(bytes),
    cancel: () => {
      settled = true;
      request.destroy();
    },
  };
}

function wasClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

/** RFC 9110, section 9.2.2: only what has the same effect once and twice; and its body must still be here. */
function canBeSentTwice({ method }: RequestHead, body: BodyPart): boolean {
  return body.ended && ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'].includes(method);
}

/** How the other side learns where the body ends; Node adds this itself only for some methods. */
function framing(head: RequestHead, body: BodyPart): Header[] {
  if (announcedLength(head.headers) !== undefined) return [];
  const length = bodyLength(body);
  if (!body.ended) return [['transfer-encoding', 'chunked']];
  const needed = length > 0 || !['GET', 'HEAD', 'OPTIONS', 'DELETE', 'TRACE'].includes(head.method);
  return needed ? [['content-length', String(length)]] : [];
}

/** Longest time that a timer of Node's can take, in ms. */
const maximumTimeout = 2 ** 31 - 1;

function limitConnecting(
  request: ClientRequest,
  timeout: number | undefined,
  fail: (error: HttpErrorCode) => void,
): void {
  if (timeout === undefined) return;
  const timer = setTimeout(() => {
    fail({ tag: 'connection-timeout' });
    request.destroy();
  }, timeout);
  request.on('socket', (socket) => {
    if (request.reusedSocket) return clearTimeout(timer);
    socket.once(request.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(timer));
  });
  request.on('close', () => clearTimeout(timer));
}

function writeBody(request: ClientRequest, part: BodyPart, receiver: FetchReceiver): void {
  if (request.destroyed) return receiver.consumed(bodyLength(part));
  for (const chunk of part.chunks)
    request.write(chunk, () => {
      if (!part.ended) receiver.consumed(chunk.length);
    });
  if (part.failed) request.destroy();
  else if (part.ended) request.end();
}

interface ResponseFlow {
  acknowledge(bytes: number): void;
}

/** Hands an answer on, and reads no further while more than the window is unacknowledged. */
function passOn(
  response: IncomingMessage,
  betweenBytes: number | undefined,
  receiver: FetchReceiver,
): ResponseFlow {
  let unacknowledged = 0;
  let ended = false;
  const end = (failed: boolean) => {
    if (ended) return;
    ended = true;
    receiver.body({ chunks: [], ended: true, ...(failed ? { failed } : {}) });
  };
  const headers = endToEndHeaders(pairHeaders(response.rawHeaders));
  receiver.response({ status: response.statusCode ?? 0, headers }, { chunks: [], ended: false });
  if (betweenBytes !== undefined) response.setTimeout(betweenBytes, () => response.destroy());
  response.on('data', (chunk: Uint8Array) => {
    unacknowledged += chunk.length;
    receiver.body({ chunks: [new Uint8Array(chunk)], ended: false });
    if (unacknowledged >= bodyWindow) response.pause();
  });
  response.on('end', () => end(false));
  response.on('error', () => end(true));
  response.on('close', () => end(!response.complete));
  return {
    acknowledge: (bytes) => {
      unacknowledged -= bytes;
      if (unacknowledged < bodyWindow) response.resume();
    },
  };
}

const errorCodes: Readonly<Record<string, HttpErrorCode>> = {
  ECONNREFUSED: { tag: 'connection-refused' },
  ECONNRESET: { tag: 'connection-terminated' },
  EPIPE: { tag: 'connection-terminated' },
  ETIMEDOUT: { tag: 'connection-timeout' },
  ENETUNREACH: { tag: 'destination-IP-unroutable' },
  EHOSTUNREACH: { tag: 'destination-IP-unroutable' },
  ENOTFOUND: { tag: 'DNS-error', val: { rcode: 'NXDOMAIN' } },
  EAI_AGAIN: { tag: 'DNS-timeout' },
};

/** The `error-code` of wasi:http for an error of Node's. */
function errorCodeOf(error: Error): HttpErrorCode {
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('HPE_')) return { tag: 'HTTP-protocol-error' };
  if (/^(?:CERT_|DEPTH_|UNABLE_|SELF_SIGNED|ERR_TLS_CERT)/.test(code))
    return { tag: 'TLS-certificate-error' };
  if (/^(?:ERR_TLS|ERR_SSL|EPROTO)/.test(code)) return { tag: 'TLS-protocol-error' };
  return errorCodes[code] ?? { tag: 'internal-error', val: code };
}
