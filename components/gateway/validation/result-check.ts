import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { member } from '../../shared/json/values.ts';
import type { McpNotification, McpOutcome } from '../../shared/mcp/call.ts';
import { isInputRequired, toolError } from '../../shared/mcp/results.ts';
import { type ArgumentSchema, schemaViolations } from './argument-schema.ts';

/**
 * An outcome whose result keeps what the tool's outputSchema promises, or says that it does not (2026-07-28,
 * server/tools, "Output schema"). Errors of the tool and requests for more input promise nothing.
 */
export function checkOutcome(outcome: McpOutcome, tool: string, schema: ArgumentSchema): McpOutcome {
  if ('result' in outcome) return { result: checkResult(outcome.result, tool, schema) };
  if (!('events' in outcome)) return outcome;
  return { ...outcome, events: checkEvents(outcome.events, tool, schema) };
}

async function* checkEvents(
  events: AsyncGenerator<McpNotification, JsonObject>,
  tool: string,
  schema: ArgumentSchema,
): AsyncGenerator<McpNotification, JsonObject> {
  return checkResult(yield* events, tool, schema);
}

function checkResult(result: JsonObject, tool: string, schema: ArgumentSchema): JsonObject {
  if (member(result, 'isError') === true || isInputRequired(result)) return result;
  const structured = member(result, 'structuredContent');
  if (structured === undefined) {
    return toolError(
      `The tool ${tool} failed: its result lacks structuredContent, which its outputSchema promises.`,
    );
  }
  const violations = violationsOf(structured, schema);
  if (violations.length === 0) return result;
  const lines = violations.map((line) => `- ${line}`).join('\n');
  return toolError(`The tool ${tool} failed: its result does not fit its outputSchema:\n${lines}`);
}

function violationsOf(structured: JsonValue, schema: ArgumentSchema): readonly string[] {
  try {
    return schemaViolations(schema, structured, 'result');
  } catch (thrown) {
    return [`(result): ${thrown instanceof Error ? thrown.message : 'the schema cannot be used'}`];
  }
}
