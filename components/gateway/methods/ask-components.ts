import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { arrayMember, stringMember } from '../../shared/json/values.ts';
import type { McpCall } from '../../shared/mcp/call.ts';
import type { Caching } from '../../shared/mcp/results.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import { ComponentError } from '../components/component-request.ts';
import type { GatewayContext } from '../context.ts';
import { maxListPages } from '../limits.ts';
import { forwardForResult } from '../components/mcp-component.ts';

/** What a component lists, and how long that keeps. */
export interface ComponentList<T> {
  readonly items: readonly T[];
  readonly caching: Caching;
}

/** What several components list, and the names of those that could not be used. */
export interface Gathered<T> extends ComponentList<T> {
  /** In the order of the components. */
  readonly items: readonly T[];
  readonly skipped: readonly string[];
}

/** How long what was asked just now keeps when its component does not say, in milliseconds. */
const askedTtl = 5_000;

/**
 * Asks components in parallel; one that fails is logged, left out and named. The whole keeps as long as the part that
 * keeps shortest, and is for everyone only when all parts are.
 */
export async function gather<T>(
  components: readonly GatewayComponent[],
  ask: (component: GatewayComponent) => ComponentList<T> | Promise<ComponentList<T>>,
  context: ListContext,
): Promise<Gathered<T>> {
  const answers = await Promise.allSettled(components.map(async (component) => ask(component)));
  const skipped: string[] = [];
  const lists = answers.flatMap((answer, index) => {
    if (answer.status === 'fulfilled') return [answer.value];
    const name = components[index]?.name ?? '';
    context.log(`warning: component ${name} is left out of a list: ${String(answer.reason)}`);
    skipped.push(name);
    return [];
  });
  const parts = lists.map(({ caching }) => caching);
  const caching = combine([context.caching, ...parts, ...(skipped.length > 0 ? [askedNow(context)] : [])]);
  return { items: lists.flatMap(({ items }) => items), caching, skipped };
}

/** How long lists keep that nobody has to ask for. */
export type ListContext = GatewayContext & { readonly caching: Caching };

/** For a list that was asked just now by someone who may be anyone. */
export function askedNow({ caching }: ListContext): Caching {
  return { ...caching, ttlMs: Math.min(caching.ttlMs, askedTtl) };
}

function combine(parts: readonly Caching[]): Caching {
  const isPrivate = parts.some(({ cacheScope }) => cacheScope === 'private');
  return {
    ttlMs: Math.min(...parts.map(({ ttlMs }) => ttlMs)),
    cacheScope: isPrivate ? 'private' : 'public',
  };
}

/** Tells clients which components a list lacks; nothing when it is whole. */
export function skippedMeta(skipped: readonly string[]): JsonObject {
  return skipped.length === 0 ? {} : { _meta: { 'ftl/skippedComponents': skipped } };
}

/**
 * All pages of a list of a component that speaks MCP; a component that does not know the method has none.
 * @throws RpcError or ComponentError when it answers with an error, or with more pages than are followed.
 */
export async function forwardList(
  component: GatewayComponent,
  list: { readonly method: string; readonly key: string },
  call: McpCall,
  context: ListContext,
): Promise<ComponentList<JsonValue>> {
  const items: JsonValue[] = [];
  const caching: Caching[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxListPages; page++) {
    const result = await askPage(component, { method: list.method, cursor }, call, context);
    items.push(...(arrayMember(result, list.key) ?? []));
    caching.push(statedCaching(result, askedNow(context)));
    cursor = stringMember(result, 'nextCursor');
    if (cursor === undefined) return { items, caching: combine(caching) };
  }
  throw new ComponentError(`${component.name} has more than ${maxListPages} pages of ${list.key}`);
}

/** What a result says of itself (2026-07-28, server/utilities/caching). */
function statedCaching(result: JsonObject, unstated: Caching): Caching {
  const { ttlMs, cacheScope } = result;
  return {
    ttlMs: typeof ttlMs === 'number' && ttlMs >= 0 ? ttlMs : unstated.ttlMs,
    cacheScope: cacheScope === 'private' ? cacheScope : unstated.cacheScope,
  };
}

async function askPage(
  component: GatewayComponent,
  page: { readonly method: string; readonly cursor: string | undefined },
  call: McpCall,
  context: GatewayContext,
): Promise<JsonObject> {
  const meta = Object.keys(call.meta).length === 0 ? {} : { _meta: call.meta };
  const params = { ...meta, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
  try {
    return await forwardForResult(component, { method: page.method, params }, call, context);
  } catch (thrown) {
    if (thrown instanceof RpcError && thrown.code === rpcErrorCodes.methodNotFound) return {};
    throw thrown;
  }
}
