import type { IncomingMessage, RequestOptions, ServerResponse } from 'node:http';
import { isLoopbackName, hostnameOf } from '../../../components/shared/http/hosts.ts';
import type { System } from '../../system/types.ts';
import { endToEndHeaders, pairHeaders } from '../embedded/http/guest-headers.ts';
import { answerEmpty, forward } from '../forward.ts';
import type { LocalPages } from '../types.ts';

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
    if (name === undefined || !isLoopbackName(name)) return answerEmpty(response, 403);
    const headers = pairHeaders(request.rawHeaders);
    const [method, path] = [request.method ?? 'GET', request.url ?? '/'];
    if (!path.startsWith('/')) return answerEmpty(response, 400);
    const observer = pages.observe({ method, path, headers, hide });
    const sent = [['host', host], ...endToEndHeaders(headers)].flat();
    // The certificate is not checked: it is for the name that clients use, and the app is on this machine.
    const options = { method, headers: sent, agent: false, rejectUnauthorized: false } as RequestOptions;
    const answerHeaders = (answer: IncomingMessage) => {
      const received = endToEndHeaders(pairHeaders(answer.rawHeaders));
      observer?.answer(answer.statusCode ?? 502, received);
      return received.flat();
    };
    const target = new URL(url + path);
    forward({ request, response, target, options, observer, answerHeaders }, system);
  };
  const host = '127.0.0.1';
  const listener = await system.network.serve(pass, { host, port: 0 });
  return { pagesUrl: `http://${host}:${listener.port}${pages.path}`, close: () => listener.close() };
}
