import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { RpcError } from '../../shared/json-rpc.ts';
import { arrayMember, isJsonObject, stringMember } from '../../shared/json/values.ts';
import type { McpCall } from '../../shared/mcp/call.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import { ComponentError } from '../components/component-request.ts';
import type { GatewayContext } from '../context.ts';
import { maxListPages } from '../limits.ts';
import { forward } from '../components/mcp-component.ts';

/** What several components answered, and the names of those that could not be used. */
export interface Gathered<T> {
  /** In the order of the components. */
  readonly items: readonly T[];
  readonly skipped: readonly string[];
}

/** Asks components in parallel; one that fails is logged, left out and named. */
export async function gather<T>(
  components: readonly GatewayComponent[],
  ask: (component: GatewayComponent) => readonly T[] | Promise<readonly T[]>,
  context: GatewayContext,
): Promise<Gathered<T>> {
  const answers = await Promise.allSettled(components.map(async (component) => ask(component)));
  const skipped: string[] = [];
  const items = answers.flatMap((answer, index) => {
    if (answer.status === 'fulfilled') return answer.value;
    const name = components[index]?.name ?? '';
    context.log(`warning: component ${name} is left out of a list: ${String(answer.reason)}`);
    skipped.push(name);
    return [];
  });
  return { items, skipped };
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
  context: GatewayContext,
): Promise<readonly JsonObject[]> {
  const items: JsonValue[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxListPages; page++) {
    const result = await askPage(component, { method: list.method, cursor }, call, context);
    items.push(...(arrayMember(result, list.key) ?? []));
    cursor = stringMember(result, 'nextCursor');
    if (cursor === undefined) return items.filter(isJsonObject);
  }
  throw new ComponentError(`${component.name} has more than ${maxListPages} pages of ${list.key}`);
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
    const outcome = await forward(component, { method: page.method, params }, call, context);
    if ('result' in outcome) return outcome.result;
    throw new ComponentError(`${component.name} answered ${page.method} with events`);
  } catch (thrown) {
    if (thrown instanceof RpcError && thrown.code === -32601) return {};
    throw thrown;
  }
}
