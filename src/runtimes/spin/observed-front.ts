import type { IncomingMessage, RequestOptions, ServerResponse } from 'node:http';
import { isLoopbackHost, hostnameOf } from '../../../components/shared/http/hosts.ts';
import type { System } from '../../system/types.ts';
import { endToEndHeaders, pairHeaders } from '../embedded/http/guest-headers.ts';
import type { ExchangeObserver, LocalPages } from '../types.ts';

/** What stands before a Spin whose listener cannot serve pages. */
export interface ObservedFront {
  /** The first page. */
  readonly pagesUrl: string;
  close(): Promise<void>;
}

export interface ObservedFrontOptions {
  readonly pages: LocalPages;
  /** URL of the app, without a trailing slash. */
  readonly url: string;
  /** Puts `***` in place of the app's secrets. */
  readonly hide: (text: string) => string;
}

/**
 * A listener of its own on loopback: it serves the pages, and passes everything else on to the app, so that the pages
 * hear of the clients that come this way.
 */
export async function startObservedFront(
  { pages, url, hide }: ObservedFrontOptions,
  system: System,
): Promise<ObservedFront> {
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    if (pages.handle(request, response)) return;
    const { host = '' } = request.headers;
    const name = hostnameOf(host);
    if (name === undefined || !isLoopbackHost(name)) return answerEmpty(response, 403);
    const headers = pairHeaders(request.rawHeaders);
    const [method, path] = [request.method ?? 'GET', request.url ?? '/'];
    if (!path.startsWith('/')) return answerEmpty(response, 400);
    const observer = pages.observe({ method, path, headers, hide });
    const sent = [['host', host], ...endToEndHeaders(headers)].flat();
    forward({ request, response, observer }, new URL(url + path), { method, headers: sent }, system);
  };
  const host = '127.0.0.1';
  const listener = await system.network.serve(pass, { host, port: 0 });
  return { pagesUrl: `http://${host}:${listener.port}${pages.path}`, close: () => listener.close() };
}

interface Forwarded {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly observer: ExchangeObserver | undefined;
}

/** The certificate of the app is not checked: it is for the name that clients use, and the app is on this machine. */
function forward(
  { request, response, observer }: Forwarded,
  target: URL,
  options: { readonly method: string; readonly headers: string[] },
  { network }: System,
): void {
  const given = { ...options, agent: false, rejectUnauthorized: false } as RequestOptions;
  const onward = network.request(target, given, (answer) => {
    const headers = endToEndHeaders(pairHeaders(answer.rawHeaders));
    observer?.answer(answer.statusCode ?? 502, headers);
    response.writeHead(answer.statusCode ?? 502, headers.flat()).flushHeaders();
    if (observer) answer.on('data', (chunk: Uint8Array) => observer.answerBody(chunk));
    answer.on('error', () => response.destroy()).pipe(response);
  });
  onward.on('error', () => (response.headersSent ? response.destroy() : answerEmpty(response, 502)));
  response.on('close', () => {
    observer?.closed(response.statusCode, response.writableFinished);
    onward.destroy();
  });
  if (observer) request.on('data', (chunk: Uint8Array) => observer.requestBody(chunk));
  request.pipe(onward);
}

function answerEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': '0' }).end();
}
