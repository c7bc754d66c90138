import { readChunks } from './read-body.ts';

/** Response headers of a server-sent event stream; proxies are told not to hold events back. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache',
  'x-accel-buffering': 'no',
} as const;

/** One event whose data is a single line, which JSON text always is. */
export function eventText(data: string): string {
  return `data: ${data}\n\n`;
}

/** Whether a message is an event stream by its content type. */
export function isEventStream(message: Response): boolean {
  return /^text\/event-stream\s*(?:;|$)/i.test(message.headers.get('content-type') ?? '');
}

/**
 * The data of each event of a stream (HTML Standard, section 9.2.6). Comments, ids and retry times are skipped, and so are
 * events without data, which servers of 2025-11-25 send first.
 * @throws BodyTooLargeError when the stream is longer than `maxBytes`; TypeError when it is not UTF-8.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): AsyncGenerator<string, void> {
  let data: string[] = [];
  for await (const line of readLines(body, maxBytes)) {
    if (line === '') {
      const text = data.join('\n');
      if (text !== '') yield text;
      data = [];
    } else if (line === 'data' || line.startsWith('data:')) {
      data.push(line.slice(5).replace(/^ /, ''));
    }
  }
}

async function* readLines(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of readChunks(body, maxBytes)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  const last = rest + decoder.decode();
  if (last !== '') yield* last.split(/\r\n|\n|\r/);
}
