import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import type { GatewayComponent, GatewayTool } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { requestComponents } from './request-components.ts';
import type { ViewRoute } from './routes.ts';

/** What one request sees of the app: its path and two headers select it. */
export interface View {
  readonly components: readonly GatewayComponent[];
  /** The component whose names are bare: that of `/mcp/x/<component>`, or the only one of an app without prefixes. */
  readonly bare: GatewayComponent | undefined;
  /** Only tools with `readOnlyHint` are listed and called. */
  readonly readOnly: boolean;
  /** Whether headers had a part in the selection. */
  readonly byHeaders: boolean;
}

/** A component and the bare name of something in it. */
export interface Target {
  readonly component: GatewayComponent;
  readonly name: string;
}

/** The view of a request; undefined when its path names a component that the app does not have. */
export function viewOf(route: ViewRoute, headers: Headers, context: GatewayContext): View | undefined {
  const all = [...context.index.components, ...requestComponents(context)];
  const asksReadOnly = isSet(headers.get('x-mcp-readonly'));
  const readOnly = route.readOnly || asksReadOnly;
  if (route.component !== undefined) {
    const component = findComponent(all, route.component);
    if (component === undefined) return undefined;
    return { components: [component], bare: component, readOnly, byHeaders: asksReadOnly };
  }
  const toolsets = headers
    .get('x-mcp-toolsets')
    ?.split(',')
    .map((name) => name.trim());
  const byHeaders = asksReadOnly || toolsets !== undefined;
  const components =
    toolsets === undefined
      ? all
      : all.filter(({ name, id }) => [name, id].some((known) => toolsets.includes(known)));
  const { bare: only } = context.index;
  const bare = only !== undefined && components.includes(only) ? only : undefined;
  return { components, bare, readOnly, byHeaders };
}

/** Whether a header that restricts the caller is set: a value that is not understood must not let more through. */
function isSet(value: string | null): boolean {
  return value !== null && !/^(?:false|0|)$/i.test(value.trim());
}

/** Whether a view is that of one component alone, with its own names. */
export function isOneComponent(view: View): boolean {
  return view.components.length === 1 && view.components[0] === view.bare;
}

/** The name under which clients of a view see something of a component. */
export function outerName(view: View, component: GatewayComponent, name: string): string {
  return component === view.bare ? name : `${component.name}__${name}`;
}

/**
 * Resolves a name that a client used: `component__name` or `component/name`, bare where one component is seen.
 * Only components of the view are found, so no name can lead to another host.
 * @throws RpcError -32602 when there is no such component, or the catalog knows that it has no such tool.
 */
export function resolveName(view: View, outer: string): Target {
  const { bare } = view;
  if (bare !== undefined && (isOneComponent(view) || bare.tools?.has(outer) === true)) {
    return { component: bare, name: outer };
  }
  const prefixed = view.components.filter((component) => component !== bare);
  for (const separator of ['__', '/']) {
    const at = outer.indexOf(separator);
    const component = at > 0 ? findComponent(prefixed, outer.slice(0, at)) : undefined;
    const name = outer.slice(at + separator.length);
    if (component !== undefined && name !== '') return { component, name };
  }
  if (bare !== undefined) return { component: bare, name: outer };
  throw unknownName(view, outer);
}

/** The tool of a target as the catalog has it; undefined when only its component knows. */
export function catalogTool(view: View, target: Target, outer: string): GatewayTool | undefined {
  const { tools } = target.component;
  const tool = tools?.get(target.name);
  if (tools !== undefined && tool === undefined) throw unknownName(view, outer);
  return tool;
}

/** The error for a name that leads nowhere (2026-07-28, server/tools: a protocol error, not a result). */
export function unknownName(view: View, outer: string): RpcError {
  const form = view.bare === undefined ? 'component__name' : 'a bare name';
  const message = `Unknown name ${JSON.stringify(outer.slice(0, 100))}; expected one of the list, in the form ${form}`;
  return new RpcError(rpcErrorCodes.invalidParams, message);
}

function findComponent(components: readonly GatewayComponent[], name: string): GatewayComponent | undefined {
  return components.find((component) => component.name === name) ?? components.find(({ id }) => id === name);
}
