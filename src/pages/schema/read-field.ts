import type { JsonObject, JsonValue } from '../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../components/shared/json/values.ts';
import { readOptions } from './choices.ts';
import type { Field, Member, TextInput } from './field.ts';
import { resolveSchema } from './resolve.ts';
import { rulesOf, shortText } from './rules.ts';

/** Groups and lists inside one another. */
const deepest = 6;
/** Fields of one form; what comes after them is typed as JSON. */
const mostFields = 250;

interface Place {
  readonly root: JsonValue;
  readonly label: string;
  readonly required: boolean;
  readonly depth: number;
  readonly references: readonly string[];
  /** Shared by the whole form. */
  readonly budget: { left: number };
}

/**
 * The form for the arguments of a tool, whatever its schema is: always a field, in bounded time, and JSON for each part
 * that no form can show.
 */
export function readForm(inputSchema: JsonValue): Field {
  const budget = { left: mostFields };
  return readField(inputSchema, {
    root: inputSchema,
    label: 'Arguments',
    required: true,
    depth: 0,
    references: [],
    budget,
  });
}

function readField(given: JsonValue, place: Place): Field {
  place.budget.left -= 1;
  const resolved = resolveSchema(given, place.root, place.references);
  if ('reason' in resolved) return { ...base({}, place, false), kind: 'json', reason: resolved.reason };
  const { schema, nullable, references } = resolved;
  const own = base(schema, place, nullable);
  const options = readOptions(schema);
  if (options) return { ...own, kind: 'choice', options };
  const placeholder = exampleText(schema);
  switch (typeOf(schema)) {
    case 'string':
      return { ...own, kind: 'text', input: inputOf(schema), placeholder };
    case 'number':
      return { ...own, kind: 'number', integer: false, placeholder };
    case 'integer':
      return { ...own, kind: 'number', integer: true, placeholder };
    case 'boolean':
      return { ...own, kind: 'boolean' };
    case 'array':
      return { ...own, ...readList(schema, { ...place, references }) };
    case 'object':
      return { ...own, ...readGroup(schema, { ...place, references }) };
    default:
      return { ...own, kind: 'json', reason: 'its schema allows more than one type' };
  }
}

function base(schema: JsonObject, { label, required }: Place, nullable: boolean) {
  return {
    label: shortText(schema['title'], 120) || label.slice(0, 120),
    description: shortText(schema['description'], 2000),
    rules: rulesOf(schema),
    required,
    nullable,
    initial: Object.hasOwn(schema, 'default') ? schema['default'] : undefined,
  };
}

type List = Pick<Extract<Field, { kind: 'list' }>, 'kind' | 'item'>;
type Group = Pick<Extract<Field, { kind: 'group' }>, 'kind' | 'members'>;
type Json = Pick<Extract<Field, { kind: 'json' }>, 'kind' | 'reason'>;

function readList(schema: JsonObject, place: Place): List | Json {
  const { items, prefixItems } = schema;
  const isTuple = prefixItems !== undefined || Array.isArray(items);
  if (items === undefined || isTuple) return { kind: 'json', reason: 'its items have no common schema' };
  if (place.depth >= deepest || place.budget.left <= 0) return { kind: 'json', reason: tooLarge };
  const item = { ...place, label: 'Item', required: true, depth: place.depth + 1 };
  return { kind: 'list', item: readField(items, item) };
}

const tooLarge = 'the form would be too large';

function readGroup(schema: JsonObject, place: Place): Group | Json {
  const { properties, required } = schema;
  const entries = isJsonObject(properties) ? Object.entries(properties) : [];
  // What combinations demand besides is for the server to say, as long as there is something to fill in.
  if (entries.length === 0 && isCombined(schema))
    return { kind: 'json', reason: 'its schema combines several others' };
  if (entries.length === 0 && place.depth > 0)
    return { kind: 'json', reason: 'its schema names no properties' };
  if (place.depth >= deepest || entries.length > place.budget.left) return { kind: 'json', reason: tooLarge };
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  const members = entries.map(([key, value]): Member => {
    const member = { ...place, label: key, required: names.includes(key), depth: place.depth + 1 };
    return { key, field: readField(value, member) };
  });
  return { kind: 'group', members };
}

function isCombined({ oneOf, anyOf, allOf }: JsonObject): boolean {
  return [oneOf, anyOf, allOf].some(Array.isArray);
}

/** The one type besides null; what a keyword implies when no type is given. */
function typeOf(schema: JsonObject): string | undefined {
  const { type } = schema;
  if (typeof type === 'string') return type;
  const types: readonly unknown[] = Array.isArray(type) ? type.filter((each) => each !== 'null') : [];
  const [only] = types;
  if (types.length > 0) return types.length === 1 && typeof only === 'string' ? only : undefined;
  if (isJsonObject(schema['properties'])) return 'object';
  return schema['items'] === undefined ? undefined : 'array';
}

function inputOf({ format }: JsonObject): TextInput {
  if (format === 'date' || format === 'email') return format;
  return format === 'uri' ? 'url' : 'lines';
}

function exampleText({ examples }: JsonObject): string {
  const first: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return typeof first === 'string' || typeof first === 'number' ? String(first).slice(0, 200) : '';
}
