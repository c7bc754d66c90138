import { dereference, type Schema, type SchemaDraft, validate } from '@cfworker/json-schema';
import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { hasEndlessReference } from './schema-cycles.ts';
import { describeViolations } from './violations.ts';

/** An input schema that is ready to check arguments, or the reason why it never will. */
export type ArgumentSchema =
  | { readonly problem: string }
  | {
      readonly problem: undefined;
      readonly schema: Schema;
      readonly draft: SchemaDraft;
      /** Every subschema by its URI; a reference that is not in here is never fetched. */
      readonly subschemas: Record<string, Schema | boolean>;
      readonly comparesItems: boolean;
    };

const maxSubschemas = 10_000;
const maxValues = 100_000;
/** `uniqueItems` compares every item with every other one. */
const maxComparedItems = 1_000;
/** Up to this many values all violations are reported, above only the first. */
const maxExplainedValues = 1_000;

const drafts: Readonly<Record<string, SchemaDraft>> = {
  'https://json-schema.org/draft/2020-12/schema': '2020-12',
  'https://json-schema.org/draft/2019-09/schema': '2019-09',
  'http://json-schema.org/draft-07/schema': '7',
  'http://json-schema.org/draft-04/schema': '4',
};

/** Prepares an input schema: JSON Schema 2020-12, or the dialect that `$schema` names. Never throws. */
export function compileArguments(inputSchema: JsonObject): ArgumentSchema {
  const dialect = inputSchema['$schema'] ?? 'https://json-schema.org/draft/2020-12/schema';
  const draft = typeof dialect === 'string' ? drafts[dialect.replace(/#$/, '')] : undefined;
  if (draft === undefined)
    return { problem: `its dialect is unknown: ${JSON.stringify(dialect).slice(0, 100)}` };
  try {
    const schema = inputSchema as Schema;
    const subschemas = dereference(schema);
    const all = Object.values(subschemas);
    if (all.length > maxSubschemas) return { problem: `it has more than ${maxSubschemas} subschemas` };
    if (hasEndlessReference(subschemas)) return { problem: 'a $ref leads back to itself' };
    const comparesItems = all.some(
      (subschema) => typeof subschema === 'object' && subschema.uniqueItems === true,
    );
    return { problem: undefined, schema, draft, subschemas, comparesItems };
  } catch (thrown) {
    return { problem: thrown instanceof Error ? firstLine(thrown.message) : 'it cannot be read' };
  }
}

/**
 * What is wrong with arguments: one line a violation, naming path, expected and given; none when they are valid.
 * @throws SchemaError when the schema itself cannot be used.
 */
export function argumentViolations(compiled: ArgumentSchema, given: JsonObject): readonly string[] {
  return schemaViolations(compiled, given, 'arguments');
}

/**
 * As `argumentViolations`, for any value; `subject` is what it is called as a whole.
 * @throws SchemaError when the schema itself cannot be used.
 */
export function schemaViolations(
  compiled: ArgumentSchema,
  given: JsonValue,
  subject: 'arguments' | 'result',
): readonly string[] {
  if (compiled.problem !== undefined) throw new SchemaError(compiled.problem);
  const { schema, draft, subschemas } = compiled;
  const size = measure(given);
  if (size.values > maxValues) return [`(${subject}): expected at most ${maxValues} values, given more`];
  if (compiled.comparesItems && size.longestArray > maxComparedItems) {
    return [`(${subject}): expected arrays of at most ${maxComparedItems} items, given ${size.longestArray}`];
  }
  try {
    const { valid, errors } = validate(given, schema, draft, subschemas, size.values > maxExplainedValues);
    return valid ? [] : describeViolations(errors, { given, schema, subschemas });
  } catch (thrown) {
    if (thrown instanceof URIError) return [`(${subject}): expected valid Unicode, given half a character`];
    throw new SchemaError(thrown instanceof Error ? firstLine(thrown.message) : 'it cannot be used');
  }
}

/** An input schema cannot be used to check anything; `message` says why. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

function measure(value: JsonValue): { readonly values: number; readonly longestArray: number } {
  let values = 0;
  let longestArray = 0;
  const open: JsonValue[] = [value];
  for (let next = open.pop(); next !== undefined && values <= maxValues; next = open.pop()) {
    values++;
    if (Array.isArray(next)) longestArray = Math.max(longestArray, next.length);
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return { values, longestArray };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
