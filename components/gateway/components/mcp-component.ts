import type { JsonObject } from '../../shared/catalog.ts';
import { withDeadline } from '../../shared/http/deadline.ts';
import { readEvents } from '../../shared/http/event-stream.ts';
import { innerHeaders } from '../../shared/http/inner-headers.ts';
import { RpcError } from '../../shared/json-rpc.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject, member, objectMember, stringMember } from '../../shared/json/values.ts';
import type { McpCall, McpNotification, McpOutcome } from '../../shared/mcp/call.ts';
import { encodeHeaderValue } from '../../shared/mcp/header-values.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import {
  type ComponentAnswer,
  ComponentError,
  type InnerRequest,
  requestComponent,
} from './component-request.ts';
import type { GatewayContext } from '../context.ts';
import { callMilliseconds, discoveryMilliseconds, maxAnswerBytes } from '../limits.ts';
import { openState, signResult, type StateParties } from './request-state.ts';
import { isBehindAuthorizer } from '../settings.ts';

/**
 * Sends one message on to a component's `/mcp`, in the revision that the client speaks, and gives its outcome:
 * results, notifications and requests for more input untouched.
 * @throws RpcError when the component answers with one; ComponentError when it does not answer in MCP.
 */
export async function forward(
  component: GatewayComponent,
  inner: InnerRequest,
  call: McpCall,
  context: GatewayContext,
): Promise<McpOutcome> {
  const parties = { component, inner, call, context };
  const params = await openState(parties);
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: inner.method, params });
  const isQuick = /\/list$|^initialize$|^server\//.test(inner.method);
  const milliseconds = isQuick ? discoveryMilliseconds : callMilliseconds;
  const headers = mcpHeaders(inner, call, context);
  const request = { method: 'POST', path: '/mcp', headers, body, milliseconds } as const;
  const answer = await requestComponent(component, request, context);
  if (answer.events === undefined) return { result: await signResult(resultOf(component, answer), parties) };
  const events = signEvents(innerEvents(component, answer), parties);
  return { events, cancel: () => answer.controller.abort() };
}

async function* signEvents(
  events: AsyncGenerator<McpNotification, JsonObject>,
  parties: StateParties,
): AsyncGenerator<McpNotification, JsonObject> {
  return signResult(yield* events, parties);
}

function mcpHeaders(inner: InnerRequest, call: McpCall, context: GatewayContext): Headers {
  const headers = innerHeaders(call.headers, { trusted: isBehindAuthorizer(context) });
  headers.set('accept', 'application/json, text/event-stream');
  headers.set('content-type', 'application/json');
  const version = call.headers.get('mcp-protocol-version');
  if (version !== null) headers.set('mcp-protocol-version', version);
  if (call.era === 'legacy') return headers;
  headers.set('mcp-method', inner.method);
  const name = stringMember(inner.params, 'name') ?? stringMember(inner.params, 'uri');
  if (name !== undefined) headers.set('mcp-name', encodeHeaderValue(name));
  for (const [header, value] of call.headers) if (header.startsWith('mcp-param-')) headers.set(header, value);
  return headers;
}

function resultOf(
  component: GatewayComponent,
  answer: ComponentAnswer & { readonly text: string },
): JsonObject {
  const message = parseMessage(answer.text);
  const result = message === undefined ? undefined : objectMember(message, 'result');
  if (result !== undefined) return result;
  throw errorOf(component, message, answer.status);
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

async function* innerEvents(
  component: GatewayComponent,
  answer: { readonly events: ReadableStream<Uint8Array> | null; readonly controller: AbortController },
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
  } finally {
    answer.controller.abort();
  }
}

function parseMessage(text: string): JsonObject | undefined {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
