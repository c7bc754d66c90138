import type { JsonObject } from '../../shared/catalog.ts';
import { jsonText } from '../../shared/json/exact-numbers.ts';
import { DeadlineError, withDeadline } from '../../shared/http/deadline.ts';
import { innerHeaders } from '../../shared/http/inner-headers.ts';
import { stringMember } from '../../shared/json/values.ts';
import type { McpCall } from '../../shared/mcp/call.ts';
import { encodeHeaderValue } from '../../shared/mcp/header-values.ts';
import { resultOfStream } from '../../shared/mcp/stream-answer.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { callMilliseconds, discoveryMilliseconds } from '../limits.ts';
import { isBehindAuthorizer } from '../settings.ts';
import { eventsOf, resultOf } from './component-message.ts';
import {
  complaint,
  type ComponentAnswer,
  ComponentError,
  type InnerRequest,
  requestComponent,
} from './component-request.ts';
import { clientRevision, earlierRevision, paramsIn, type SpokenRevision } from './component-revision.ts';
import { type ComponentOutcome, openState, signOutcome, type StateParties } from './request-state.ts';

/**
 * Sends one message on to a component's `/mcp`, in the revision that the client speaks or, when the component refuses
 * that, in an earlier one, and gives its outcome: results, notifications and requests for more input untouched.
 * @throws RpcError when the component answers with one; ComponentError when it does not answer in MCP.
 */
export async function forward(
  component: GatewayComponent,
  inner: InnerRequest,
  call: McpCall,
  context: GatewayContext,
): Promise<ComponentOutcome> {
  const parties = { component, inner, call, context };
  const opened = { method: inner.method, params: await openState(parties) };
  const spoken = clientRevision(call);
  const first = await send({ ...parties, inner: opened }, spoken);
  const earlier = earlierRevision(spoken, first);
  const answer = earlier === undefined ? first : await send({ ...parties, inner: opened }, earlier);
  const outcome =
    answer.events === undefined
      ? { result: resultOf(component, answer) }
      : { events: eventsOf(component, answer), cancel: () => answer.controller.abort() };
  return signOutcome(outcome, parties);
}

/**
 * As `forward`, for what is asked on behalf of a list: notifications on the way are left out.
 * @throws as `forward`, and ComponentError when the answer's events take longer than a list may.
 */
export async function forwardForResult(
  component: GatewayComponent,
  inner: InnerRequest,
  call: McpCall,
  context: GatewayContext,
): Promise<JsonObject> {
  const outcome = await forward(component, inner, call, context);
  if (!('events' in outcome)) return outcome.result;
  try {
    return await withDeadline(discoveryMilliseconds, () => resultOfStream(outcome));
  } catch (thrown) {
    if (!(thrown instanceof DeadlineError)) throw thrown;
    throw new ComponentError(`${component.name} ${complaint(thrown)}`);
  } finally {
    outcome.cancel?.();
  }
}

function send(
  { component, inner, call, context }: StateParties,
  spoken: SpokenRevision,
): Promise<ComponentAnswer> {
  const { method } = inner;
  const body = jsonText({ jsonrpc: '2.0', id: 1, method, params: paramsIn(spoken, inner) });
  const isQuick = /\/list$|^initialize$|^server\//.test(method);
  const milliseconds = isQuick ? discoveryMilliseconds : callMilliseconds;
  const headers = mcpHeaders(inner, spoken, { call, context });
  return requestComponent(component, { method: 'POST', path: '/mcp', headers, body, milliseconds }, context);
}

function mcpHeaders(
  inner: InnerRequest,
  { era, version }: SpokenRevision,
  { call, context }: Pick<StateParties, 'call' | 'context'>,
): Headers {
  const headers = innerHeaders(call.headers, { trusted: isBehindAuthorizer(context), meta: call.meta });
  headers.set('accept', 'application/json, text/event-stream');
  headers.set('content-type', 'application/json');
  if (version !== undefined) headers.set('mcp-protocol-version', version);
  if (era === 'legacy') return headers;
  headers.set('mcp-method', inner.method);
  const name = stringMember(inner.params, 'name') ?? stringMember(inner.params, 'uri');
  if (name !== undefined) headers.set('mcp-name', encodeHeaderValue(name));
  for (const [header, value] of call.headers) if (header.startsWith('mcp-param-')) headers.set(header, value);
  return headers;
}
