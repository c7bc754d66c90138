import { McpError } from '../../../mcp-client/mcp-error.ts';
import { type Answer, readAnswer } from '../../../mcp-client/answer.ts';
import type { SendExchange } from '../../../mcp-client/client.ts';

/** Bytes of an answer that the page reads. */
const maxBytes = 32 * 1024 * 1024;

/** What went over the wire, as the page sent and got it. */
export interface Wire {
  readonly requestBody: string;
  readonly answer: Answer | undefined;
  /** ms from sending to the last byte. */
  readonly duration: number;
}

export interface TransportOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told of each exchange when it is over. */
  readonly onWire?: (wire: Wire) => void;
}

/** The app's endpoint of all its tools, on the page's own origin. */
const endpoint = '/mcp';

/** Carries MCP by the browser's `fetch`; rejects with `McpError` when there is no whole answer. */
export function browserTransport({ signal, onWire }: TransportOptions = {}): SendExchange {
  return async ({ headers = {}, body = '', isLast = () => false }) => {
    const started = performance.now();
    let answer: Answer | undefined;
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers,
        body,
        signal: signal ?? null,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
      const { status, body: stream } = response;
      const head = { status, headers: Object.fromEntries(response.headers), body: stream };
      answer = await readAnswer(head, { maxBytes, isLast });
      return answer;
    } catch (cause) {
      const reason = signal?.aborted === true ? 'The call was cancelled.' : `No answer: ${reasonOf(cause)}.`;
      throw new McpError(reason, { cause });
    } finally {
      onWire?.({ requestBody: body, answer, duration: performance.now() - started });
    }
  };
}

function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text === 'Failed to fetch' ? 'the app cannot be reached' : text;
}
