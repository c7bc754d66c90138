import type { JsonObject } from '../../shared/catalog.ts';
import type { McpCall, McpOutcome } from '../../shared/mcp/call.ts';
import type { ToolMetadata } from '../../shared/catalog.ts';
import { metaKeys } from '../../shared/mcp/codes.ts';
import type { Caching } from '../../shared/mcp/results.ts';
import { forwardList, gather, skippedMeta } from './ask-components.ts';
import { type GatewayComponent, toTool } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { pageOf } from './list-page.ts';
import { rememberTools } from './remember-tools.ts';
import { mayUse } from '../requests/scopes.ts';
import { namedToolText } from '../tool-text.ts';
import { askTools, isTool } from '../components/tools-component.ts';
import { outerName, type View } from '../requests/view.ts';

/**
 * `tools/list`: what the catalog holds is joined from ready-made texts with no inner request; components that it does
 * not hold are asked in parallel.
 */
export async function listTools(
  call: McpCall,
  view: View,
  context: GatewayContext & { readonly caching: Caching },
): Promise<McpOutcome> {
  const gathered = await gather(
    view.components,
    (component) => toolTexts(component, call, view, context),
    context,
  );
  const page = pageOf(gathered.items, call.params['cursor']);
  const { _meta: meta, ...rest } = listFrame(call, gathered.skipped, context);
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
  skipped: readonly string[],
  context: GatewayContext & { readonly caching: Caching },
): JsonObject {
  const reported = skippedMeta(skipped);
  if (call.era === 'legacy') return reported;
  const { name, version } = context.index.server;
  const meta = { [metaKeys.serverInfo]: { name, version }, ...(reported['_meta'] as JsonObject | undefined) };
  return { resultType: 'complete', ...context.caching, _meta: meta };
}

async function toolTexts(
  component: GatewayComponent,
  call: McpCall,
  view: View,
  context: GatewayContext,
): Promise<readonly string[]> {
  const caller = { headers: call.headers, context };
  if (!mayUse(component, undefined, caller)) return [];
  const tools =
    component.tools === undefined
      ? await askedTools(component, call, context)
      : [...component.tools.values()];
  return tools
    .filter((tool) => !view.readOnly || tool.readOnly)
    .filter(({ metadata }) => component.toolScopes.size === 0 || mayUse(component, metadata.name, caller))
    .map(({ metadata, text }) => namedToolText(outerName(view, component, metadata.name), text, call.era));
}

async function askedTools(component: GatewayComponent, call: McpCall, context: GatewayContext) {
  const metadata = await askMetadata(component, call, context);
  return metadata.map((tool) => toTool(tool, { validateArguments: false, validateResults: false }));
}

/**
 * What a component that the catalog does not hold offers, asked now or not long ago.
 * @throws RpcError when it does not answer with tools.
 */
export async function askMetadata(
  component: GatewayComponent,
  call: McpCall,
  context: GatewayContext,
): Promise<readonly ToolMetadata[]> {
  return rememberTools(component, call, { context, ask: (asking) => askNow(component, asking, context) });
}

async function askNow(
  component: GatewayComponent,
  call: McpCall,
  context: GatewayContext,
): Promise<readonly ToolMetadata[]> {
  if (component.kind === 'tools') return askTools(component, call, context);
  const tools: readonly unknown[] = await forwardList(
    component,
    { method: 'tools/list', key: 'tools' },
    call,
    context,
  );
  return tools.filter((tool) => isTool(tool, component, context));
}
