import type { JsonObject, JsonValue } from '../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../components/shared/json/values.ts';
import type { Option } from './field.ts';

/** Options of one choice; a longer list is typed instead. */
const mostOptions = 500;

/** The values of `const`, of `enum`, or of a combination of constants, each with its title where it has one. */
export function readOptions(schema: JsonObject): readonly Option[] | undefined {
  const found = optionsOf(schema);
  return found && found.length > 0 && found.length <= mostOptions ? found : undefined;
}

/** Which option has this value; -1 when none has. */
export function optionIndex(options: readonly Option[], value: JsonValue): number {
  const wanted = JSON.stringify(value);
  return options.findIndex((option) => JSON.stringify(option.value) === wanted);
}

function optionsOf(schema: JsonObject): readonly Option[] | undefined {
  const { enum: values, oneOf, anyOf } = schema;
  if (Object.hasOwn(schema, 'const')) return [optionOf(schema['const'] ?? null)];
  if (Array.isArray(values)) return namedOptions(values as readonly JsonValue[], schema['enumNames']);
  const members = Array.isArray(oneOf) ? oneOf : anyOf;
  if (!Array.isArray(members)) return undefined;
  const constants = (members as readonly JsonValue[]).filter(isConstant);
  if (constants.length < members.length) return undefined;
  return constants.map(({ const: value, title }) => optionOf(value ?? null, title));
}

function isConstant(schema: JsonValue): schema is JsonObject {
  return isJsonObject(schema) && Object.hasOwn(schema, 'const');
}

/** `enumNames` is how MCP names the options of an elicitation (2025-06-18). */
function namedOptions(values: readonly JsonValue[], names: JsonValue | undefined): readonly Option[] {
  const titles: readonly JsonValue[] = Array.isArray(names) ? names : [];
  return values.map((value, index) => optionOf(value, titles[index]));
}

function optionOf(value: JsonValue, title?: JsonValue): Option {
  const text = typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
  return { value, label: (typeof title === 'string' && title !== '' ? title : text).slice(0, 200) };
}
