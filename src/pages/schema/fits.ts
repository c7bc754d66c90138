import type { JsonValue } from '../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../components/shared/json/values.ts';
import { optionIndex } from './choices.ts';
import type { Field } from './field.ts';

/** Items of a list that a form shows. */
const mostItems = 200;

/** Whether a form can show a value without losing any of it. */
export function fits(field: Field, value: JsonValue): boolean {
  if (value === null && field.nullable) return field.required;
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && (value !== '' || !field.required);
    case 'number':
      return typeof value === 'number' && (!field.integer || Number.isInteger(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return optionIndex(field.options, value) >= 0;
    case 'list':
      return (
        Array.isArray(value) && value.length <= mostItems && value.every((each) => fits(field.item, each))
      );
    case 'group':
      return isJsonObject(value) && groupFits(field, value);
    case 'json':
      return true;
  }
}

function groupFits(
  { members }: Extract<Field, { kind: 'group' }>,
  value: Readonly<Record<string, JsonValue>>,
): boolean {
  const fields = new Map(members.map(({ key, field }) => [key, field]));
  return Object.entries(value).every(([key, each]) => {
    const field = fields.get(key);
    return field !== undefined && fits(field, each);
  });
}
