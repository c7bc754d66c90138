import type { ClientRequest, IncomingMessage } from 'node:http';
import type { System } from '../../../system/types.ts';
import { endedExchange, type Exchange, type FetchReceiver } from '../exchange.ts';
import { endToEndHeaders, pairHeaders } from '../http/guest-headers.ts';
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

/**
 * Sends a component's request to the origin `url`. The path goes out as the guest wrote it, redirects are not
 * followed and bodies not decoded.
 */
export function networkFetch(
  system: System,
  { url, head }: { readonly url: URL; readonly head: RequestHead },
  options: NetworkFetchOptions,
): Exchange {
  try {
    return send(system, { url, head }, options);
  } catch {
    options.receiver.failed({ tag: 'HTTP-protocol-error' });
    return endedExchange;
  }
}

function send(
  system: System,
  { url, head }: { readonly url: URL; readonly head: RequestHead },
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
  const options = { method: head.method, path: head.path, headers, agent: false } as const;
  const request = system.network.request(url, options, (response) => {
    if (settled) return void response.destroy();
    settled = true;
    clearTimeout(firstByte);
    flow = passOn(response, timeouts.betweenBytes, receiver);
  });
  limitConnecting(request, timeouts.connect, fail);
  const firstByte = setTimeout(() => {
    fail({ tag: 'HTTP-response-timeout' });
    request.destroy();
  }, timeouts.firstByte ?? maximumTimeout);
  request.on('error', (error) => fail(errorCodeOf(error)));
  request.on('close', () => {
    clearTimeout(firstByte);
    fail({ tag: 'connection-terminated' });
  });
  writeBody(request, body, receiver);
  return {
    body: (part) => writeBody(request, part, receiver),
    acknowledge: (bytes) => flow?.acknowledge(bytes),
    cancel: () => {
      settled = true;
      request.destroy();
    },
  };
}

/** How the other side learns where the body ends; Node adds this itself only for some methods. */
function framing(head: RequestHead, body: BodyPart): Header[] {
  if (head.headers.some(([name]) => name === 'content-length')) return [];
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
