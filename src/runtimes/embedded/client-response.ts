import type { ServerResponse } from 'node:http';
import type { CallReceiver } from './exchange.ts';
import { endToEndHeaders } from './guest-headers.ts';
import type { BodyPart, CallFailure, Header, ResponseHead } from './messages.ts';

/** What a client gets when there is no answer: the status, without a body, as Spin does. */
const statusOf: Readonly<Record<CallFailure['kind'], number>> = {
  trap: 500,
  'no-response': 500,
  timeout: 504,
  overload: 503,
  cancelled: 503,
};

export interface ClientResponseOptions {
  /** Bytes of the answer were passed on to the client. */
  readonly acknowledge: (bytes: number) => void;
  /** Bytes of the request's body were taken. */
  readonly consumed: (bytes: number) => void;
}

/**
 * Writes a component's answer to the client. An answer that is complete when its head comes goes out in one write,
 * with its length; any other is passed on part by part, no faster than the client reads.
 */
export function clientReceiver(response: ServerResponse, options: ClientResponseOptions): CallReceiver {
  const write = ({ chunks, ended, failed }: BodyPart) => {
    if (response.destroyed) return;
    for (const chunk of chunks) response.write(chunk, () => options.acknowledge(chunk.length));
    if (failed) response.destroy();
    else if (ended) response.end();
  };
  return {
    response: (head, body) => {
      if (response.headersSent || response.destroyed) return;
      try {
        if (body.ended && !body.failed) return writeWhole(response, head, body.chunks);
        response.writeHead(head.status, toClient(head.headers).flat());
      } catch {
        return sendEmpty(response, 500);
      }
      if (body.chunks.length === 0) response.flushHeaders();
      write(body);
    },
    body: write,
    consumed: options.consumed,
    failed: ({ kind }) => sendEmpty(response, statusOf[kind]),
  };
}

/** Answers with a status and nothing else; an answer under way is cut off. */
export function sendEmpty(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'content-length': '0' }).end();
}

function writeWhole(response: ServerResponse, head: ResponseHead, chunks: readonly Uint8Array[]): void {
  const body = Buffer.concat(chunks);
  const headers = toClient(head.headers);
  const bodiless = head.status === 204 || head.status === 304 || head.status < 200;
  const ofHead = response.req.method === 'HEAD' && body.length === 0;
  if (!bodiless && !ofHead && !headers.some(([name]) => name === 'content-length'))
    headers.push(['content-length', String(body.length)]);
  response.writeHead(head.status, headers.flat());
  response.end(body);
}

function toClient(headers: readonly Header[]): Header[] {
  return endToEndHeaders(headers);
}
