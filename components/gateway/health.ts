import { jsonAnswer } from '../shared/http/answers.ts';
import { hostnameOf, isLoopbackClient, isLoopbackName } from '../shared/http/hosts.ts';
import { RpcError } from '../shared/json-rpc.ts';
import { toCall } from '../shared/mcp/call.ts';
import type { GatewayComponent } from './catalog-index.ts';
import { ComponentError, requestComponent } from './components/component-request.ts';
import type { GatewayContext } from './context.ts';
import { discoveryMilliseconds } from './limits.ts';
import { forwardForResult } from './components/mcp-component.ts';
import { requestComponents } from './requests/request-components.ts';
import { mayUse } from './requests/scopes.ts';
import { isBehindAuthorizer } from './settings.ts';

/**
 * `GET /health`. A stranger learns that the gateway answers, and no component is asked; a caller whom the authorizer let
 * in, or one on this machine, gets the state of each component: `degraded` when one does not answer. Always status 200,
 * since a broken tool is no reason to restart the others.
 */
export async function healthAnswer(request: Request, context: GatewayContext): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return jsonAnswer('{"error":"Method not allowed"}', { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  if (isStranger(request, context)) return jsonAnswer('{"status":"ok"}');
  const caller = { headers: request.headers, context };
  const all = [...context.index.components, ...requestComponents(context)];
  const seen = all.filter((component) => mayUse(component, undefined, caller));
  const components = await Promise.all(seen.map((component) => stateOf(component, context)));
  const status = components.every((component) => component.status === 'ok') ? 'ok' : 'degraded';
  return jsonAnswer(JSON.stringify({ status, components }), { headers: { 'cache-control': 'no-store' } });
}

/** A proxy on this machine makes every caller look local, but says so in a header or keeps the host that was asked for. */
function isStranger({ headers, url }: Request, context: GatewayContext): boolean {
  if (isBehindAuthorizer(context)) return (headers.get('x-auth-client-id') ?? '') === '';
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers.has(name));
  const client = headers.get('spin-client-addr')?.split(',').at(-1)?.trim() ?? '';
  return isForwarded || !isLoopbackClient(client) || !isLoopbackName(hostnameOf(url) ?? '');
}

async function stateOf(component: GatewayComponent, context: GatewayContext) {
  const answers = component.kind === 'mcp' ? speaksMcp : listsTools;
  return { name: component.name, status: (await answers(component, context)) ? 'ok' : 'failing' };
}

async function listsTools(component: GatewayComponent, context: GatewayContext): Promise<boolean> {
  const headers = new Headers({ accept: 'application/json' });
  const request = { method: 'GET', path: '/', headers, milliseconds: discoveryMilliseconds } as const;
  try {
    return (await requestComponent(component, request, context)).status === 200;
  } catch (thrown) {
    if (thrown instanceof ComponentError) return false;
    throw thrown;
  }
}

/** Whatever it answers to a ping: an error in MCP is an answer too. */
async function speaksMcp(component: GatewayComponent, context: GatewayContext): Promise<boolean> {
  const inner = { method: 'ping', params: {} };
  const call = toCall({ id: '1', ...inner }, new Headers(), 'legacy');
  try {
    await forwardForResult(component, inner, call, context);
    return true;
  } catch (thrown) {
    if (thrown instanceof RpcError) return !(thrown instanceof ComponentError);
    throw thrown;
  }
}
