import type { JsonObject, JsonValue } from '../catalog.ts';

/** Whether a value that came from JSON is an object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value that came from JSON is an object whose members all are strings. */
export function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

/** Whether a value that came from JSON is a list of strings. */
export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** A member of an object that is itself an object; anything else is undefined. Inherited names are not members. */
export function objectMember(object: JsonObject, key: string): JsonObject | undefined {
  const value = member(object, key);
  return isJsonObject(value) ? value : undefined;
}

/** A member of an object that is a string; anything else is undefined. */
export function stringMember(object: JsonObject, key: string): string | undefined {
  const value = member(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** A member of an object that is an array; anything else is undefined. */
export function arrayMember(object: JsonObject, key: string): readonly JsonValue[] | undefined {
  const value = member(object, key);
  return Array.isArray(value) ? value : undefined;
}

/** An own member of an object, so that `constructor` or `__proto__` are found only when they were sent. */
export function member(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A copy of an object without the named members. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
