import type { IncomingHttpHeaders } from 'node:http';
import { concatenate } from '../../components/shared/bytes.ts';
import { readEvents } from '../../components/shared/http/event-stream.ts';
import { readChunks } from '../../components/shared/http/read-body.ts';

/** An answer, read to its end; an event stream up to the event that was waited for. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** The body; of an event stream the data of each event, a line each. */
  readonly text: string;
  /** What can be a JSON-RPC message each: the data of each event, or the body alone. */
  readonly messages: readonly string[];
}

/** An answer whose body is yet to be read. */
export interface AnswerHead {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: ReadableStream<Uint8Array> | null;
}

interface ReadLimits {
  /** Bytes of the body. */
  readonly maxBytes: number;
  readonly isLast: (data: string) => boolean;
}

/**
 * Reads an answer; no event is waited for after the one that `isLast`.
 * @throws BodyTooLargeError when it is longer than `maxBytes`; the error of the socket when it is cut off.
 */
export async function readAnswer({ status, headers, body }: AnswerHead, limits: ReadLimits): Promise<Answer> {
  const isStream = /^text\/event-stream\s*(?:;|$)/i.test(headers['content-type'] ?? '');
  const messages = isStream ? await readUntil(body, limits) : [await readAll(body, limits.maxBytes)];
  return { status, headers, text: messages.join('\n'), messages };
}

async function readUntil(
  body: AnswerHead['body'],
  { maxBytes, isLast }: ReadLimits,
): Promise<readonly string[]> {
  const messages: string[] = [];
  for await (const data of readEvents(body, maxBytes)) {
    messages.push(data);
    if (isLast(data)) break;
  }
  return messages;
}

async function readAll(body: AnswerHead['body'], maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(body, maxBytes)) chunks.push(chunk);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(concatenate(chunks));
}
