import type { McpCall, McpOutcome } from '../../shared/mcp/call.ts';
import { unknownMethod } from '../../shared/mcp/endpoint.ts';
import { lifecycleResult } from '../../shared/mcp/lifecycle.ts';
import type { ListContext } from './ask-components.ts';
import { callTool } from './call-tool.ts';
import { listTools } from './list-tools.ts';
import { forward } from '../components/mcp-component.ts';
import { complete, getPrompt, mcpComponents, mergedLists, mergeList, readResource } from './mcp-features.ts';
import { mayUse, scopeRefusal } from '../requests/scopes.ts';
import { isOneComponent, type View } from '../requests/view.ts';

/**
 * Answers one call for a view of the app. A view of a single component that speaks MCP is that component's own
 * server: all but its tools, which the catalog may know, is sent on as it came.
 * @throws RpcError
 */
export async function answerCall(call: McpCall, view: View, context: ListContext): Promise<McpOutcome> {
  if (call.method === 'tools/call') return callTool(call, view, context);
  if (call.method === 'tools/list') return listTools(call, view, context);
  const [only] = view.components;
  if (isOneComponent(view) && only?.kind === 'mcp') {
    const caller = { headers: call.headers, context };
    if (!mayUse(only, undefined, caller)) return scopeRefusal(only, undefined, caller);
    if (call.method === 'ping' && call.era === 'legacy') return { result: {} };
    return forward(only, { method: call.method, params: call.params }, call, context);
  }
  return answerForAll(call, view, context);
}

async function answerForAll(call: McpCall, view: View, context: ListContext): Promise<McpOutcome> {
  const { name, version, description } = context.index.server;
  const speaksMcp = mcpComponents(view).length > 0;
  const capabilities = { tools: {}, ...(speaksMcp ? { prompts: {}, resources: {}, completions: {} } : {}) };
  const result = lifecycleResult(call, { info: { name, version }, instructions: description, capabilities });
  if (result !== undefined)
    return { result: { ...result, ...(call.era === 'modern' ? context.caching : {}) } };
  const list = mergedLists.get(call.method);
  if (list !== undefined) return mergeList(list, call, view, context);
  if (call.method === 'prompts/get') return getPrompt(call, view, context);
  if (call.method === 'resources/read') return readResource(call, view, context);
  if (call.method === 'completion/complete') return complete(call, view, context);
  throw unknownMethod(call.method);
}
