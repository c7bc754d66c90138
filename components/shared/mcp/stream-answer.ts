import type { JsonObject } from '../catalog.ts';
import { jsonText } from '../json/exact-numbers.ts';
import { jsonAnswer } from '../http/answers.ts';
import { eventStreamHeaders, eventText } from '../http/event-stream.ts';
import type { McpCall, McpNotification, McpStream } from './call.ts';

/** How the last message of an answer is written: the whole JSON-RPC response as text. */
export interface LastMessage {
  result(result: JsonObject): string;
  error(thrown: unknown): string;
}

/**
 * Answers with notifications as they come and the response after them. When nothing comes before the result, or the
 * client takes no stream, the answer is plain JSON. A client that closes its stream stops the work.
 * @throws whatever the generator throws before its first notification.
 */
export async function streamAnswer(call: McpCall, stream: McpStream, last: LastMessage): Promise<Response> {
  if (!call.acceptsStream) return jsonAnswer(last.result(await resultOfStream(stream)));
  const first = await stream.events.next();
  if (first.done === true) return jsonAnswer(last.result(first.value));
  return new Response(eventStream(first.value, stream, last), { headers: eventStreamHeaders });
}

/** The result of a stream, without the notifications before it. */
export async function resultOfStream({ events }: McpStream): Promise<JsonObject> {
  while (true) {
    const next = await events.next();
    if (next.done === true) return next.value;
  }
}

function eventStream(
  first: McpNotification,
  stream: McpStream,
  last: LastMessage,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const encode = (json: string) => encoder.encode(eventText(json));
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encode(notificationText(first)));
    },
    async pull(controller) {
      try {
        const next = await stream.events.next();
        if (next.done !== true) return controller.enqueue(encode(notificationText(next.value)));
        controller.enqueue(encode(last.result(next.value)));
      } catch (thrown) {
        controller.enqueue(encode(last.error(thrown)));
      }
      controller.close();
    },
    cancel() {
      stream.cancel?.();
      // Not awaited: the generator returns only when what it waits for has come or was given up.
      stream.events.return({}).catch(() => undefined);
    },
  });
}

function notificationText(notification: McpNotification): string {
  return jsonText({ jsonrpc: '2.0', method: notification.method, params: notification.params });
}
