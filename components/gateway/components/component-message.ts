import type { JsonObject } from '../../shared/catalog.ts';
import { withDeadline } from '../../shared/http/deadline.ts';
import { readEvents } from '../../shared/http/event-stream.ts';
import { RpcError } from '../../shared/json-rpc.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject, member, objectMember, stringMember } from '../../shared/json/values.ts';
import type { McpNotification } from '../../shared/mcp/call.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import { callMilliseconds, maxAnswerBytes } from '../limits.ts';
import { complaint, ComponentError, type EventAnswer, type WholeAnswer } from './component-request.ts';

/**
 * The result of a component's whole answer.
 * @throws RpcError when the component answered with an error; ComponentError when that is not MCP.
 */
export function resultOf(component: GatewayComponent, { text, status }: WholeAnswer): JsonObject {
  const message = parseMessage(text);
  const result = message === undefined ? undefined : objectMember(message, 'result');
  if (result !== undefined) return result;
  throw errorOf(component, message, status);
}

/**
 * A component's event stream as notifications and the result.
 * @throws as `resultOf`, and ComponentError when the stream breaks off.
 */
export async function* eventsOf(
  component: GatewayComponent,
  answer: EventAnswer,
): AsyncGenerator<McpNotification, JsonObject> {
  const events = readEvents(answer.events, maxAnswerBytes);
  try {
    while (true) {
      const next = await withDeadline(callMilliseconds, () => events.next());
      const message = next.done === true ? undefined : parseMessage(next.value);
      const result = message === undefined ? undefined : objectMember(message, 'result');
      if (result !== undefined) return result;
      const method = message === undefined ? undefined : stringMember(message, 'method');
      if (message === undefined || method === undefined) throw errorOf(component, message, 200);
      // A component cannot ask the client anything on the way: what it may send is notifications.
      const isNotification = member(message, 'id') === undefined && method.startsWith('notifications/');
      if (isNotification) yield { method, params: objectMember(message, 'params') ?? {} };
    }
  } catch (thrown) {
    if (thrown instanceof RpcError) throw thrown;
    throw new ComponentError(`${component.name} ${complaint(thrown) ?? 'broke its event stream off'}`);
  } finally {
    answer.controller.abort();
  }
}

/** The error object of a whole answer; undefined when there is none in MCP. */
export function errorMember({ text }: WholeAnswer): JsonObject | undefined {
  const message = parseMessage(text);
  return message === undefined ? undefined : objectMember(message, 'error');
}

function errorOf(component: GatewayComponent, message: JsonObject | undefined, status: number): Error {
  const error = message === undefined ? undefined : objectMember(message, 'error');
  const code = error === undefined ? undefined : member(error, 'code');
  if (error === undefined || typeof code !== 'number') {
    return new ComponentError(
      `${component.name} answered at /mcp with something that is not MCP (status ${status})`,
    );
  }
  return new RpcError(code, stringMember(error, 'message') ?? 'Error', {
    data: member(error, 'data'),
    status: status >= 400 && status < 500 ? status : undefined,
  });
}

function parseMessage(text: string): JsonObject | undefined {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
