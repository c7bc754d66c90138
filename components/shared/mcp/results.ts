import type { JsonObject } from '../catalog.ts';
import { RpcError, rpcErrorCodes } from '../json-rpc.ts';
import { isJsonObject, member, objectMember, without } from '../json/values.ts';
import { metaKeys } from './codes.ts';
import type { Era } from './revisions.ts';

/** Name and version of a server, `Implementation` of MCP. */
export type ServerInfo = { readonly name: string; readonly version: string };

/** How long and by whom a result may be kept (2026-07-28, server/utilities/caching). */
export type Caching = { readonly ttlMs: number; readonly cacheScope: 'public' | 'private' };

const cacheableMethods = new Set([
  'server/discover',
  'tools/list',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
  'resources/read',
]);

/**
 * A result as its era wants it. Modern results say that they are complete, who made them and, where the method asks
 * for it, how long they keep; what the result says for itself stays. Legacy results lose what those clients do not know.
 * @throws RpcError -32603 when a legacy client would have to give more input for something that is not a tool.
 */
export function finishResult(
  result: JsonObject,
  options: {
    readonly method: string;
    readonly era: Era;
    readonly info: ServerInfo;
    readonly caching: Caching;
  },
): JsonObject {
  if (options.era === 'legacy') return legacyResult(result, options.method);
  const complete = member(result, 'resultType') === undefined || result['resultType'] === 'complete';
  return {
    resultType: 'complete',
    ...(complete && cacheableMethods.has(options.method) ? options.caching : {}),
    ...result,
    _meta: { [metaKeys.serverInfo]: options.info, ...objectMember(result, '_meta') },
  };
}

/** An answer of a tool that says what went wrong, so that the model can correct itself. */
export function toolError(message: string): JsonObject {
  return { content: [{ type: 'text', text: message }], isError: true };
}

/** Whether a result asks the client for more (2026-07-28, basic/patterns/mrtr). */
export function isInputRequired(result: JsonObject): boolean {
  return member(result, 'resultType') === 'input_required';
}

function legacyResult(result: JsonObject, method: string): JsonObject {
  if (isInputRequired(result)) {
    const message = 'This needs more input, which only clients of MCP 2026-07-28 can be asked for';
    if (method === 'tools/call') return toolError(`${message}.`);
    throw new RpcError(rpcErrorCodes.internalError, message);
  }
  const structured = member(result, 'structuredContent');
  const unknown = structured === undefined || isJsonObject(structured) ? [] : ['structuredContent'];
  return without(result, 'resultType', 'ttlMs', 'cacheScope', ...unknown);
}
