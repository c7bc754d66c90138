import { isEventStream } from '../shared/http/event-stream.ts';
import { concatenate } from '../shared/bytes.ts';
import type { AuthorizerContext, Next } from './context.ts';
import { endToEndHeaders } from './identity.ts';
import { Refusal } from './refusal.ts';

/** Bodies up to this size are read to their end and sent in one piece; larger ones are passed on as they come. */
const wholeBytes = 1024 * 1024;

/**
 * A handler that passes requests on to the component at this origin, path and query unchanged. Throws `Refusal`
 * `bad_gateway` when it cannot be reached.
 */
export function forwardTo(origin: string, context: Pick<AuthorizerContext, 'fetch' | 'log'>): Next {
  return async (request) => {
    try {
      const response = await context.fetch(innerRequest(request, origin));
      return await outerResponse(response);
    } catch (error) {
      context.log(`the component behind failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      throw new Refusal('bad_gateway', 'The server behind the authorizer did not answer.');
    }
  };
}

function innerRequest(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  const { method, headers, body } = request;
  const init = { method, headers, redirect: 'manual' as const };
  return new Request(
    `${origin}${pathname}${search}`,
    body === null ? init : { ...init, body, duplex: 'half' },
  );
}

async function outerResponse(response: Response): Promise<Response> {
  const headers = withoutCors(endToEndHeaders(response.headers));
  const { status, statusText } = response;
  if (response.body === null || isEventStream(response))
    return new Response(response.body, { status, statusText, headers });
  const body = await readWhole(response.body);
  headers.delete('content-length');
  if (body instanceof Uint8Array) headers.set('content-length', String(body.byteLength));
  return new Response(body, { status, statusText, headers });
}

/** All bytes of a body, or, when there are too many, a stream of the same bytes. */
async function readWhole(
  body: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const reader = body.getReader();
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

/** A copy without what a server behind says of origins: who is in front decides. */
function withoutCors(received: Headers): Headers {
  return new Headers([...received].filter(([name]) => !name.startsWith('access-control-')));
}
