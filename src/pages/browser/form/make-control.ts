import type { JsonObject, JsonValue } from '../../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../../components/shared/json/values.ts';
import { button, element, newId } from '../dom.ts';
import type { Field } from '../../schema/field.ts';
import type { Reading } from '../../schema/read-typed.ts';
import type { Control, MakeControl } from './control.ts';
import { fieldName, fieldNotes } from './labelled.ts';
import { booleanControl, choiceControl, jsonControl, numberControl, textControl } from './simple-controls.ts';

/** The control of any field. */
export const makeControl: MakeControl = (field, value) => {
  switch (field.kind) {
    case 'text':
      return textControl(field, value);
    case 'number':
      return numberControl(field, value);
    case 'boolean':
      return booleanControl(field, value);
    case 'choice':
      return choiceControl(field, value);
    case 'json':
      return jsonControl(field, value);
    case 'list':
      return listControl(field, value);
    case 'group':
      return groupControl(field, value);
  }
};

/** The properties of an object, one below the other. One that may be left out is, when nothing in it is filled in. */
const groupControl: MakeControl<'group'> = (field, value) => {
  const members = membersOf(
    field,
    isJsonObject(value) ? value : undefined,
    field.required && value === undefined,
  );
  const isLeftOut = () => !field.required && isEmpty(members);
  const parts = members.map(({ control }) => control.element);
  return {
    element: fieldset(field, 'object', parts),
    peek: () => (isLeftOut() ? { absent: true } : readMembers(members, 'peek')),
    read: () => (isLeftOut() ? { absent: true } : readMembers(members, 'read')),
    focusFault: () => members.some(({ control }) => control.focusFault()),
  };
};

/** A property of an object on the page. */
export interface MemberControl {
  readonly key: string;
  readonly control: Control;
}

/** The controls of an object; `withDefaults` fills in what the schema gives as default. */
export function membersOf(
  { members }: Extract<Field, { kind: 'group' }>,
  value: JsonObject | undefined,
  withDefaults: boolean,
): readonly MemberControl[] {
  return members.map(({ key, field }) => {
    const given = value && Object.hasOwn(value, key) ? value[key] : undefined;
    return { key, control: makeControl(field, given ?? (withDefaults ? field.initial : undefined)) };
  });
}

/** The object that is typed; with 'read' each fault is shown at its field. */
export function readMembers(members: readonly MemberControl[], how: 'peek' | 'read'): Reading {
  const readings = members.map(({ key, control }) => ({ key, reading: control[how]() }));
  const values = readings.flatMap(({ key, reading }): [string, JsonValue][] =>
    'value' in reading ? [[key, reading.value]] : [],
  );
  const faulty = readings.find(({ reading }) => 'fault' in reading);
  return faulty ? { fault: `${faulty.key} is not complete.` } : { value: Object.fromEntries(values) };
}

function isEmpty(members: readonly MemberControl[]): boolean {
  return members.every(({ control }) => {
    const reading = control.peek();
    return 'absent' in reading || ('fault' in reading && reading.empty === true);
  });
}

/** Items of an array, which can be added and removed. */
const listControl: MakeControl<'list'> = (field, value) => {
  const items: Control[] = [];
  const rows = element('ol', { class: 'items' });
  const add = (given: JsonValue | undefined) => {
    const control = makeControl(field.item, given);
    const row = element('li', {}, control.element);
    const remove = () => {
      items.splice(items.indexOf(control), 1);
      row.remove();
      more.focus();
    };
    row.append(button('Remove', remove, { class: 'quiet', 'aria-label': `Remove item of ${field.label}` }));
    items.push(control);
    rows.append(row);
    return row;
  };
  const more = button(
    'Add item',
    () => add(field.item.initial).querySelector<HTMLElement>('input, textarea, select, button')?.focus(),
    { class: 'quiet', 'aria-label': `Add item to ${field.label}` },
  );
  if (Array.isArray(value)) for (const each of value as readonly JsonValue[]) add(each);
  return {
    element: fieldset(field, 'list', [rows, more]),
    peek: () => readItems(items, field, 'peek'),
    read: () => readItems(items, field, 'read'),
    focusFault: () => items.some((control) => control.focusFault()),
  };
};

function readItems(items: readonly Control[], { required }: Field, how: 'peek' | 'read'): Reading {
  if (items.length === 0 && !required) return { absent: true };
  const readings = items.map((control) => control[how]());
  const values = readings.flatMap((reading) => ('value' in reading ? [reading.value] : []));
  return values.length < readings.length ? { fault: 'An item is not complete.' } : { value: values };
}

function fieldset(field: Field, type: string, parts: readonly HTMLElement[]): HTMLElement {
  const notesId = newId();
  return element(
    'fieldset',
    { 'aria-describedby': notesId },
    element('legend', {}, ...fieldName(field, type)),
    element('div', { id: notesId, class: 'notes' }, ...fieldNotes(field)),
    ...parts,
  );
}
