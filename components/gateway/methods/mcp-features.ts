import type { JsonObject } from '../../shared/catalog.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { objectMember, stringMember } from '../../shared/json/values.ts';
import type { McpCall, McpOutcome } from '../../shared/mcp/call.ts';
import { forwardList, gather, type ListContext, skippedMeta } from './ask-components.ts';
import { listedItems, type ListKey } from '../components/listed-items.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { pageOf } from './list-page.ts';
import type { InnerRequest } from '../components/component-request.ts';
import { forward } from '../components/mcp-component.ts';
import { mayUse, scopeRefusal } from '../requests/scopes.ts';
import { outerName, resolveName, unknownName, type View } from '../requests/view.ts';

/** A list that components of kind `mcp` add to. */
export interface MergedList {
  readonly method: string;
  /** The member that holds its items. */
  readonly key: Exclude<ListKey, 'tools'>;
}

/** Those lists, by method. */
export const mergedLists: ReadonlyMap<string, MergedList> = new Map(
  (
    [
      { method: 'prompts/list', key: 'prompts' },
      { method: 'resources/list', key: 'resources' },
      { method: 'resources/templates/list', key: 'resourceTemplates' },
    ] as const
  ).map((list) => [list.method, list]),
);

/** Components that can have prompts and resources: those that speak MCP themselves. */
export function mcpComponents(view: View): readonly GatewayComponent[] {
  return view.components.filter(({ kind }) => kind === 'mcp');
}

/** Those of them that the caller has the scopes for. */
function usableComponents(call: McpCall, view: View, context: GatewayContext): readonly GatewayComponent[] {
  const caller = { headers: call.headers, context };
  return mcpComponents(view).filter((component) => mayUse(component, undefined, caller));
}

/** One list of all components that speak MCP; prompts get the component's prefix, URIs stay as they are. */
export async function mergeList(
  list: MergedList,
  call: McpCall,
  view: View,
  context: ListContext,
): Promise<McpOutcome> {
  const ask = async (component: GatewayComponent) => {
    const { items, caching } = await forwardList(component, list, call, context);
    const usable = listedItems(list.key, items, component, context);
    if (list.key !== 'prompts') return { items: usable, caching };
    const named = usable.map((item) => ({
      ...item,
      name: outerName(view, component, stringMember(item, 'name') ?? ''),
    }));
    return { items: named, caching };
  };
  const gathered = await gather<JsonObject>(usableComponents(call, view, context), ask, context);
  const page = pageOf(gathered.items, call.params['cursor']);
  const next = page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor };
  const rest = { ...next, ...gathered.caching, ...skippedMeta(gathered.skipped) };
  return { result: { [list.key]: page.items, ...rest } };
}

/** `prompts/get`, sent to the component that the prompt's prefix names. */
export async function getPrompt(call: McpCall, view: View, context: GatewayContext): Promise<McpOutcome> {
  const outer = stringMember(call.params, 'name') ?? '';
  const inner = (name: string) => ({ method: call.method, params: { ...call.params, name } });
  return forwardNamed(outer, inner, call, { view, context });
}

/** `resources/read`: components are asked in order until one knows the URI; one that fails does not hide what others have. */
export async function readResource(call: McpCall, view: View, context: GatewayContext): Promise<McpOutcome> {
  const inner = { method: call.method, params: call.params };
  return firstThatKnows(
    usableComponents(call, view, context),
    (component) => forward(component, inner, call, context),
    () => {
      const data = { uri: stringMember(call.params, 'uri') ?? '' };
      return new RpcError(rpcErrorCodes.invalidParams, 'Resource not found', { data });
    },
  );
}

/** `completion/complete` for an argument of a prompt (by prefix) or of a resource template (by who knows it). */
export async function complete(call: McpCall, view: View, context: GatewayContext): Promise<McpOutcome> {
  const reference = objectMember(call.params, 'ref') ?? {};
  const outer = stringMember(reference, 'name');
  if (stringMember(reference, 'type') === 'ref/prompt' && outer !== undefined) {
    const inner = (name: string) => ({
      method: call.method,
      params: { ...call.params, ref: { ...reference, name } },
    });
    return forwardNamed(outer, inner, call, { view, context });
  }
  const inner = { method: call.method, params: call.params };
  return firstThatKnows(
    usableComponents(call, view, context),
    (component) => forward(component, inner, call, context),
    () => {
      return new RpcError(
        rpcErrorCodes.invalidParams,
        'Invalid params: "ref" names nothing that can be completed',
      );
    },
  );
}

/** Sends a call on to the component that a name leads to, if the caller has the scopes for it. */
async function forwardNamed(
  outer: string,
  inner: (name: string) => InnerRequest,
  call: McpCall,
  { view, context }: { readonly view: View; readonly context: GatewayContext },
): Promise<McpOutcome> {
  const { component, name } = resolveName(view, outer);
  if (component.kind !== 'mcp') throw unknownName(view, outer);
  const caller = { headers: call.headers, context };
  if (!mayUse(component, undefined, caller)) return scopeRefusal(component, undefined, caller);
  return forward(component, inner(name), call, context);
}

async function firstThatKnows(
  components: readonly GatewayComponent[],
  ask: (component: GatewayComponent) => Promise<McpOutcome>,
  unknown: () => RpcError,
): Promise<McpOutcome> {
  let failure: RpcError | undefined;
  for (const component of components) {
    try {
      return await ask(component);
    } catch (thrown) {
      if (!(thrown instanceof RpcError)) throw thrown;
      if (!isUnknown(thrown)) failure ??= thrown;
    }
  }
  throw failure ?? unknown();
}

/** Not found, in the words of each era (-32002 before 2026-07-28), or a method that the component does not serve. */
function isUnknown({ code }: RpcError): boolean {
  const codes: readonly number[] = [rpcErrorCodes.invalidParams, rpcErrorCodes.methodNotFound, -32002];
  return codes.includes(code);
}
