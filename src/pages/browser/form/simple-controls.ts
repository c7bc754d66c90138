import { element } from '../dom.ts';
import { optionIndex } from '../../schema/choices.ts';
import type { Option } from '../../schema/field.ts';
import { readEmpty, readJson, readNumber } from '../../schema/read-typed.ts';
import type { MakeControl } from './control.ts';
import { labelled } from './labelled.ts';

/** A text; the field of several lines grows with it. */
export const textControl: MakeControl<'text'> = (field, value) => {
  const { input: kind, placeholder } = field;
  const shown = typeof value === 'string' ? value : '';
  const input =
    kind === 'lines'
      ? element('textarea', { rows: 1, placeholder, spellcheck: 'false' })
      : element('input', { type: kind, placeholder, autocomplete: 'off' });
  input.value = shown;
  return labelled(field, input, {
    type: 'text',
    peek: () => (input.value === '' ? readEmpty(field) : { value: input.value }),
  });
};

/** A number, typed as text: a browser's own number field forgets what it cannot read. */
export const numberControl: MakeControl<'number'> = (field, value) => {
  const { placeholder, integer } = field;
  const inputmode = integer ? 'numeric' : 'decimal';
  const input = element('input', { type: 'text', inputmode, placeholder, autocomplete: 'off' });
  input.value = typeof value === 'number' ? String(value) : '';
  return labelled(field, input, {
    type: integer ? 'whole number' : 'number',
    peek: () => readNumber(input.value, field),
  });
};

/** Yes, no, or left out when it may be. */
export const booleanControl: MakeControl<'boolean'> = (field, value) => {
  const options = [
    { label: 'true', value: true },
    { label: 'false', value: false },
  ];
  return choiceControl({ ...field, kind: 'choice', options }, value);
};

/** One of several values of any type. */
export const choiceControl: MakeControl<'choice'> = (field, value) => {
  const options: readonly Option[] = field.options;
  const chosen = value === undefined ? -1 : optionIndex(options, value);
  const none = field.required ? 'Choose…' : 'Left out';
  const input = element(
    'select',
    {},
    element('option', { value: '' }, none),
    ...options.map(({ label }, index) => element('option', { value: index }, label)),
  );
  input.value = chosen < 0 ? '' : String(chosen);
  return labelled(field, input, {
    type: 'choice',
    peek: () => {
      const option = input.value === '' ? undefined : options[Number(input.value)];
      return option ? { value: option.value } : readEmpty(field);
    },
  });
};

/** Any value, typed as JSON. */
export const jsonControl: MakeControl<'json'> = (field, value) => {
  const input = element('textarea', { rows: 3, class: 'code', spellcheck: 'false' });
  input.value = value === undefined ? '' : JSON.stringify(value, null, 2);
  return labelled(field, input, { type: 'JSON', peek: () => readJson(input.value, field) });
};
