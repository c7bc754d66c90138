import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { arrayMember, isJsonObject, member } from '../../shared/json/values.ts';
import { toolError } from '../../shared/mcp/results.ts';

/**
 * The MCP result for a tool's HTTP answer: an MCP result is passed through, other JSON wrapped, and everything else is a
 * result with `isError` that says what came instead.
 */
export function toolResult(
  tool: string,
  answer: { readonly status: number; readonly text: string },
): JsonObject {
  const { status, text } = answer;
  const value = parse(text);
  if (status === 200) {
    if (value === undefined) return toolError(`The tool ${tool} answered with something that is not JSON.`);
    return wrapValue(value);
  }
  if (status >= 400 && value !== undefined) return { ...wrapValue(value), isError: true };
  if (status >= 300 && status < 400)
    return toolError(`The tool ${tool} answered with a redirect (status ${status}).`);
  return toolError(`The tool ${tool} failed (status ${status}).`);
}

/** A JSON value of a tool as an MCP result: as it is when it is one, else as text, and as structure when an object. */
export function wrapValue(value: JsonValue): JsonObject {
  if (isJsonObject(value) && isResult(value)) return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const content = [{ type: 'text', text }];
  return isJsonObject(value) ? { content, structuredContent: value } : { content };
}

function isResult(value: JsonObject): boolean {
  const content = arrayMember(value, 'content');
  return (
    content !== undefined &&
    content.every((block) => isJsonObject(block) && typeof member(block, 'type') === 'string')
  );
}

function parse(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
