import type { JsonObject } from '../catalog.ts';
import { jsonText } from '../json/exact-numbers.ts';
import { jsonAnswer } from '../http/answers.ts';
import { eventStreamHeaders, eventText } from '../http/event-stream.ts';
import type { McpCall, McpExchange, McpStream, StreamMessage } from './call.ts';

/** How the last message of an answer is written: the whole JSON-RPC response as text. */
export interface LastMessage {
  result(result: JsonObject): string;
  error(thrown: unknown): string;
}

/** The id of an event after which nothing comes: who comes back with it has missed nothing. */
export const endEventId = 'end';

/**
 * Answers with notifications as they come and the response after them. When nothing comes before the result, or the
 * client takes no stream, the answer is plain JSON. A client that closes its stream stops the work.
 * @throws whatever the generator throws before its first notification.
 */
export async function streamAnswer(
  call: McpCall,
  stream: McpStream | McpExchange,
  last: LastMessage,
): Promise<Response> {
  if (!call.acceptsStream) return jsonAnswer(last.result(await resultOfStream(stream)));
  const first = await stream.events.next();
  if (first.done === true) return jsonAnswer(last.result(first.value ?? {}));
  return new Response(eventStream(first.value, stream, last), { headers: eventStreamHeaders });
}

/** The result of a stream, without the notifications before it. */
export async function resultOfStream({ events }: McpStream | McpExchange): Promise<JsonObject> {
  while (true) {
    const next = await events.next();
    if (next.done === true) return next.value ?? {};
  }
}

function eventStream(
  first: StreamMessage,
  stream: McpStream | McpExchange,
  last: LastMessage,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let canResume = 'eventId' in first;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(messageText(first)));
    },
    async pull(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      try {
        const next = await stream.events.next();
        if (next.done !== true) {
          canResume ||= 'eventId' in next.value;
          return send(messageText(next.value));
        }
        if (next.value !== undefined) send(eventText(last.result(next.value)));
      } catch (thrown) {
        // Some clients do not take an error for the end, and come back for what they think is missing.
        send(`${canResume ? `id: ${endEventId}\n` : ''}${eventText(last.error(thrown))}`);
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

function messageText(message: StreamMessage): string {
  if ('eventId' in message) return `id: ${message.eventId}\nretry: ${message.retry}\ndata:\n\n`;
  const id = 'id' in message ? { id: message.id } : {};
  return eventText(jsonText({ jsonrpc: '2.0', ...id, method: message.method, params: message.params }));
}
