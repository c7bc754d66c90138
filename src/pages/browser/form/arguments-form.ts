import type { JsonObject, JsonValue } from '../../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../../components/shared/json/values.ts';
import { button, element } from '../dom.ts';
import type { Field } from '../../schema/field.ts';
import { fits } from '../../schema/fits.ts';
import { readForm } from '../../schema/read-field.ts';
import { type Reading, readJson } from '../../schema/read-typed.ts';
import { labelled } from './labelled.ts';
import { membersOf, readMembers } from './make-control.ts';

/** Arguments as a form, and the same as JSON whenever that is wanted. */
export interface ArgumentsForm {
  readonly element: HTMLElement;
  /** The arguments; undefined when something is wrong, which then has the focus. */
  read(): JsonObject | undefined;
  /** What is typed, however incomplete, to be shown again. */
  draft(): JsonObject | undefined;
}

/** What the object of a form is: the arguments of a call, or the answer to a question. */
export type FormTitle = 'Arguments' | 'Answer';

const jsonField = {
  kind: 'text',
  input: 'lines',
  placeholder: '',
  description: 'Sent as they are: what does not fit the schema is for the server to refuse.',
  rules: [],
  required: true,
  nullable: false,
  initial: undefined,
} as const;

/** The form of a schema of an object; `value` is shown in it, or the schema's defaults when there is none. */
export function argumentsForm(
  schema: JsonValue,
  value: JsonObject | undefined,
  title: FormTitle = 'Arguments',
): ArgumentsForm {
  const field = readForm(schema);
  const place = element('div', { class: 'fields' });
  const note = element('p', { class: 'rules', role: 'status' });
  let view = showView(field, value, title);
  const show = (next: View) => {
    view = next;
    place.replaceChildren(next.element);
    formButton.setAttribute('aria-pressed', String(!next.isJson));
    jsonButton.setAttribute('aria-pressed', String(next.isJson));
    note.textContent = '';
  };
  const toJson = () => view.isJson || show(jsonView(view.draft() ?? {}, title));
  const toForm = () => {
    if (!view.isJson) return;
    const typed = view.draft();
    if (typed && canShow(field, typed)) show(formView(field, typed, title));
    else note.textContent = typed ? 'The form cannot show this object.' : 'This is not a JSON object yet.';
  };
  const formButton = button('Form', toForm, { class: 'view' });
  const jsonButton = button('JSON', toJson, { class: 'view' });
  show(view);
  const views = element('div', {
    role: 'group',
    'aria-label': `View of the ${title.toLowerCase()}`,
    class: 'views',
  });
  views.append(formButton, jsonButton);
  return {
    element: element('div', { class: 'arguments' }, views, note, place),
    read: () => view.read(),
    draft: () => view.draft(),
  };
}

interface View {
  readonly element: HTMLElement;
  readonly isJson: boolean;
  read(): JsonObject | undefined;
  draft(): JsonObject | undefined;
}

function showView(field: Field, value: JsonObject | undefined, title: FormTitle): View {
  const isPossible = value === undefined ? field.kind === 'group' : canShow(field, value);
  return isPossible ? formView(field, value, title) : jsonView(value ?? {}, title);
}

function canShow(field: Field, value: JsonObject): boolean {
  return field.kind === 'group' && fits(field, value);
}

function formView(field: Field, value: JsonObject | undefined, title: FormTitle): View {
  if (field.kind !== 'group') return jsonView(value ?? {}, title);
  const members = membersOf(field, value, value === undefined);
  const parts = members.map(({ control }) => control.element);
  const nothing = element(
    'p',
    { class: 'description' },
    title === 'Arguments' ? 'It takes no arguments.' : 'There is nothing to fill in.',
  );
  const drafted = () =>
    Object.fromEntries(
      members.flatMap(({ key, control }): [string, JsonValue][] => {
        const reading = control.peek();
        return 'value' in reading ? [[key, reading.value]] : [];
      }),
    );
  return {
    element: element('div', {}, ...(parts.length === 0 ? [nothing] : parts)),
    isJson: false,
    read: () => {
      const reading = readMembers(members, 'read');
      if ('value' in reading && isJsonObject(reading.value)) return reading.value;
      members.some(({ control }) => control.focusFault());
      return undefined;
    },
    draft: drafted,
  };
}

function jsonView(value: JsonObject, title: FormTitle): View {
  const field: Field = { ...jsonField, label: title };
  const input = element('textarea', { rows: 10, class: 'code', spellcheck: 'false' });
  input.value = JSON.stringify(value, null, 2);
  const peek = (): Reading => {
    const reading = readJson(input.value, field);
    const isOther = 'value' in reading && !isJsonObject(reading.value);
    return isOther ? { fault: 'An object is expected, such as {}.' } : reading;
  };
  const control = labelled(field, input, { type: 'JSON', peek });
  const objectOf = (reading: Reading) =>
    'value' in reading && isJsonObject(reading.value) ? reading.value : undefined;
  return {
    element: control.element,
    isJson: true,
    read: () => {
      const typed = objectOf(control.read());
      if (!typed) control.focusFault();
      return typed;
    },
    draft: () => objectOf(control.peek()),
  };
}
