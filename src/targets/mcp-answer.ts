import { FtlError } from '../errors.ts';
import type { JsonFields } from './mcp-client.ts';

/** The most that is read of one answer, in bytes. */
const longestAnswer = 8 * 1024 * 1024;

/**
 * The JSON-RPC response with this id from an HTTP answer: a JSON body, or an event stream, which is read up to that
 * response. Undefined when there is none. Throws `E_DEPLOY_UNHEALTHY` when the answer is too long.
 */
export async function readAnswer(
  response: Response,
  id: number | undefined,
): Promise<JsonFields | undefined> {
  const streamed = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > longestAnswer) {
      throw new FtlError('E_DEPLOY_UNHEALTHY', `An answer is longer than ${longestAnswer} bytes.`);
    }
    text += decoder.decode(chunk, { stream: true });
    if (!streamed) continue;
    const events = text.split(/\r\n\r\n|\n\n|\r\r/);
    text = events.pop() ?? '';
    const found = events
      .map(eventData)
      .map(parseMessage)
      .find((message) => isResponse(message, id));
    if (found) return found;
  }
  const last = parseMessage(streamed ? eventData(text) : text);
  return isResponse(last, id) ? last : undefined;
}

/** The `data` lines of an event, joined (HTML, server-sent events). */
function eventData(event: string): string {
  return event
    .split(/\r\n|\n|\r/)
    .flatMap((line) => (line.startsWith('data:') ? [line.slice(5).replace(/^ /, '')] : []))
    .join('\n');
}

function parseMessage(text: string): JsonFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonFields)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A response to this request, or an error that could not be told to which. */
function isResponse(message: JsonFields | undefined, id: number | undefined): boolean {
  if (message === undefined) return false;
  return (
    ('result' in message && message['id'] === id) ||
    ('error' in message && [id, null].includes(message['id'] as number))
  );
}
