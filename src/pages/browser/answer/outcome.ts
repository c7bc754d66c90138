import type { JsonObject } from '../../../../components/shared/catalog.ts';
import { readInputRequired } from '../../../mcp-client/input-requests.ts';
import type { RpcResponse } from '../../../mcp-client/responses.ts';
import type { Wire } from '../mcp/transport.ts';
import { shownBytes, shownDuration } from '../shown.ts';

/** How a call ended, in the words that the page uses for it. */
export interface CallOutcome {
  readonly kind: 'good' | 'bad';
  /** For the status line, such as `Tool error`. */
  readonly title: string;
  /** More, where there is more to say. */
  readonly detail: string;
  readonly result: JsonObject | undefined;
}

/** What a response means. */
export function outcomeOf(response: RpcResponse): CallOutcome {
  if ('error' in response) {
    const { code, message, data } = response.error;
    const more = data === null ? '' : `\n${JSON.stringify(data, null, 2)}`;
    return { kind: 'bad', title: `Protocol error ${code}`, detail: `${message}${more}`, result: undefined };
  }
  const { result } = response;
  if (result['isError'] === true) return { kind: 'bad', title: 'Tool error', detail: '', result };
  const required = readInputRequired(result);
  if (!required) return { kind: 'good', title: 'Result', detail: '', result };
  const others = required.others.join(', ') || 'nothing that can be answered';
  const detail = `It asks its caller for more, which this page cannot give: ${others}.`;
  return { kind: 'bad', title: 'Input required', detail, result };
}

/** What went wrong when there is no response. */
export function failedOutcome(error: unknown, wire: Wire | undefined): CallOutcome {
  const status = wire?.answer?.status;
  const isRefused = status === 401 || status === 403;
  return {
    kind: 'bad',
    title: status === undefined ? 'No answer' : `HTTP ${status}`,
    detail: isRefused
      ? 'The app let nobody in. Enter a token that it takes, under "Token" above.'
      : error instanceof Error
        ? error.message
        : String(error),
    result: undefined,
  };
}

/** Time and sizes of an exchange. */
export function measuresOf({ duration, requestBody, answer }: Wire): string {
  const sent = shownBytes(new TextEncoder().encode(requestBody).length);
  const got = answer ? shownBytes(new TextEncoder().encode(answer.text).length) : 'nothing';
  return `${shownDuration(duration)} · sent ${sent} · got ${got}`;
}
