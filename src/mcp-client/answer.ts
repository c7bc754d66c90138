import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
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

/**
 * Reads an answer; no event is waited for after the one that `isLast`.
 * @throws BodyTooLargeError when it is longer than `maxBytes`; the error of the socket when it is cut off.
 */
export async function readAnswer(
  response: IncomingMessage,
  { maxBytes, isLast }: { readonly maxBytes: number; readonly isLast: (data: string) => boolean },
): Promise<Answer> {
  const body = Readable.toWeb(response) as ReadableStream<Uint8Array>;
  const isStream = /^text\/event-stream\s*(?:;|$)/i.test(response.headers['content-type'] ?? '');
  const messages = isStream ? await readUntil(body, { maxBytes, isLast }) : [await readAll(body, maxBytes)];
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: messages.join('\n'),
    messages,
  };
}

async function readUntil(
  body: ReadableStream<Uint8Array>,
  { maxBytes, isLast }: { readonly maxBytes: number; readonly isLast: (data: string) => boolean },
): Promise<readonly string[]> {
  const messages: string[] = [];
  for await (const data of readEvents(body, maxBytes)) {
    messages.push(data);
    if (isLast(data)) break;
  }
  return messages;
}

async function readAll(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(body, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
