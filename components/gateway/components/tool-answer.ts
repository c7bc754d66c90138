import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { jsonText } from '../../shared/json/exact-numbers.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { arrayMember, isJsonObject, member } from '../../shared/json/values.ts';
import { isInputRequired, toolError } from '../../shared/mcp/results.ts';
import type { WholeAnswer } from './component-request.ts';
import type { CalledTool } from './tools-component.ts';

/**
 * The MCP result for a tool's HTTP answer: an MCP result is passed through, other JSON wrapped, and everything else is a
 * result with `isError` that says what came instead.
 */
export function toolResult(
  { name, hasOutput }: Pick<CalledTool, 'name' | 'hasOutput'>,
  answer: WholeAnswer,
): JsonObject {
  const { status, text } = answer;
  if (status === 204) return { content: [] };
  const value = parse(text);
  if (status >= 200 && status < 300) {
    if (value === undefined) return toolError(`The tool ${name} answered with something that is not JSON.`);
    return wrapValue(value, { hasOutput });
  }
  // Clients check structured content by the tool's outputSchema, which speaks of results and not of errors.
  if (status >= 400 && value !== undefined) return { ...resultOrText(value), isError: true };
  if (status >= 300 && status < 400)
    return toolError(`The tool ${name} answered with a redirect (status ${status}).`);
  return toolError(`The tool ${name} failed (status ${status}).`);
}

/**
 * A JSON value of a tool as an MCP result: as it is when it is one, else as text, and as structured content when it is
 * an object or the tool promises structured content, which may be any JSON (2026-07-28, server/tools, "Output schema").
 */
export function wrapValue(value: JsonValue, { hasOutput }: { readonly hasOutput: boolean }): JsonObject {
  const result = resultOrText(value);
  return result !== value && (hasOutput || isJsonObject(value))
    ? { ...result, structuredContent: value }
    : result;
}

function resultOrText(value: JsonValue): JsonObject {
  if (isJsonObject(value) && isResult(value)) return value;
  const text = typeof value === 'string' ? value : jsonText(value);
  return { content: [{ type: 'text', text }] };
}

function isResult(value: JsonObject): boolean {
  if (isInputRequired(value)) return true;
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
