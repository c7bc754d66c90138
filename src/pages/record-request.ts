import type { ExchangeObserver, ObservedRequest } from '../runtimes/types.ts';
import { readAnswerOutcome, readCall } from './json-rpc.ts';
import type { RecordedMessage, RequestRecord } from './messages.ts';
import { recordBody, type RecordedBody } from './recorded-body.ts';

/** How often, in ms, an answer that is still coming is told about. */
const updateTime = 250;

export interface RecordOptions {
  readonly id: number;
  /** Told a new record whenever there is something to say. */
  readonly tell: (record: RequestRecord) => void;
}

type Headers = readonly (readonly [name: string, value: string])[];

/** Headers whose values are shown; any other may let somebody in. */
const shownHeaders =
  /^(?:accept|accept-encoding|accept-language|allow|cache-control|connection|content-encoding|content-length|content-type|date|host|mcp-(?!session-id).*|origin|pragma|retry-after|sec-ch-ua.*|sec-fetch-.*|traceparent|transfer-encoding|user-agent|vary|www-authenticate|x-trace-id)$/;

/** Makes a record of one request: told at its beginning, now and then while an answer streams, and at its end. */
export function recordRequest(observed: ObservedRequest, { id, tell }: RecordOptions): ExchangeObserver {
  const [time, started] = [Date.now(), performance.now()];
  const [sent, answered] = [recordBody(), recordBody()];
  const { hide } = observed;
  let state: RequestRecord['state'] = 'open';
  let status: number | undefined;
  let answerHeaders: Headers = [];
  let timer: NodeJS.Timeout | undefined;
  const update = () => {
    clearTimeout(timer);
    timer = undefined;
    const duration = performance.now() - started;
    const parts = { observed, sent, answered, answerHeaders, hide };
    tell({ id, time, state, status, duration, ...describe(parts) });
  };
  const soon = () => {
    timer ??= setTimeout(update, updateTime).unref();
  };
  soon();
  return {
    requestBody: (chunk) => {
      sent.add(chunk);
      soon();
    },
    answer: (code, headers) => {
      status = code;
      answerHeaders = headers;
      soon();
    },
    answerBody: (chunk) => {
      answered.add(chunk);
      soon();
    },
    closed: (code, whole) => {
      status = code;
      state = whole ? 'answered' : 'cut off';
      update();
    },
  };
}

interface Parts {
  readonly observed: ObservedRequest;
  readonly sent: RecordedBody;
  readonly answered: RecordedBody;
  readonly answerHeaders: Headers;
  readonly hide: (text: string) => string;
}

function describe({ observed, sent, answered, answerHeaders, hide }: Parts) {
  const { method: httpMethod, path, headers } = observed;
  const [body, answer] = [sent.text(hide), answered.text(hide)];
  const call = readCall(body.text);
  return {
    httpMethod,
    path: path.replace(/\?.*$/s, ''),
    method: call?.method,
    name: call?.name,
    client: clientOf(headers, call?.client),
    outcome: call && readAnswerOutcome(answer.text),
    request: message(headers, sent.bytes, call && body, hide),
    answer: message(answerHeaders, answered.bytes, call && answer, hide),
  };
}

function message(
  headers: Headers,
  bytes: number,
  body: ReturnType<RecordedBody['text']> | undefined,
  hide: (text: string) => string,
): RecordedMessage {
  const shown = headers.map(([name, value]): [string, string] => [
    name,
    shownHeaders.test(name) ? hide(value) : 'hidden',
  ]);
  return { headers: shown, bytes, text: body?.text, isCut: body?.isCut ?? bytes > 0 };
}

function clientOf(headers: Headers, named: string | undefined): string {
  const header = (name: string) => headers.find(([each]) => each === name)?.[1];
  if (header('sec-fetch-site') === 'same-origin') return 'this page';
  const agent = header('user-agent')?.split(' ')[0];
  return (named ?? agent ?? 'unknown').slice(0, 100);
}
