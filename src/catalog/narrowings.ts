import type { JsonObject, JsonValue } from '../../components/shared/catalog.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import { sameJson } from './same-json.ts';

/** One way in which a schema refuses what another takes. */
export interface Narrowing {
  readonly kind: 'type' | 'value' | 'bound' | 'required' | 'property' | 'closed';
  /** The property it is about, from the root: `.options.words[]`; '' is the root. */
  readonly place: string;
  /** The type, values, keyword or name in question. */
  readonly detail: string;
}

/**
 * Where `to` refuses what `from` takes. It judges types, required and known properties, enumerations and bounds, in
 * properties and items at any depth; other keywords are not looked at.
 */
export function findNarrowings(from: JsonObject, to: JsonObject, place = ''): readonly Narrowing[] {
  return [
    ...narrowedType(from, to, place),
    ...narrowedValues(from, to, place),
    ...narrowedBounds(from, to, place),
    ...narrowedProperties(from, to, place),
    ...narrowedItems(from, to, place),
  ];
}

function narrowedType(from: JsonObject, to: JsonObject, place: string): readonly Narrowing[] {
  const allowed = typesOf(to);
  if (allowed === undefined) return [];
  const taken = typesOf(from) ?? ['any'];
  const lost = taken.filter(
    (type) => !allowed.includes(type) && !(type === 'integer' && allowed.includes('number')),
  );
  return lost.map((detail) => ({ kind: 'type', place, detail }));
}

function typesOf({ type }: JsonObject): readonly string[] | undefined {
  if (type === undefined) return undefined;
  return (Array.isArray(type) ? type : [type]).map(String);
}

function narrowedValues(from: JsonObject, to: JsonObject, place: string): readonly Narrowing[] {
  const allowed = valuesOf(to);
  if (allowed === undefined) return [];
  const taken = valuesOf(from);
  if (taken === undefined) return [{ kind: 'value', place, detail: 'any value' }];
  const lost = taken.filter((value) => !allowed.some((one) => sameJson(one, value)));
  if (lost.length === 0) return [];
  const detail = lost.map((value) => JSON.stringify(value)).join(', ');
  return [{ kind: 'value', place, detail: detail.slice(0, 200) }];
}

function valuesOf({ enum: values, const: value }: JsonObject): readonly JsonValue[] | undefined {
  if (value !== undefined) return [value];
  return Array.isArray(values) ? values : undefined;
}

const lowerBounds = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'] as const;
const upperBounds = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;
const exactBounds = ['pattern', 'multipleOf'] as const;

function narrowedBounds(from: JsonObject, to: JsonObject, place: string): readonly Narrowing[] {
  const tightened = [
    ...lowerBounds.filter((key) => boundOf(to, key, -Infinity) > boundOf(from, key, -Infinity)),
    ...upperBounds.filter((key) => boundOf(to, key, Infinity) < boundOf(from, key, Infinity)),
    ...exactBounds.filter((key) => to[key] !== undefined && to[key] !== from[key]),
  ];
  return tightened.map((key) => ({
    kind: 'bound',
    place,
    detail: `${key} ${JSON.stringify(to[key])}`.slice(0, 200),
  }));
}

function boundOf(schema: JsonObject, key: string, absent: number): number {
  const bound = schema[key];
  return typeof bound === 'number' ? bound : absent;
}

function narrowedProperties(from: JsonObject, to: JsonObject, place: string): readonly Narrowing[] {
  const before = stringsOf(from['required']);
  const required = stringsOf(to['required']).filter((name) => !before.includes(name));
  const known = objectOf(from['properties']);
  const allowed = objectOf(to['properties']);
  const isClosed = to['additionalProperties'] === false;
  const gone = isClosed ? Object.keys(known).filter((name) => !Object.hasOwn(allowed, name)) : [];
  const closes = isClosed && from['additionalProperties'] !== false;
  return [
    ...required.map((detail) => ({ kind: 'required', place, detail }) as const),
    ...gone.map((detail) => ({ kind: 'property', place, detail }) as const),
    ...(closes ? [{ kind: 'closed', place, detail: '' } as const] : []),
    ...Object.entries(known).flatMap(([name, schema]) =>
      Object.hasOwn(allowed, name)
        ? findNarrowings(objectOf(schema), objectOf(allowed[name]), `${place}.${name}`)
        : [],
    ),
  ];
}

function narrowedItems(from: JsonObject, to: JsonObject, place: string): readonly Narrowing[] {
  if (to['items'] === undefined || Array.isArray(to['items'])) return [];
  return findNarrowings(objectOf(from['items']), objectOf(to['items']), `${place}[]`);
}

function stringsOf(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
