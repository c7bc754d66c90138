import type { JsonObject, JsonValue } from '../catalog.ts';
import { isJsonObject, member, objectMember, stringMember } from '../json/values.ts';
import { decodeHeaderValue, headerMismatch } from './header-values.ts';

/** A tool parameter that clients of 2026-07-28 repeat in a header, because its schema says `x-mcp-header`. */
export interface ParameterHeader {
  /** Full name of the header, `Mcp-Param-…`. */
  readonly header: string;
  /** Property names from the arguments down to the value. */
  readonly path: readonly string[];
}

/** Whether a mark can be the name of a header (RFC 9110, section 5.6.2). */
export function isHeaderName(mark: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(mark);
}

const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The parameters of an input schema that are marked `x-mcp-header`, reached through `properties` alone. A mark that is no
 * name of a header is none: clients leave such a tool out.
 */
export function parameterHeaders(
  schema: JsonObject,
  path: readonly string[] = [],
): readonly ParameterHeader[] {
  const properties = objectMember(schema, 'properties') ?? {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isJsonObject(property)) return [];
    const marked = stringMember(property, 'x-mcp-header');
    const own =
      marked === undefined || !isHeaderName(marked)
        ? []
        : [{ header: `Mcp-Param-${marked}`, path: [...path, name] }];
    return [...own, ...parameterHeaders(property, [...path, name])];
  });
}

/**
 * Checks that each marked parameter and its header agree: both absent, or both there with the same value.
 * @throws RpcError -32020 with status 400.
 */
export function checkParameterHeaders(
  expected: readonly ParameterHeader[],
  given: { readonly headers: Headers; readonly arguments: JsonObject },
): void {
  for (const { header, path } of expected) {
    const sent = given.headers.get(header);
    const value = valueAt(given.arguments, path);
    if (value === undefined || value === null) {
      if (sent !== null) throw headerMismatch(`${header} is there but ${path.join('.')} is not`);
    } else if (sent === null || !agrees(decodeHeaderValue(header, sent), value)) {
      throw headerMismatch(`${header} must equal ${path.join('.')} of the arguments`);
    }
  }
}

/** The value that a path of own property names leads to. */
export function valueAt(object: JsonObject, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = object;
  for (const key of path) value = isJsonObject(value) ? member(value, key) : undefined;
  return value;
}

function agrees(header: string, value: JsonValue): boolean {
  if (typeof value === 'number') return decimal.test(header) && Number(header) === value;
  return header === String(value);
}
