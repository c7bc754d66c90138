import type { JsonValue } from '../../../components/shared/catalog.ts';
import type { Field, Option } from '../../pages/schema/field.ts';
import { type Reading, readEmpty, readJson, readNumber } from '../../pages/schema/read-typed.ts';
import { singleLine } from '../../report/index.ts';

/** Options of a choice that a question shows. */
const mostOptions = 20;

/** The line that asks for a field: its name, what it takes, and what an empty line stands for. All of it is a tool's text. */
export function fieldPrompt(field: Field): string {
  const { label, description, rules } = field;
  const said = [fieldType(field), ...rules, emptyMeaning(field)].join(', ');
  const about = description === '' ? '' : `; ${description}`;
  return `  ${singleLine(`${label} (${said}${about}`).slice(0, 1000)}): `;
}

/** What a field takes, in a word or two; the options of a choice with the number under which each is typed. */
export function fieldType(field: Field): string {
  switch (field.kind) {
    case 'text':
      return 'text';
    case 'number':
      return field.integer ? 'whole number' : 'number';
    case 'boolean':
      return 'yes or no';
    case 'choice':
      return field.options.length > mostOptions ? 'choice' : `choice: ${optionList(field.options)}`;
    default:
      return 'JSON';
  }
}

/** The line that was typed for a field, as a value. */
export function readTypedField(line: string, field: Field): Reading {
  if (line.trim() === '') return field.initial === undefined ? readEmpty(field) : { value: field.initial };
  switch (field.kind) {
    case 'text':
      return { value: line };
    case 'number':
      return readNumber(line, field);
    case 'boolean':
      return readYesOrNo(line.trim().toLowerCase());
    case 'choice':
      return readOption(line.trim(), field.options);
    default:
      return readJson(line, field);
  }
}

function emptyMeaning({ initial, required }: Field): string {
  if (initial !== undefined) return `empty for ${shown(initial)}`;
  return required ? 'required' : 'empty for none';
}

function optionList(options: readonly Option[]): string {
  return options.map(({ label }, index) => `${index + 1} ${label}`).join(', ');
}

function shown(value: JsonValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, 80);
}

function readYesOrNo(typed: string): Reading {
  if (['y', 'yes', 'true'].includes(typed)) return { value: true };
  return ['n', 'no', 'false'].includes(typed) ? { value: false } : { fault: 'Type yes or no.' };
}

/** By its text, or else by its number. */
function readOption(typed: string, options: readonly Option[]): Reading {
  const named = options.find(({ label, value }) => label === typed || value === typed);
  const option = named ?? (/^\d{1,3}$/.test(typed) ? options[Number(typed) - 1] : undefined);
  return option ? { value: option.value } : { fault: 'It is none of the choices.' };
}
