import type {
  IncomingMessage,
  OutgoingHttpHeader,
  OutgoingHttpHeaders,
  RequestOptions,
  ServerResponse,
} from 'node:http';
import type { System } from '../system/types.ts';
import type { ExchangeObserver } from './types.ts';

/** A request of a client, and where it goes. */
export interface Forwarded {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: URL;
  readonly options: RequestOptions;
  /** Told of both bodies and of the end; of the answer's head by `answerHeaders`. */
  readonly observer?: ExchangeObserver | undefined;
  /** What of the head of an answer goes to the client. */
  readonly answerHeaders: (answer: IncomingMessage) => OutgoingHttpHeaders | OutgoingHttpHeader[];
}

/**
 * Passes a request on, and the answer back, both as they come; a client that goes away ends the request. 502 without a
 * body when there is no answer.
 */
export function forward(
  { request, response, target, options, observer, answerHeaders }: Forwarded,
  { network }: Pick<System, 'network'>,
): void {
  const onward = network.request(target, options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answerHeaders(answer)).flushHeaders();
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

/** An answer that is its status alone. */
export function answerEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': '0' }).end();
}
