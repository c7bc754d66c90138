import type { JsonObject, JsonValue, ToolMetadata } from '../../../components/shared/catalog.ts';
import { parseJson } from '../../../components/shared/json/parse-json.ts';
import { isJsonObject } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';

/** Longest arguments that are read, in bytes. */
const maxBytes = 8 * 1024 * 1024;

/**
 * The arguments of a call as typed: one JSON object, `-` for one on standard input, or `key=value` each, where the value
 * is read as the tool's schema says; none at all is the empty object. Throws `E_USAGE` without repeating a value.
 */
export async function readToolArguments(
  typed: readonly string[],
  { inputSchema }: ToolMetadata,
  { input }: System,
): Promise<JsonObject> {
  const [first, ...rest] = typed;
  if (first === undefined) return {};
  const isWhole = first === '-' || /^\s*[{[]/.test(first);
  if (!isWhole) return readPairs(typed, inputSchema);
  if (rest.length > 0)
    throw new FtlError('E_USAGE', 'One JSON object holds all arguments; something follows it.');
  return parseObject(first === '-' ? await input.readText(maxBytes) : first);
}

function parseObject(text: string): JsonObject {
  const value = parseOrUndefined(text);
  if (isJsonObject(value)) return value;
  const reason = value === undefined ? 'are not valid JSON' : 'are no JSON object';
  throw new FtlError('E_USAGE', `The arguments ${reason}.`, {
    hint: 'For example \'{"name": "Ada"}\', in single quotes for the shell; or name=Ada.',
  });
}

/** Each value is read as JSON text, and the object of all of them once, so that numbers keep their digits. */
function readPairs(typed: readonly string[], schema: JsonObject): JsonObject {
  const pairs = new Map<string, string>();
  for (const [key, value] of typed.map((pair) => readPair(pair, schema))) {
    if (pairs.has(key))
      throw new FtlError('E_USAGE', `The argument ${key} is given twice.`, {
        hint: `For a list write it as JSON: ${key}='["a", "b"]'.`,
      });
    pairs.set(key, value);
  }
  return parseObject(`{${[...pairs].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`);
}

function readPair(pair: string, schema: JsonObject): readonly [string, string] {
  const equals = pair.indexOf('=');
  if (equals <= 0)
    throw new FtlError('E_USAGE', 'An argument is neither JSON nor key=value.', {
      hint: 'For example name=Ada, or \'{"name": "Ada"}\'.',
    });
  const [key, text] = [pair.slice(0, equals), pair.slice(equals + 1)];
  const properties = schema['properties'];
  const property = isJsonObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return [key, readValue(text, isJsonObject(property) ? property['type'] : undefined, key)];
}

/**
 * The JSON text of a value: text for a property of strings; for another type JSON; where the schema does not say, JSON
 * when it is some.
 */
function readValue(text: string, type: JsonValue | undefined, key: string): string {
  const types = [type].flat();
  if (types.includes('string')) return JSON.stringify(text);
  if (parseOrUndefined(text) !== undefined) return text;
  if (type === undefined) return JSON.stringify(text);
  throw new FtlError(
    'E_USAGE',
    `The value of ${key} is not the ${types.join(' or ')} that the tool asks for.`,
  );
}

function parseOrUndefined(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
