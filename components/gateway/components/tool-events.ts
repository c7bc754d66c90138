import type { JsonObject } from '../../shared/catalog.ts';
import { DeadlineError, withDeadline } from '../../shared/http/deadline.ts';
import { readEvents } from '../../shared/http/event-stream.ts';
import { BodyTooLargeError } from '../../shared/http/read-body.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject, member, objectMember, stringMember } from '../../shared/json/values.ts';
import { logLevel, type McpCall, type McpNotification, progressToken } from '../../shared/mcp/call.ts';
import { toolError } from '../../shared/mcp/results.ts';
import { callMilliseconds, maxAnswerBytes } from '../limits.ts';
import type { EventAnswer } from './component-request.ts';
import { wrapValue } from './tool-answer.ts';
import type { CalledTool } from './tools-component.ts';

/** Severities of log messages, least first (RFC 5424, as MCP names them). */
const levels = ['debug', 'info', 'notice', 'warning', 'error', 'critical', 'alert', 'emergency'];

/**
 * A tool's event stream as notifications and the result. Each event's data is JSON: a notification
 * `{"method": "notifications/progress" | "notifications/message", "params": {…}}`, where the gateway adds the progress
 * token and leaves out what the client did not ask for; and last `{"result": …}`, MCP result or any other JSON.
 */
export async function* toolEvents(
  { name, hasOutput }: CalledTool,
  answer: EventAnswer,
  call: McpCall,
): AsyncGenerator<McpNotification, JsonObject> {
  const events = readEvents(answer.events, maxAnswerBytes);
  try {
    while (true) {
      const next = await withDeadline(callMilliseconds, () => events.next());
      if (next.done === true) return toolError(`The tool ${name} ended its events without a result.`);
      const event = parseJson(next.value);
      if (!isJsonObject(event)) return toolError(`The tool ${name} sent an event that is not a JSON object.`);
      const result = member(event, 'result');
      if (result !== undefined) return wrapValue(result, { hasOutput });
      const notification = wanted(event, call);
      if (notification !== undefined) yield notification;
    }
  } catch (thrown) {
    return toolError(`The tool ${name} failed: ${complaint(thrown)}.`);
  } finally {
    answer.controller.abort();
  }
}

function wanted(event: JsonObject, call: McpCall): McpNotification | undefined {
  const params = objectMember(event, 'params') ?? {};
  const token = progressToken(call);
  switch (stringMember(event, 'method')) {
    case 'notifications/progress':
      return token === undefined
        ? undefined
        : { method: 'notifications/progress', params: { ...params, progressToken: token } };
    case 'notifications/message': {
      const least = levels.indexOf(logLevel(call) ?? '');
      const level = levels.indexOf(stringMember(params, 'level') ?? '');
      return least === -1 || level < least ? undefined : { method: 'notifications/message', params };
    }
    default:
      return undefined;
  }
}

function complaint(thrown: unknown): string {
  if (thrown instanceof DeadlineError) return `it was silent for ${thrown.milliseconds / 1000} s`;
  if (thrown instanceof BodyTooLargeError) return `it sent more than ${thrown.maxBytes} bytes`;
  if (thrown instanceof SyntaxError) return 'it sent an event that is not JSON';
  return 'its event stream broke off';
}
