import type { JsonObject } from '../../shared/catalog.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { isJsonObject, member, stringMember } from '../../shared/json/values.ts';
import type { McpCall, McpNotification, McpOutcome } from '../../shared/mcp/call.ts';
import { checkParameterHeaders } from '../../shared/mcp/parameter-headers.ts';
import { toolError } from '../../shared/mcp/results.ts';
import { argumentViolations, SchemaError } from '../validation/argument-schema.ts';
import { type GatewayTool, toTool } from '../catalog-index.ts';
import { ComponentError } from '../components/component-request.ts';
import type { ListContext } from './ask-components.ts';
import { askMetadata } from './list-tools.ts';
import { forward } from '../components/mcp-component.ts';
import { checkOutcome } from '../validation/result-check.ts';
import { mayUse, scopeRefusal } from '../requests/scopes.ts';
import { type CalledTool, postTool } from '../components/tools-component.ts';
import { catalogTool, resolveName, type Target, unknownName, type View } from '../requests/view.ts';

/**
 * `tools/call`: resolves the name within the view, checks headers and arguments, and only then reaches the component,
 * with exactly one request when the catalog knows the tool. A component that cannot be used is a failed result.
 * @throws RpcError -32602 for an unknown tool or a malformed call, -32020 for headers that disagree with the body.
 */
export async function callTool(call: McpCall, view: View, context: ListContext): Promise<McpOutcome> {
  try {
    return await callFound(call, view, context);
  } catch (thrown) {
    return { result: failedResult(thrown) };
  }
}

async function callFound(call: McpCall, view: View, context: ListContext): Promise<McpOutcome> {
  const outer = stringMember(call.params, 'name');
  if (outer === undefined) throw invalidParams('"name" must be a string');
  const given = readArguments(call);
  const target = resolveName(view, outer);
  const caller = { headers: call.headers, context };
  if (!mayUse(target.component, target.name, caller)) {
    return scopeRefusal(target.component, target.name, caller);
  }
  const tool = catalogTool(view, target, outer) ?? (await askedTool(call, view, target, outer, context));
  if (view.readOnly && tool?.readOnly !== true) throw invalidParams(`${outer} is not a read-only tool`);
  if (tool !== undefined) {
    if (call.era === 'modern') {
      checkParameterHeaders(tool.parameterHeaders, { headers: call.headers, arguments: given });
    }
    const violations = checkArguments(tool, outer, given);
    if (violations.length > 0) return { result: toolError(violationText(outer, violations)) };
  }
  const hasOutput = tool?.metadata.outputSchema !== undefined;
  const outcome = await reach(call, { ...target, arguments: given, hasOutput }, context);
  return tool?.resultSchema === undefined ? outcome : checkOutcome(outcome, outer, tool.resultSchema);
}

function readArguments(call: McpCall): JsonObject {
  const given = member(call.params, 'arguments') ?? {};
  if (!isJsonObject(given)) throw invalidParams('"arguments" must be an object');
  return given;
}

/** A tool that the catalog does not hold is looked up when something must be known of it before the call. */
async function askedTool(
  call: McpCall,
  view: View,
  target: Target,
  outer: string,
  context: ListContext,
): Promise<GatewayTool | undefined> {
  const { validation } = context.index;
  // A component that speaks MCP checks its own arguments.
  const checksArguments = validation.validateArguments && target.component.kind === 'tools';
  const mustKnow = view.readOnly || checksArguments || validation.validateResults;
  if (!mustKnow) return undefined;
  const { items } = await askMetadata(target.component, call, context);
  const found = items.find(({ name }) => name === target.name);
  if (found === undefined) throw unknownName(view, outer);
  return toTool(found, { ...validation, validateArguments: checksArguments });
}

function checkArguments(tool: GatewayTool, outer: string, given: JsonObject): readonly string[] {
  if (tool.argumentSchema === undefined) return [];
  try {
    return argumentViolations(tool.argumentSchema, given);
  } catch (thrown) {
    if (!(thrown instanceof SchemaError)) throw thrown;
    const message = `Arguments of ${outer} cannot be checked by its inputSchema: ${thrown.message}`;
    throw new RpcError(rpcErrorCodes.internalError, message);
  }
}

async function reach(
  call: McpCall,
  { component, ...tool }: Target & CalledTool,
  context: ListContext,
): Promise<McpOutcome> {
  if (component.kind === 'tools') return postTool(component, tool, call, context);
  const params = { ...call.params, name: tool.name };
  const outcome = await forward(component, { method: 'tools/call', params }, call, context);
  return 'events' in outcome ? { ...outcome, events: failureAsResult(outcome.events) } : outcome;
}

async function* failureAsResult(
  events: AsyncGenerator<McpNotification, JsonObject>,
): AsyncGenerator<McpNotification, JsonObject> {
  try {
    return yield* events;
  } catch (thrown) {
    return failedResult(thrown);
  }
}

/** What a component that could not be used is to the model; the component's own errors stay errors. */
function failedResult(thrown: unknown): JsonObject {
  if (thrown instanceof ComponentError) return toolError(`The tool failed: ${thrown.message}.`);
  throw thrown;
}

function violationText(outer: string, violations: readonly string[]): string {
  return [`Invalid arguments for tool ${outer}:`, ...violations.map((line) => `- ${line}`)].join('\n');
}

function invalidParams(message: string): RpcError {
  return new RpcError(rpcErrorCodes.invalidParams, `Invalid params: ${message}`);
}
