import type { HandlerContext, Next } from '../handler.ts';
import { wholeBody } from '../http/whole-body.ts';
import { parseJson } from '../json/parse-json.ts';
import { isJsonObject, member, objectMember } from '../json/values.ts';
import type { ObservedCall } from './read-call.ts';

/** How a request ended. */
export interface Outcome {
  /** `aborted`: a stream was left, or broke off, before its end. `unknown`: a stream or a big body that ended with no result. */
  readonly kind: 'ok' | 'tool_error' | 'rpc_error' | 'http_error' | 'aborted' | 'unknown';
  readonly status: number;
  /** Code of a JSON-RPC error. */
  readonly code: number | undefined;
  /** Length of the answer's body. */
  readonly bytes: number;
  /** From the request to the end of the answer. */
  readonly milliseconds: number;
}

/** The end of a stream that is kept, so that its last event can be read. */
const tailLength = 64 * 1024;

/**
 * Lets a call go on, and tells how it ended: at once for a small answer, at its end for a stream, which is passed on as it
 * comes.
 */
export async function observe(
  call: ObservedCall,
  { now }: Pick<HandlerContext, 'now'>,
  { next, done }: { readonly next: Next; readonly done: (outcome: Outcome) => void },
): Promise<Response> {
  const startedAt = now();
  const response = await next(call.request);
  const { status, statusText, headers } = response;
  const body = await wholeBody(response);
  const end = (bytes: number, kind: Pick<Outcome, 'kind' | 'code'>) =>
    done({ status, bytes, milliseconds: now() - startedAt, ...kind });
  if (body === null || body instanceof Uint8Array) {
    end(body?.length ?? 0, kindOf(status, body === null ? '' : new TextDecoder().decode(body)));
    return new Response(body, { status, statusText, headers });
  }
  const watched = watch(body, (bytes, tail) =>
    end(bytes, tail === undefined ? { kind: 'aborted', code: undefined } : kindOf(status, lastEvent(tail))),
  );
  return new Response(watched, { status, statusText, headers });
}

/** The same stream; `ended` gets its length and its last 64 KiB as text, undefined when it did not come to its end. */
function watch(
  body: ReadableStream<Uint8Array>,
  ended: (bytes: number, tail: string | undefined) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let tail = '';
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        ended(bytes, undefined);
        throw error;
      });
      if (done) {
        ended(bytes, tail);
        controller.close();
        return;
      }
      bytes += value.length;
      tail = (tail + decoder.decode(value, { stream: true })).slice(-tailLength);
      controller.enqueue(value);
    },
    cancel(reason) {
      ended(bytes, undefined);
      return reader.cancel(reason);
    },
  });
}

/** The data of the last event; the text itself where there is none. */
function lastEvent(text: string): string {
  const at = text.lastIndexOf('\ndata:');
  const start = at >= 0 ? at + 6 : text.startsWith('data:') ? 5 : undefined;
  return start === undefined ? text : (text.slice(start).split('\n')[0] ?? '');
}

/** What an answer says of itself: of JSON-RPC, or of the addresses for scripts, which give the result alone. */
function kindOf(status: number, text: string): Pick<Outcome, 'kind' | 'code'> {
  const message = parsed(text);
  const code = message === undefined ? undefined : member(objectMember(message, 'error') ?? {}, 'code');
  if (typeof code === 'number') return { kind: 'rpc_error', code };
  if (status >= 400) return { kind: 'http_error', code: undefined };
  if (message === undefined) return { kind: text === '' ? 'ok' : 'unknown', code: undefined };
  const result = objectMember(message, 'result') ?? message;
  return { kind: member(result, 'isError') === true ? 'tool_error' : 'ok', code: undefined };
}

function parsed(text: string) {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
