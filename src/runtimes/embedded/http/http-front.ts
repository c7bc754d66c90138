import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientReceiver, refuse, sendEmpty } from './client-response.ts';
import { endedExchange, type Exchange, type SendCall } from '../exchange.ts';
import { haveUtf8Values, inboundHeaders, pairHeaders } from './guest-headers.ts';
import { readInboundBody } from './inbound-body.ts';
import type { BodyPart, RequestHead } from '../messages.ts';
import type { ExchangeObserver } from '../../types.ts';
import { observedReceiver } from './observed-receiver.ts';
import { readTarget, type RequestTarget } from './request-target.ts';
import type { RouteTable } from './routes.ts';

/** Headers of a request; with more it is refused, as by Spin (hyper's own limit). */
const maximumHeaders = 100;

/** What answers the clients of an app. */
export interface HttpFrontOptions {
  readonly routes: RouteTable;
  readonly findComponent: (id: string) => SendCall | undefined;
  readonly scheme: 'http' | 'https';
  readonly info: { readonly name: string; readonly version: string };
  /** Longest time of a request, in ms. */
  readonly requestTimeoutMs: number;
  /** Longest body of a request, in bytes. */
  readonly bodyLimit: number;
  /** Asked at the start of each request that a component answers; undefined when nobody wants to hear of it. */
  readonly observe?:
    | ((request: Pick<RequestHead, 'method' | 'path' | 'headers'>) => ExchangeObserver | undefined)
    | undefined;
}

export interface HttpFront {
  /** The request handler of the app's listener: reserved paths, then routes, then the component's answer. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Ends the answers that would not end by themselves, so that stopping need not wait for them. */
  cutEventStreams(): void;
}

/** Never throws: whatever fails is a status. */
export function createHttpFront(options: HttpFrontOptions): HttpFront {
  const eventStreams = new Set<ServerResponse>();
  const handle: HttpFront['handle'] = (request, response) => {
    const target = readTarget(request);
    const refused = refusedStatus(target, request);
    if (!target || refused !== undefined) return refuse(response, refused ?? 400);
    const path = target.path.replace(/\?.*$/s, '');
    if (path.startsWith('/.well-known/spin/')) return answerReserved(path, response, options);
    const match = options.routes.match(path);
    const send = match && options.findComponent(match.component);
    if (!match || !send) return sendEmpty(response, 404);
    if (target.authority === '') return refuse(response, 400);
    const headers = pairHeaders(request.rawHeaders);
    if (!haveUtf8Values(headers)) return sendEmpty(response, 500);
    const method = request.method ?? 'GET';
    const { scheme } = options;
    const arrival = { ...target, match, scheme, client: clientAddress(request) };
    // The guest is told of TLS by `spin-full-url` alone (Spin, crates/trigger-http/src/wasi.rs).
    const head: RequestHead = {
      ...target,
      method,
      scheme: 'http',
      headers: inboundHeaders(headers, arrival),
    };
    const observer = options.observe?.({ method, path: target.path, headers });
    serve({ request, response }, { head, send, options, eventStreams, observer });
  };
  const cutEventStreams = () => {
    for (const response of eventStreams) response.destroy();
  };
  return { handle, cutEventStreams };
}

interface Connection {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Routed {
  readonly head: RequestHead;
  readonly send: SendCall;
  readonly options: HttpFrontOptions;
  readonly eventStreams: Set<ServerResponse>;
  readonly observer: ExchangeObserver | undefined;
}

function serve(
  { request, response }: Connection,
  { head, send, options, eventStreams, observer }: Routed,
): void {
  const deadline = performance.now() + options.requestTimeoutMs;
  let exchange: Exchange = endedExchange;
  const toClient = clientReceiver(response, {
    acknowledge: (bytes) => exchange.acknowledge(bytes),
    consumed: (bytes) => inbound.consumed(bytes),
    onEventStream: () => eventStreams.add(response),
    cancel: () => exchange.cancel(),
  });
  const receiver = observer ? observedReceiver(toClient, observer) : toClient;
  const seen = ({ chunks }: BodyPart) => {
    for (const chunk of chunks) observer?.requestBody(chunk);
  };
  const late = setTimeout(() => refuse(response, 408), options.requestTimeoutMs);
  const inbound = readInboundBody(request, {
    limit: options.bodyLimit,
    onStart: (first) => {
      if (response.headersSent) return;
      clearTimeout(late);
      seen(first);
      exchange = send(head, { body: first, context: { chain: [], deadline }, receiver });
    },
    onPart: (part) => {
      seen(part);
      exchange.body(part);
    },
    onTooLong: () => {
      exchange.cancel();
      refuse(response, 413);
    },
  });
  response.on('close', () => {
    clearTimeout(late);
    eventStreams.delete(response);
    observer?.closed(response.statusCode, response.writableFinished);
    if (!response.writableFinished) exchange.cancel();
  });
}

/** Paths that never reach a component (spin.md 4.2). */
function answerReserved(path: string, response: ServerResponse, { info }: HttpFrontOptions): void {
  if (path === '/.well-known/spin/health') return answer(response, 'text/plain', 'OK');
  if (path === '/.well-known/spin/info')
    return answer(response, 'application/json', JSON.stringify(info, null, 2));
  sendEmpty(response, 404);
}

function answer(response: ServerResponse, type: string, body: string): void {
  response
    .writeHead(200, { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) })
    .end(body);
}

/** The status of what no component is asked (RFC 9112: 3.2 on Host, 6.1 on codings), beyond what Node refuses itself. */
function refusedStatus(
  target: RequestTarget | undefined,
  { headers, rawHeaders }: IncomingMessage,
): number | undefined {
  if (rawHeaders.length > 2 * maximumHeaders) return 431;
  if (!target) return 400;
  return /^(?:chunked)?$/i.test(headers['transfer-encoding'] ?? '') ? undefined : 501;
}

function clientAddress({ socket }: IncomingMessage): string {
  const address = socket.remoteAddress ?? '0.0.0.0';
  return address.includes(':') ? `[${address}]:${socket.remotePort}` : `${address}:${socket.remotePort}`;
}
