import type { JsonObject, ToolMetadata } from '../../shared/catalog.ts';
import type { McpCall, McpOutcome } from '../../shared/mcp/call.ts';
import { metaKeys } from '../../shared/mcp/codes.ts';
import {
  askedNow,
  type ComponentList,
  forwardList,
  gather,
  type Gathered,
  type ListContext,
  skippedMeta,
} from './ask-components.ts';
import { type GatewayComponent, type GatewayTool, toTool } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { pageOf } from './list-page.ts';
import { rememberTools } from './remember-tools.ts';
import { mayUse } from '../requests/scopes.ts';
import { namedToolText } from '../tool-text.ts';
import { listedTools } from '../components/listed-items.ts';
import { askTools } from '../components/tools-component.ts';
import { outerName, type View } from '../requests/view.ts';

/**
 * `tools/list`: what the catalog holds is joined from ready-made texts with no inner request; components that it does
 * not hold are asked in parallel.
 */
export async function listTools(call: McpCall, view: View, context: ListContext): Promise<McpOutcome> {
  const gathered = await gather(
    view.components,
    (component) => toolTexts(component, call, view, context),
    context,
  );
  const page = pageOf(gathered.items, call.params['cursor']);
  const { _meta: meta, ...rest } = listFrame(call, gathered, context);
  const members = JSON.stringify({
    ...rest,
    ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }),
    ...(meta === undefined ? {} : { _meta: meta }),
  });
  return {
    resultText: `{"tools":[${page.items.join(',')}]${members === '{}' ? '}' : `,${members.slice(1)}`}`,
  };
}

function listFrame(
  call: McpCall,
  { caching, skipped }: Gathered<string>,
  context: GatewayContext,
): JsonObject {
  const reported = skippedMeta(skipped);
  if (call.era === 'legacy') return reported;
  const { name, version } = context.index.server;
  const meta = { [metaKeys.serverInfo]: { name, version }, ...(reported['_meta'] as JsonObject | undefined) };
  return { resultType: 'complete', ...caching, _meta: meta };
}

async function toolTexts(
  component: GatewayComponent,
  call: McpCall,
  view: View,
  context: ListContext,
): Promise<ComponentList<string>> {
  const caller = { headers: call.headers, context };
  const { caching } = context;
  if (!mayUse(component, undefined, caller)) return { items: [], caching };
  const { tools } = component;
  const list =
    tools === undefined
      ? await askedTools(component, call, context)
      : { items: [...tools.values()], caching };
  const items = list.items
    .filter((tool) => !view.readOnly || tool.readOnly)
    .filter(({ metadata }) => component.toolScopes.size === 0 || mayUse(component, metadata.name, caller))
    .map(({ metadata, text }) => namedToolText(outerName(view, component, metadata.name), text, call.era));
  return { items, caching: list.caching };
}

async function askedTools(
  component: GatewayComponent,
  call: McpCall,
  context: ListContext,
): Promise<ComponentList<GatewayTool>> {
  const { items, caching } = await askMetadata(component, call, context);
  const unchecked = { validateArguments: false, validateResults: false };
  return { items: items.map((tool) => toTool(tool, unchecked)), caching };
}

/**
 * What a component that the catalog does not hold offers, asked now or not long ago.
 * @throws RpcError when it does not answer with tools.
 */
export async function askMetadata(
  component: GatewayComponent,
  call: McpCall,
  context: ListContext,
): Promise<ComponentList<ToolMetadata>> {
  const ask = (asking: McpCall) => askNow(component, asking, context);
  return rememberTools(component, call, { context, ask });
}

async function askNow(
  component: GatewayComponent,
  call: McpCall,
  context: ListContext,
): Promise<ComponentList<ToolMetadata>> {
  if (component.kind === 'tools') {
    return { items: await askTools(component, call, context), caching: askedNow(context) };
  }
  const list = { method: 'tools/list', key: 'tools' };
  const { items, caching } = await forwardList(component, list, call, context);
  return { items: listedTools(items, component, context), caching };
}
