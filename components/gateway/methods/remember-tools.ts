import type { ToolMetadata } from '../../shared/catalog.ts';
import { isJsonObject, member } from '../../shared/json/values.ts';
import type { McpCall } from '../../shared/mcp/call.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { requestCacheSeconds } from '../settings.ts';
import { askedNow, type ComponentList, type ListContext } from './ask-components.ts';

/**
 * The tools of a component as it told them within the last `request_cache_seconds`, or asked now. What is kept serves
 * every caller, so it is asked for without the identity of the one who happens to be first. A store that fails is as none.
 * @throws whatever `ask` throws; failures are not kept.
 */
export async function rememberTools(
  component: GatewayComponent,
  call: McpCall,
  {
    context,
    ask,
  }: {
    readonly context: ListContext;
    readonly ask: (call: McpCall) => Promise<ComponentList<ToolMetadata>>;
  },
): Promise<ComponentList<ToolMetadata>> {
  const seconds = requestCacheSeconds(context);
  if (seconds === 0) return ask(call);
  const key = `mcp-gateway.tools.${component.id}.${component.kind}.${call.era}`;
  const known = read(key, seconds, context);
  if (known !== undefined) return { items: known, caching: askedNow(context) };
  const asked = await ask({ ...call, headers: anonymous(call.headers) });
  write(key, asked.items, context);
  return asked;
}

function anonymous(headers: Headers): Headers {
  const version = headers.get('mcp-protocol-version');
  return new Headers(version === null ? {} : { 'mcp-protocol-version': version });
}

function read(key: string, seconds: number, context: GatewayContext): readonly ToolMetadata[] | undefined {
  try {
    const bytes = context.openStore('default').get(key);
    const kept: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    if (!isJsonObject(kept)) return undefined;
    const age = context.now() - Number(member(kept, 'askedAt'));
    const tools: unknown = member(kept, 'tools');
    return age >= 0 && age < seconds * 1000 && Array.isArray(tools) ? tools : undefined;
  } catch (thrown) {
    context.log(`warning: the key-value store cannot be read: ${String(thrown)}`);
    return undefined;
  }
}

function write(key: string, tools: readonly ToolMetadata[], context: GatewayContext): void {
  try {
    const text = JSON.stringify({ askedAt: context.now(), tools });
    context.openStore('default').set(key, new TextEncoder().encode(text));
  } catch (thrown) {
    context.log(`warning: the key-value store cannot be written: ${String(thrown)}`);
  }
}
