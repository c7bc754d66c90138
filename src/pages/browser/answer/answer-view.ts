import type { JsonObject, JsonValue } from '../../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../../components/shared/json/values.ts';
import { element, newId } from '../dom.ts';
import type { Wire } from '../mcp/transport.ts';
import { shownBody, shownJson, shownText } from '../shown.ts';
import { contentList, resourceContent } from './content.ts';
import { type CallOutcome, measuresOf } from './outcome.ts';

/** Where the answer of a call is shown. */
export interface AnswerView {
  readonly element: HTMLElement;
  /** The call went out. */
  begin(): void;
  /** Says what goes on. */
  say(text: string): void;
  /** A notification came before the answer. */
  notify(method: string, params: JsonObject): void;
  end(outcome: CallOutcome, wire: Wire | undefined): void;
}

/** Notifications that are shown of one call; the last ones. */
const mostNotifications = 200;

/** An empty view; its status line is a live region, so that the end of a call is announced. */
export function answerView(): AnswerView {
  const headingId = newId();
  const status = element('p', { class: 'status', role: 'status' });
  const progress = element('progress', { hidden: true, 'aria-label': 'Progress of the call' });
  const notifications = element('ol', {
    class: 'notifications',
    hidden: true,
    'aria-label': 'Notifications',
  });
  const body = element('div', { class: 'answer-body' });
  const view = element('section', { class: 'answer', 'aria-labelledby': headingId, hidden: true });
  view.append(element('h3', { id: headingId }, 'Answer'), status, progress, notifications, body);
  return {
    element: view,
    begin: () => {
      view.hidden = false;
      view.setAttribute('aria-busy', 'true');
      status.className = 'status';
      status.textContent = 'Calling…';
      notifications.replaceChildren();
      notifications.hidden = true;
      body.replaceChildren();
    },
    say: (text) => (status.textContent = text),
    notify: (method, params) => {
      if (method === 'notifications/progress') showProgress(progress, params);
      if (notifications.childElementCount >= mostNotifications) notifications.firstElementChild?.remove();
      notifications.append(element('li', {}, notificationText(method, params)));
      notifications.hidden = false;
    },
    end: (outcome, wire) => {
      view.removeAttribute('aria-busy');
      progress.hidden = true;
      status.className = `status ${outcome.kind}`;
      status.replaceChildren(element('strong', {}, outcome.title), wire ? ` · ${measuresOf(wire)}` : '');
      body.replaceChildren(...answerParts(outcome), ...(wire ? [rawParts(wire)] : []));
      view.scrollIntoView({ block: 'nearest' });
    },
  };
}

function showProgress(bar: HTMLProgressElement, { progress, total }: JsonObject): void {
  bar.hidden = false;
  if (typeof total === 'number' && typeof progress === 'number' && total > 0) {
    bar.max = total;
    bar.value = Math.min(progress, total);
  } else bar.removeAttribute('value');
}

function notificationText(method: string, params: JsonObject): string {
  const { progress, total, message, level, data } = params;
  if (method === 'notifications/progress') {
    const amount = total === undefined ? String(progress) : `${String(progress)} of ${String(total)}`;
    return message === undefined ? amount : `${amount}: ${String(message)}`;
  }
  if (method === 'notifications/message')
    return `${String(level)}: ${typeof data === 'string' ? data : JSON.stringify(data)}`;
  return `${method} ${JSON.stringify(params)}`;
}

function answerParts({ detail, result }: CallOutcome): readonly HTMLElement[] {
  const said = detail === '' ? [] : [shownText(detail)];
  if (!result) return said;
  const { content, structuredContent, messages, contents } = result;
  return [
    ...said,
    ...contentList(content),
    ...(structuredContent === undefined ? [] : [part('structured content', shownJson(structuredContent))]),
    ...objects(messages).flatMap(messageParts),
    ...objects(contents).map(resourceContent),
  ];
}

function messageParts({ role, content }: JsonObject): readonly HTMLElement[] {
  return [part(`message of the ${String(role)}`, element('div', {}, ...contentList(content)))];
}

function objects(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : [];
}

function part(title: string, shown: HTMLElement): HTMLElement {
  return element('figure', {}, element('figcaption', {}, title), shown);
}

function rawParts({ requestBody, answer }: Wire): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, 'Messages as they were sent'),
    part('request', shownBody(requestBody)),
    ...(answer ? answer.messages.slice(-20).map((text) => part('answer', shownBody(text))) : []),
  );
}
