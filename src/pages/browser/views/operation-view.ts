import type { JsonObject } from '../../../../components/shared/catalog.ts';
import { answerView } from '../answer/answer-view.ts';
import { failedOutcome, outcomeOf } from '../answer/outcome.ts';
import { button, element } from '../dom.ts';
import { argumentsForm } from '../form/arguments-form.ts';
import { onSubmit } from '../form/on-submit.ts';
import type { Session } from '../mcp/session.ts';
import type { Wire } from '../mcp/transport.ts';
import { shownJson } from '../shown.ts';
import type { Operation } from './operation.ts';
import { askOnPage } from './question.ts';

/** One operation on the page. */
export interface OperationView {
  readonly element: HTMLElement;
  /** What is typed, to be shown when it is chosen again. */
  draft(): JsonObject | undefined;
  /** Ends a call that is under way. */
  leave(): void;
}

/** Its description, its form with `draft` in it, and the answer to its last call. */
export function operationView(
  operation: Operation,
  { session, draft }: { readonly session: Session; readonly draft: JsonObject | undefined },
): OperationView {
  const form = argumentsForm(operation.inputSchema, draft);
  const answer = answerView();
  const questions = element('div', { class: 'questions' });
  let running: AbortController | undefined;
  const run = async () => {
    const args = form.read();
    if (!args || running) return;
    const call = (running = new AbortController());
    let wire: Wire | undefined;
    answer.begin();
    cancel.hidden = false;
    try {
      const client = await session.clientFor({
        signal: call.signal,
        onNotification: answer.notify,
        onWire: (seen) => (wire = seen),
        askUser: async (question) => {
          answer.say('Waiting for your answer…');
          const given = await askOnPage(questions, question, call.signal);
          answer.say('Calling…');
          cancel.focus();
          return given;
        },
      });
      answer.end(outcomeOf(await operation.run(client, args)), wire);
    } catch (error) {
      answer.end(failedOutcome(error, wire), wire);
    } finally {
      running = undefined;
      if (document.activeElement === cancel) send.focus();
      cancel.hidden = true;
    }
  };
  const send = element('button', { type: 'submit', class: 'primary' }, operation.verb);
  const cancel = button('Cancel', () => running?.abort(), { hidden: true });
  const shortcut = element(
    'span',
    { class: 'rules' },
    element('kbd', {}, 'Ctrl'),
    ' ',
    element('kbd', {}, 'Enter'),
  );
  const actions = element('div', { class: 'actions' }, send, cancel, shortcut);
  const asked = element('form', { novalidate: true }, form.element, actions);
  onSubmit(asked, () => void run());
  return {
    element: element(
      'article',
      {},
      ...heading(operation),
      asked,
      questions,
      answer.element,
      details(operation),
    ),
    draft: form.draft,
    leave: () => running?.abort(),
  };
}

function heading({ title, name, description, hints }: Operation): readonly HTMLElement[] {
  const shown = title === '' ? name : title;
  return [
    element('h2', { id: 'operation', tabindex: -1 }, shown),
    ...(shown === name ? [] : [element('p', { class: 'technical' }, name)]),
    ...(hints.length === 0
      ? []
      : [
          element(
            'ul',
            { class: 'hints', 'aria-label': 'Hints' },
            ...hints.map((hint) => element('li', {}, hint)),
          ),
        ]),
    element('p', { class: 'description' }, description === '' ? 'It has no description.' : description),
  ];
}

function details({ metadata }: Operation): HTMLElement {
  return element(
    'details',
    { class: 'metadata' },
    element('summary', {}, 'Schema and metadata'),
    shownJson(metadata),
  );
}
