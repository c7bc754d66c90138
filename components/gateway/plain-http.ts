import type { JsonObject } from '../shared/catalog.ts';
import { jsonText } from '../shared/json/exact-numbers.ts';
import { jsonAnswer } from '../shared/http/answers.ts';
import { RpcError, rpcErrorCodes } from '../shared/json-rpc.ts';
import { DepthError, parseJson } from '../shared/json/parse-json.ts';
import { isJsonObject } from '../shared/json/values.ts';
import { type McpCall, type McpOutcome, toCall } from '../shared/mcp/call.ts';
import { readRequest } from '../shared/mcp/endpoint.ts';
import { type Caching, finishResult } from '../shared/mcp/results.ts';
import { legacyRevisions } from '../shared/mcp/revisions.ts';
import { streamAnswer } from '../shared/mcp/stream-answer.ts';
import { callTool } from './methods/call-tool.ts';
import type { GatewayContext } from './context.ts';
import { listTools } from './methods/list-tools.ts';
import { methodsOf, type Route } from './requests/routes.ts';
import { viewOf } from './requests/view.ts';

/**
 * Tools without JSON-RPC, for scripts: `GET /tools/list?cursor=…` answers with the result of `tools/list`, `POST
 * /tools/call` with `{"name", "arguments"}` with that of `tools/call`. The same checks, views and limits hold as at `/mcp`.
 * What goes wrong is `{"error": "…"}` with a status that says whose fault it is. Never throws.
 */
export async function plainAnswer(
  request: Request,
  route: Route & { readonly kind: 'tools/list' | 'tools/call' },
  context: GatewayContext & { readonly caching: Caching },
): Promise<Response> {
  const [method = ''] = methodsOf(route);
  if (request.method !== method) return errorAnswer('Method not allowed', 405, { allow: method });
  try {
    const isList = route.kind === 'tools/list';
    const params = isList ? listParams(request) : await readParams(request);
    const headers = new Headers(request.headers);
    headers.set('mcp-protocol-version', legacyRevisions[0] ?? '');
    headers.set('accept', 'application/json');
    const view = viewOf(route, headers, context);
    if (view === undefined) return errorAnswer('Not found', 404);
    const call = toCall({ id: '1', method: route.kind, params }, headers, 'legacy');
    return await outcomeAnswer(call, await (isList ? listTools : callTool)(call, view, context), context);
  } catch (thrown) {
    return thrownAnswer(thrown, context);
  }
}

function listParams(request: Request): JsonObject {
  const cursor = new URL(request.url).searchParams.get('cursor');
  return cursor === null ? {} : { cursor };
}

async function readParams(request: Request): Promise<JsonObject> {
  const text = await readRequest(request);
  const value = parse(text);
  if (isJsonObject(value)) return value;
  const message = 'The body must be {"name": "…", "arguments": {…}}';
  throw new RpcError(rpcErrorCodes.invalidRequest, message, { status: 400 });
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (thrown) {
    const reason = thrown instanceof DepthError ? thrown.message : 'not valid JSON';
    throw new RpcError(rpcErrorCodes.parseError, `The body is ${reason}`, { status: 400 });
  }
}

async function outcomeAnswer(
  call: McpCall,
  outcome: McpOutcome,
  { caching, index }: GatewayContext & { readonly caching: Caching },
): Promise<Response> {
  if ('response' in outcome) return outcome.response;
  if ('resultText' in outcome) return whole(outcome.resultText);
  const { name, version } = index.server;
  const options = { method: call.method, era: call.era, info: { name, version }, caching };
  const result = (value: JsonObject) => jsonText(finishResult(value, options));
  if ('result' in outcome) return whole(result(outcome.result));
  // The call takes no stream, so that the answer is one piece and errors are thrown.
  return streamAnswer(call, outcome, { result, error: () => '' });
}

function thrownAnswer(thrown: unknown, context: GatewayContext): Response {
  if (thrown instanceof RpcError) {
    const ofCaller = thrown.code === rpcErrorCodes.invalidParams;
    return errorAnswer(thrown.message, thrown.status ?? (ofCaller ? 400 : 502));
  }
  context.log(`error: request failed: ${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : ''}`);
  return errorAnswer('Internal error', 500);
}

function whole(text: string): Response {
  return jsonAnswer(text, { headers: { 'cache-control': 'no-store' } });
}

function errorAnswer(
  error: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const all = { 'cache-control': 'no-store', ...headers };
  return jsonAnswer(JSON.stringify({ error }), { status, headers: all });
}
