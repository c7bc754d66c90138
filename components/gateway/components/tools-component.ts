import type { JsonObject, ToolMetadata } from '../../shared/catalog.ts';
import { jsonText } from '../../shared/json/exact-numbers.ts';
import { innerHeaders } from '../../shared/http/inner-headers.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject } from '../../shared/json/values.ts';
import { type McpCall, logLevel, progressToken } from '../../shared/mcp/call.ts';
import { toolError } from '../../shared/mcp/results.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import { ComponentError, requestComponent } from './component-request.ts';
import { inputCapabilities } from '../client-capabilities.ts';
import type { GatewayContext } from '../context.ts';
import { callMilliseconds, discoveryMilliseconds } from '../limits.ts';
import { isBehindAuthorizer } from '../settings.ts';
import { listedTools } from './listed-items.ts';
import { type ComponentOutcome, openState, signOutcome, type StateParties } from './request-state.ts';
import { toolResult } from './tool-answer.ts';
import { toolEvents } from './tool-events.ts';

/**
 * Asks a component of kind `tools` what it offers: `GET /`, a JSON array of metadata. Entries that are no tools are
 * logged and left out.
 * @throws ComponentError when it does not answer with such an array.
 */
export async function askTools(
  component: GatewayComponent,
  call: McpCall,
  context: GatewayContext,
): Promise<readonly ToolMetadata[]> {
  const headers = headersFor(call, context);
  headers.set('accept', 'application/json');
  const request = { method: 'GET', path: '/', headers, milliseconds: discoveryMilliseconds } as const;
  const answer = await requestComponent(component, request, context);
  if (answer.events !== undefined || answer.status !== 200) {
    throw new ComponentError(
      `${component.name} answered GET / with status ${answer.status}, not with a list of tools`,
    );
  }
  const tools = parseList(answer.text);
  if (tools === undefined) throw new ComponentError(`${component.name} answered GET / with no JSON array`);
  return listedTools(tools, component, context);
}

/** A call of a tool, by its bare name. */
export interface CalledTool {
  readonly name: string;
  readonly arguments: JsonObject;
  /** Whether it promises structured content: its metadata has an outputSchema. */
  readonly hasOutput: boolean;
}

/**
 * Calls a tool: `POST /{tool}` with the arguments as the body, exactly one request. A call that brings what the tool asked
 * for has all its parameters as the body instead, which the header `ftl-body` says. Whatever goes wrong with the tool is a
 * result that says so (2026-07-28, server/tools, "Error handling").
 * @throws RpcError -32602 for a requestState that was not made for this call, or responses that are no object.
 */
export async function postTool(
  component: GatewayComponent,
  tool: CalledTool,
  call: McpCall,
  context: GatewayContext,
): Promise<ComponentOutcome> {
  const inner = { method: call.method, params: { ...call.params, name: tool.name } };
  const parties = { component, inner, call, context };
  const round = await nextRound(tool, parties);
  const headers = headersFor(call, context);
  const wantsEvents =
    call.acceptsStream && (progressToken(call) !== undefined || logLevel(call) !== undefined);
  headers.set('accept', wantsEvents ? 'application/json, text/event-stream' : 'application/json');
  headers.set('content-type', 'application/json');
  const capabilities = inputCapabilities(call.clientCapabilities);
  if (Object.keys(capabilities).length > 0)
    headers.set('ftl-client-capabilities', JSON.stringify(capabilities));
  if (round !== undefined) headers.set('ftl-body', 'params');
  const path = `/${encodeURIComponent(tool.name).replaceAll('.', '%2E')}`;
  const body = jsonText(round ?? tool.arguments);
  try {
    const request = { method: 'POST', path, headers, body, milliseconds: callMilliseconds } as const;
    const answer = await requestComponent(component, request, context);
    const outcome =
      answer.events === undefined
        ? { result: toolResult(tool, answer) }
        : { events: toolEvents(tool, answer, call), cancel: () => answer.controller.abort() };
    return await signOutcome(outcome, parties);
  } catch (thrown) {
    if (thrown instanceof ComponentError) return { result: toolError(`The tool failed: ${thrown.message}.`) };
    throw thrown;
  }
}

/** The parameters of a call that goes on where the tool asked for more; undefined for a call that begins. */
async function nextRound(
  tool: Pick<CalledTool, 'arguments'>,
  parties: StateParties,
): Promise<JsonObject | undefined> {
  const { requestState, inputResponses } = await openState(parties);
  if (requestState === undefined && inputResponses === undefined) return undefined;
  if (inputResponses !== undefined && !isJsonObject(inputResponses)) {
    throw new RpcError(rpcErrorCodes.invalidParams, 'Invalid params: "inputResponses" must be an object');
  }
  return {
    arguments: tool.arguments,
    inputResponses: inputResponses ?? {},
    requestState: requestState ?? null,
  };
}

function headersFor({ headers, meta }: McpCall, context: GatewayContext): Headers {
  return innerHeaders(headers, { trusted: isBehindAuthorizer(context), meta });
}

function parseList(text: string): readonly unknown[] | undefined {
  try {
    const value = parseJson(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
