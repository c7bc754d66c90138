import type { JsonObject, JsonValue } from '../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../components/shared/json/values.ts';

/** A schema without `$ref` and single-member combinations, or why it has none. */
export type Resolved =
  | { readonly schema: JsonObject; readonly nullable: boolean; readonly references: readonly string[] }
  | { readonly reason: string };

/** References that may lead to one another before it is given up. */
const mostSteps = 32;

/**
 * Follows `$ref` inside the schema, takes `allOf` of one, and takes `anyOf` or `oneOf` of a schema and null apart.
 * `references` are those that the parts above came through: one that comes again is recursive.
 */
export function resolveSchema(schema: JsonValue, root: JsonValue, references: readonly string[]): Resolved {
  let current = schema;
  let nullable = false;
  let followed = references;
  for (let step = 0; step < mostSteps; step += 1) {
    if (!isJsonObject(current)) return { reason: 'its schema allows anything' };
    const { $ref: reference, ...own } = current;
    if (typeof reference === 'string') {
      if (followed.includes(reference)) return { reason: 'its schema contains itself' };
      const target = targetOf(reference, root);
      if (!isJsonObject(target)) return { reason: 'its schema is not part of what the tool sent' };
      followed = [...followed, reference];
      current = { ...target, ...own };
      continue;
    }
    const single = singleMember(current);
    if (!single) return { schema: current, nullable: nullable || isNullable(current), references: followed };
    current = single.schema;
    nullable ||= single.nullable;
  }
  return { reason: 'its schema refers to too many others' };
}

/** What `#/a/b` means (RFC 6901); undefined for anything outside of the schema. */
function targetOf(reference: string, root: JsonValue): JsonValue | undefined {
  if (reference === '#') return root;
  if (!reference.startsWith('#/')) return undefined;
  let value: JsonValue | undefined = root;
  for (const part of reference.slice(2).split('/')) {
    const key = decode(part).replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = (value as readonly JsonValue[])[Number(key)];
    else value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function singleMember(schema: JsonObject): { schema: JsonObject; nullable: boolean } | undefined {
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const { [keyword]: members, ...own } = schema;
    if (!Array.isArray(members) || members.length > 2) continue;
    const others = (members as readonly JsonValue[]).filter((member) => !isNullSchema(member));
    const [only] = others;
    if (others.length !== 1 || !isJsonObject(only)) continue;
    const nullable = others.length < members.length;
    // All of one and null is nothing at all.
    if (nullable && keyword === 'allOf') continue;
    return { schema: { ...only, ...own }, nullable };
  }
  return undefined;
}

function isNullSchema(schema: JsonValue): boolean {
  return isJsonObject(schema) && (schema['type'] === 'null' || schema['const'] === null);
}

function isNullable({ type }: JsonObject): boolean {
  return Array.isArray(type) && type.includes('null');
}
