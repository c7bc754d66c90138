import type { RecordedMessage, RequestRecord } from '../../messages.ts';
import { element } from '../dom.ts';
import { shownBody, shownBytes, shownDuration, shownText, shownTime } from '../shown.ts';

/** One request in the list: a line that opens. */
export interface RequestRow {
  readonly element: HTMLElement;
  show(record: RequestRecord): void;
}

/** An empty row. What it opens to is made when it is open, so that a busy app does not slow the page down. */
export function requestRow(): RequestRow {
  const summary = element('summary');
  const body = element('div', { class: 'request-body' });
  const details = element('details', {}, summary, body);
  let shown: RequestRecord | undefined;
  const drawBody = () => {
    if (shown && details.open) body.replaceChildren(...bodyParts(shown));
  };
  details.addEventListener('toggle', drawBody);
  const row = element('li', {}, details);
  return {
    element: row,
    show: (record) => {
      shown = record;
      row.dataset['client'] = record.client;
      summary.replaceChildren(...summaryParts(record));
      drawBody();
    },
  };
}

/** A request in one line of text: also what is announced. */
export function requestText(record: RequestRecord): string {
  return `${record.client}: ${titleOf(record)}, ${outcomeText(record)}`;
}

function titleOf({ method, name, httpMethod, path }: RequestRecord): string {
  return method === undefined ? `${httpMethod} ${path}` : [method, name].filter(Boolean).join(' ');
}

function summaryParts(record: RequestRecord): readonly (Node | string)[] {
  const { time, client, duration, request, answer } = record;
  const kind = isBad(record) ? 'bad' : record.state === 'open' ? 'open' : 'good';
  const sizes = `${shownBytes(request.bytes)} in, ${shownBytes(answer.bytes)} out`;
  return [
    element('span', { class: 'title' }, titleOf(record)),
    ' ',
    element('span', { class: `outcome ${kind}` }, outcomeText(record)),
    ' ',
    element(
      'span',
      { class: 'rules' },
      `${shownTime(time)} · ${client} · ${shownDuration(duration)} · ${sizes}`,
    ),
  ];
}

function isBad({ state, status, outcome }: RequestRecord): boolean {
  return (
    state === 'cut off' || (status ?? 0) >= 400 || outcome === 'tool error' || outcome === 'protocol error'
  );
}

function outcomeText({ state, status, outcome }: RequestRecord): string {
  if (state === 'cut off') return 'cut off';
  if (state === 'open') return status === undefined ? 'waiting' : 'answering';
  if (outcome === undefined || outcome === 'result') return `HTTP ${status ?? 0}`;
  return outcome;
}

function bodyParts(record: RequestRecord): readonly HTMLElement[] {
  return [
    element('p', { class: 'technical' }, `${record.httpMethod} ${record.path}`),
    ...messageParts('Request', record.request),
    ...messageParts('Answer', record.answer),
  ];
}

function messageParts(
  title: string,
  { headers, text, isCut, bytes }: RecordedMessage,
): readonly HTMLElement[] {
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  const summary = element('summary', { class: 'rules' }, `${headers.length} headers`);
  const isShown = text !== undefined && text !== '';
  const note = isShown ? 'There is more of it.' : 'Only bodies of JSON-RPC are shown.';
  return [
    element('h3', {}, title),
    ...(isShown ? [shownBody(text)] : []),
    ...((isShown ? isCut : bytes > 0) ? [element('p', { class: 'rules' }, note)] : []),
    ...(lines === '' ? [] : [element('details', {}, summary, shownText(lines))]),
  ];
}
