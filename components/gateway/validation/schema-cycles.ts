import type { Schema } from '@cfworker/json-schema';

type Subschemas = Readonly<Record<string, Schema | boolean>>;

/**
 * Whether some subschema leads back to itself without going one step into the value, as `{"$ref": "#"}` does: checking
 * anything by it would never end. `subschemas` is what `dereference` gives, by URI.
 */
export function hasEndlessReference(subschemas: Subschemas): boolean {
  const state = new Map<Schema, 'open' | 'done'>();
  const leadsBack = (schema: Schema): boolean => {
    const seen = state.get(schema);
    if (seen !== undefined) return seen === 'open';
    state.set(schema, 'open');
    const found = sameValueSchemas(schema, subschemas).some(leadsBack);
    state.set(schema, 'done');
    return found;
  };
  return Object.values(subschemas).some((schema) => typeof schema === 'object' && leadsBack(schema));
}

/** The subschemas that are applied to the same value as the schema itself. */
function sameValueSchemas(schema: Schema, subschemas: Subschemas): Schema[] {
  const referenced: unknown = schema['__absolute_ref__'];
  const candidates: unknown[] = [
    typeof referenced === 'string' ? subschemas[referenced] : undefined,
    schema.not,
    schema.if,
    schema.then,
    schema.else,
    ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap((branches) => branches ?? []),
    ...Object.values(schema.dependentSchemas ?? {}),
  ];
  return candidates.filter((candidate) => typeof candidate === 'object' && candidate !== null) as Schema[];
}
