import type { ServerResponse } from 'node:http';
import type { CallReceiver } from '../exchange.ts';
import { announcedLength, endToEndHeaders } from './guest-headers.ts';
import { bodyLength, type BodyPart, type CallFailure, type Header, type ResponseHead } from '../messages.ts';

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
  /** The answer is a stream of server-sent events. */
  readonly onEventStream: () => void;
  /** The client has all that it gets of the answer, whose body has not ended: it asked for the head alone. */
  readonly cancel: () => void;
}

/**
 * Writes a component's answer to the client. An answer that is complete when its head comes goes out in one write,
 * with its length; any other is passed on part by part, no faster than the client reads. A body that is longer or
 * shorter than its own `content-length` is cut off, so that it cannot pass for the next answer.
 */
export function clientReceiver(response: ServerResponse, options: ClientResponseOptions): CallReceiver {
  response.strictContentLength = true;
  const write = ({ chunks, ended, failed }: BodyPart) => {
    if (response.destroyed) return;
    try {
      for (const chunk of chunks) response.write(chunk, () => options.acknowledge(chunk.length));
      if (ended && !failed) response.end();
    } catch {
      response.destroy();
    }
    if (failed) response.destroy();
  };
  return {
    response: (head, body) => {
      if (response.headersSent || response.destroyed) return;
      try {
        writeHead(response, head, body);
      } catch {
        return sendEmpty(response, 500);
      }
      if (response.req.method === 'HEAD') {
        response.end();
        return body.ended ? undefined : options.cancel();
      }
      if (isEventStream(head)) options.onEventStream();
      write(body);
    },
    body: write,
    consumed: options.consumed,
    failed: ({ kind }) => sendEmpty(response, statusOf[kind]),
  };
}

function isEventStream({ headers }: ResponseHead): boolean {
  return headers.some(([name, value]) => name === 'content-type' && /^text\/event-stream\b/i.test(value));
}

/** Answers with a status and nothing else; an answer under way is cut off. */
export function sendEmpty(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'content-length': '0' }).end();
}

/** Longest time, in ms, that what a refused client still sends is dropped, and the longest pause within. */
const parting = { longest: 30_000, pause: 1000 };

/**
 * Answers a request that is not taken, or not to its end, and ends its connection: what comes after it, for example the
 * rest of a body that is too long, would be taken for the next request or be read for nothing. The end waits a little
 * for a client that still sends, because an end at once can take the answer away from it (RFC 9112, section 9.6).
 */
export function refuse(response: ServerResponse, status: number): void {
  const answered = response.writableFinished;
  if (response.headersSent && !answered) return void response.destroy();
  if (!answered) response.writeHead(status, { 'content-length': '0', connection: 'close' }).flushHeaders();
  const { req } = response;
  const end = () => {
    clearTimeout(longest);
    clearTimeout(pause);
    if (!answered) response.end();
    else if (!req.complete) req.destroy();
  };
  const longest = setTimeout(end, parting.longest).unref();
  const pause = setTimeout(end, parting.pause).unref();
  if (req.complete) return end();
  req.on('data', () => pause.refresh());
  req.once('end', end).once('close', end).resume();
}

/** Throws for a status or a header that HTTP does not have. */
function writeHead(response: ServerResponse, { status, headers }: ResponseHead, body: BodyPart): void {
  if (status < 200) throw new RangeError(`Status ${status} is not that of an answer.`);
  const sent = endToEndHeaders(headers);
  const announced = announcedLength(sent);
  if (!body.ended || body.failed) {
    response.writeHead(status, sent.flat());
    if (body.chunks.length === 0) response.flushHeaders();
    return;
  }
  response.writeHead(status, [...sent, ...lengthOf(response, status, { announced, body })].flat());
}

interface WholeAnswer {
  readonly announced: number | undefined;
  readonly body: BodyPart;
}

/** The length of a whole answer, unless it has none (RFC 9110, section 8.6) or gives it itself. */
function lengthOf({ req }: ServerResponse, status: number, { announced, body }: WholeAnswer): Header[] {
  const length = bodyLength(body);
  const bodiless = status === 204 || status === 304 || (req.method === 'HEAD' && length === 0);
  if (bodiless || announced !== undefined) return [];
  return [['content-length', String(length)]];
}
