import { element, newId } from '../dom.ts';
import type { Field } from '../../schema/field.ts';
import type { Reading } from '../../schema/read-typed.ts';
import type { Control } from './control.ts';

export type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Below the label: what the schema says of the field. */
export function fieldNotes(field: Field): readonly HTMLElement[] {
  const notes = [
    ...(field.description === '' ? [] : [element('p', { class: 'description' }, field.description)]),
    ...(field.rules.length === 0 ? [] : [element('p', { class: 'rules' }, field.rules.join(' · '))]),
  ];
  return field.kind === 'json'
    ? [...notes, element('p', { class: 'rules' }, `Typed as JSON: ${field.reason}.`)]
    : notes;
}

/** Name of a field with what kind of value it takes. */
export function fieldName(field: Field, type: string): readonly (Node | string)[] {
  return [
    element('span', { class: 'name' }, field.label),
    ' ',
    element('span', { class: 'type' }, field.required ? `${type}, required` : type),
  ];
}

/** An input with its label, its notes and the place of its fault, tied together for assistive technology. */
export function labelled(
  field: Field,
  input: Input,
  { type, peek }: { readonly type: string; readonly peek: () => Reading },
): Control {
  const [id, notesId, faultId] = [newId(), newId(), newId()];
  input.id = id;
  const notes = element('div', { id: notesId, class: 'notes' }, ...fieldNotes(field));
  const fault = element('p', { id: faultId, class: 'fault', hidden: true });
  input.setAttribute('aria-describedby', `${notesId} ${faultId}`);
  if (field.required) input.setAttribute('aria-required', 'true');
  const show = (reading: Reading) => {
    const text = 'fault' in reading ? reading.fault : '';
    fault.textContent = text;
    fault.hidden = text === '';
    if (text === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
    return reading;
  };
  // While it is typed: a fault that went away when the focus leaves would move the button that is just being clicked.
  input.addEventListener('input', () => {
    if (input.hasAttribute('aria-invalid')) show(peek());
  });
  const label = element('label', { for: id }, ...fieldName(field, type));
  return {
    element: element('div', { class: 'field' }, label, notes, input, fault),
    peek,
    read: () => show(peek()),
    focusFault: () => {
      if (!input.hasAttribute('aria-invalid')) return false;
      input.focus();
      return true;
    },
  };
}
