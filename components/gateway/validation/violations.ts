import type { OutputUnit, Schema } from '@cfworker/json-schema';
import type { JsonValue } from '../../shared/catalog.ts';

/** What a violation is described from. */
export interface CheckedArguments {
  readonly given: JsonValue;
  readonly schema: Schema;
  /** Every subschema by its URI. */
  readonly subschemas: Readonly<Record<string, Schema | boolean>>;
}

const maxViolations = 10;
const maxTextLength = 100;

/** Keywords whose error only says that an inner one follows. */
const containers =
  /^(?:properties|patternProperties|additionalProperties|unevaluatedProperties|items|prefixItems|additionalItems|unevaluatedItems|\$ref|allOf|if)$/;

/** Each violation as one line: JSON pointer into the arguments, what the schema expects there, what was given. */
export function describeViolations(
  errors: readonly OutputUnit[],
  checked: CheckedArguments,
): readonly string[] {
  const causes = withoutConsequences(errors.filter((error) => !containers.test(error.keyword)));
  const lines = new Set((causes.length > 0 ? causes : errors).map((error) => describe(error, checked)));
  const shown = [...lines].slice(0, maxViolations);
  return lines.size > maxViolations ? [...shown, `and ${lines.size - maxViolations} more`] : shown;
}

/** A value that is wrong counts as not evaluated too, but is not one that must not be there. */
function withoutConsequences(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const isRefused = ({ keyword }: OutputUnit) => keyword === 'false';
  const wrong = errors.filter((error) => !isRefused(error)).map(({ instanceLocation }) => instanceLocation);
  return errors.filter(
    (error) =>
      !isRefused(error) || !wrong.some((place) => `${place}/`.startsWith(`${error.instanceLocation}/`)),
  );
}

function describe(error: OutputUnit, checked: CheckedArguments): string {
  const path = tokens(error.instanceLocation);
  const missing = error.keyword === 'required' ? /property "(.*)"/s.exec(error.error)?.[1] : undefined;
  const place = [...path, ...(missing === undefined ? [] : [missing])].join('/');
  const given = missing === undefined ? shorten(memberAt(checked.given, path)) : 'nothing';
  return `/${place}: expected ${expectation(error, checked)}, given ${given}`;
}

function expectation(error: OutputUnit, checked: CheckedArguments): string {
  if (error.keyword === 'false') return 'no such value';
  if (error.keyword === 'required') return 'a value';
  const rule = keywordValue(error.keywordLocation, checked);
  return rule === undefined ? `otherwise (${error.error})` : `${error.keyword} ${shorten(rule)}`;
}

/** The value of the keyword that was violated, found by its location, through references. */
function keywordValue(location: string, { schema, subschemas }: CheckedArguments): unknown {
  let value: unknown = schema;
  for (const token of tokens(location)) {
    const reference = token === '$ref' ? memberAt(value, ['__absolute_ref__']) : undefined;
    value = typeof reference === 'string' ? subschemas[reference] : memberAt(value, [token]);
  }
  return value;
}

function tokens(location: string): string[] {
  const unescape = (token: string) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~');
  return location.split('/').slice(1).map(unescape);
}

function memberAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text;
}
