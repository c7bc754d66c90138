import { concatenate } from '../bytes.ts';
import { isEventStream } from './event-stream.ts';

/** Bodies up to this size are read to their end and sent in one piece; larger ones are passed on as they come. */
const wholeBytes = 1024 * 1024;

/**
 * The body of an answer that is passed on: all its bytes, a stream where it is one of events or larger than 1 MiB, or
 * null where there is none.
 */
export async function wholeBody(
  response: Response,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null> {
  if (response.body === null || isEventStream(response)) return response.body;
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= wholeBytes) {
    const { done, value } = await reader.read();
    if (done) return concatenate(chunks);
    chunks.push(value);
    length += value.byteLength;
  }
  return resume(chunks, reader);
}

function resume(
  read: Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const chunk = read.shift() ?? (await reader.read()).value;
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
