import type { JsonObject, JsonValue } from '../../components/shared/catalog.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import { isHeaderName } from '../../components/shared/mcp/parameter-headers.ts';

const types: readonly unknown[] = ['string', 'integer', 'boolean'];
const mark = 'x-mcp-header';

/**
 * What is wrong with the `x-mcp-header` marks of an input schema, as predicates: each is the name of a header, the only one
 * of its name, on a string, an integer or a boolean that `properties` alone lead to (MCP 2026-07-28,
 * basic/transports/streamable-http). Clients leave out a tool with another.
 */
export function lintHeaders(inputSchema: JsonObject): readonly string[] {
  const marked = markedParameters(inputSchema);
  const names = marked.map((parameter) => String(parameter[mark]).toLowerCase());
  const faults = marked.flatMap((parameter, index) => {
    const name = parameter[mark];
    if (typeof name !== 'string' || !isHeaderName(name)) return ['is no name of a header'];
    if (names.indexOf(name.toLowerCase()) < index) return ['is there twice'];
    return types.includes(parameter['type'])
      ? []
      : ['is on something else than a string, integer or boolean'];
  });
  if (countMarks(inputSchema) > marked.length) faults.push('is not reached by "properties" alone');
  return [...new Set(faults)].map((fault) => `has an ${mark} in its inputSchema that ${fault}`);
}

/** The subschemas with a mark that `properties` alone lead to. */
function markedParameters(schema: JsonObject): readonly JsonObject[] {
  const { properties } = schema;
  if (!isJsonObject(properties)) return [];
  return Object.values(properties).flatMap((property) => {
    if (!isJsonObject(property)) return [];
    return [...(mark in property ? [property] : []), ...markedParameters(property)];
  });
}

/** Values, not schemas. */
const values: readonly string[] = ['default', 'const', 'enum', 'examples'];

function countMarks(value: JsonValue | undefined): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.entries(value).filter(([key]) => !values.includes(key));
  const own = isJsonObject(value) && mark in value && !isJsonObject(value[mark]) ? 1 : 0;
  return inner.reduce((sum, [, child]) => sum + countMarks(child as JsonValue), own);
}
