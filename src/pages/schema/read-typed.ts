import type { JsonValue } from '../../../components/shared/catalog.ts';
import { parseJson } from '../../../components/shared/json/parse-json.ts';
import type { Field } from './field.ts';

/**
 * What somebody typed, as a value; nothing, when the field is left out; or what is wrong with it, which for a field that is
 * `empty` is only that.
 */
export type Reading =
  | { readonly value: JsonValue }
  | { readonly absent: true }
  | { readonly fault: string; readonly empty?: true };

/** A number as JSON writes it, with a plus sign or a leading zero forgiven. */
const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** What an empty field means: null where null is a value, nothing where it need not be given, and else a fault. */
export function readEmpty({ required, nullable }: Pick<Field, 'required' | 'nullable'>): Reading {
  if (!required) return { absent: true };
  return nullable ? { value: null } : { fault: 'A value is required.', empty: true };
}

/** The text of a number field. */
export function readNumber(text: string, field: Extract<Field, { kind: 'number' }>): Reading {
  const typed = text.trim();
  if (typed === '') return readEmpty(field);
  const value = Number(typed);
  if (!number.test(typed) || !Number.isFinite(value))
    return { fault: `"${typed.slice(0, 40)}" is not a number.` };
  if (!field.integer) return { value };
  if (!Number.isInteger(value)) return { fault: 'A whole number is expected.' };
  return Number.isSafeInteger(value) ? { value } : { fault: 'This number is too large to be sent exactly.' };
}

/** The text of a JSON field. */
export function readJson(text: string, field: Pick<Field, 'required' | 'nullable'>): Reading {
  if (text.trim() === '') return readEmpty(field);
  try {
    return { value: parseJson(text) };
  } catch (error) {
    return { fault: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
