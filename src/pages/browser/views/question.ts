import { isLoopbackHost } from '../../../../components/shared/http/hosts.ts';
import type { Question, QuestionAnswer } from '../../../mcp-client/input-requests.ts';
import { McpError } from '../../../mcp-client/mcp-error.ts';
import { button, element, newId } from '../dom.ts';
import { argumentsForm } from '../form/arguments-form.ts';
import { onSubmit } from '../form/on-submit.ts';

/** What a question is answered with, and how it looks. */
interface Answering {
  readonly element: HTMLElement;
  /** What is sent when the user accepts; undefined when something is wrong, which then has the focus. */
  accept(): QuestionAnswer | undefined;
}

/**
 * Shows a question of the app in `place`, with the focus on it, until the user has answered it. Rejects with `McpError` when
 * the call is cancelled.
 */
export async function askOnPage(
  place: HTMLElement,
  question: Question,
  signal: AbortSignal,
): Promise<QuestionAnswer> {
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new McpError('The call was cancelled.')), { once: true });
      showQuestion(place, question, resolve);
    });
  } finally {
    place.replaceChildren();
  }
}

function showQuestion(place: HTMLElement, question: Question, answer: (given: QuestionAnswer) => void): void {
  const headingId = newId();
  const heading = element('h3', { id: headingId, tabindex: -1 }, 'The app asks you');
  const message = element('p', { class: 'description' }, question.message);
  const answering = question.mode === 'form' ? formOf(question) : visitOf(question);
  const form = element('form', { novalidate: true }, answering.element, actions(answer));
  onSubmit(form, () => {
    const accepted = answering.accept();
    if (accepted) answer(accepted);
  });
  const shown = element('section', { class: 'question', 'aria-labelledby': headingId });
  shown.append(heading, message, form);
  place.replaceChildren(shown);
  heading.focus();
}

function actions(answer: (given: QuestionAnswer) => void): HTMLElement {
  return element(
    'div',
    { class: 'actions' },
    element('button', { type: 'submit', class: 'primary' }, 'Accept'),
    button('Decline', () => answer({ action: 'decline' })),
    button('Cancel question', () => answer({ action: 'cancel' })),
  );
}

function formOf({ schema }: Extract<Question, { mode: 'form' }>): Answering {
  const form = argumentsForm(schema, undefined, 'Answer');
  return {
    element: form.element,
    accept: () => {
      const content = form.read();
      return content && { action: 'accept', content };
    },
  };
}

/**
 * The whole address is shown, and nothing opens by itself (2026-07-28, client/elicitation, "URL Mode"). Only https, and http
 * on this machine, becomes a link.
 */
function visitOf({ url: text }: Extract<Question, { mode: 'url' }>): Answering {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname));
  const link = { href: url?.href, target: '_blank', rel: 'noopener noreferrer' };
  const open = isSafe
    ? element('a', link, `Open ${url?.host ?? ''} in a new tab`)
    : 'It is not https, so that there is no link to it.';
  return {
    element: element(
      'div',
      { class: 'arguments' },
      element('p', {}, 'It wants you to do something at this address, and to accept when it is done:'),
      element('p', { class: 'technical' }, text),
      element('p', {}, open),
    ),
    accept: () => ({ action: 'accept' }),
  };
}
