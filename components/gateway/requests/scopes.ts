import { jsonAnswer } from '../../shared/http/answers.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { isBehindAuthorizer, publicEndpoint } from '../settings.ts';

/**
 * Scopes that the caller has: what the authorizer in front says of the token. Without an authorizer nobody has one,
 * whatever headers are sent.
 */
function callerScopes(headers: Headers, context: GatewayContext): ReadonlySet<string> {
  if (!isBehindAuthorizer(context)) return new Set();
  const scopes = (headers.get('x-auth-scopes') ?? '').split(' ');
  return new Set(scopes.filter((scope) => scope !== ''));
}

/** Scopes that a component asks for, and one of its tools besides. */
export function requiredScopes(component: GatewayComponent, tool?: string): readonly string[] {
  if (tool === undefined || component.toolScopes.size === 0) return component.requiredScopes;
  return [...new Set([...component.requiredScopes, ...(component.toolScopes.get(tool) ?? [])])];
}

/** Whether the caller of these headers has every scope that a component, or one of its tools, asks for. */
export function mayUse(
  component: GatewayComponent,
  tool: string | undefined,
  { headers, context }: { readonly headers: Headers; readonly context: GatewayContext },
): boolean {
  const required = requiredScopes(component, tool);
  if (required.length === 0) return true;
  const granted = callerScopes(headers, context);
  return required.every((scope) => granted.has(scope));
}

/**
 * The refusal of a call for which the caller lacks a scope, as the authorizer writes its own (RFC 6750 section 3.1, MCP
 * 2026-07-28 basic/authorization): `scope` names all at once that the client should have, those it has already included.
 */
export function scopeRefusal(
  component: GatewayComponent,
  tool: string | undefined,
  { headers, context }: { readonly headers: Headers; readonly context: GatewayContext },
): { readonly response: Response } {
  const description = 'The access token lacks a required scope.';
  const scopes = new Set([...callerScopes(headers, context), ...requiredScopes(component, tool)]);
  const metadata = metadataUrl(context);
  const challenge = [
    'Bearer error="insufficient_scope"',
    `error_description="${description}"`,
    `scope="${[...scopes].join(' ').replaceAll(/[^\x20\x21\x23-\x5B\x5D-\x7E]/g, '?')}"`,
    ...(metadata === undefined ? [] : [`resource_metadata="${metadata}"`]),
  ].join(', ');
  const body = JSON.stringify({ error: 'insufficient_scope', error_description: description });
  const answer = { 'cache-control': 'no-store', 'www-authenticate': challenge };
  return { response: jsonAnswer(body, { status: 403, headers: answer }) };
}

/** Where the authorizer has the metadata of the server (RFC 9728 section 3.1); unknown without `public_url`. */
function metadataUrl(context: GatewayContext): string | undefined {
  const endpoint = publicEndpoint(context);
  if (endpoint === undefined) return undefined;
  const path = endpoint.pathname.replace(/\/$/, '') || '/mcp';
  return `${endpoint.origin}/.well-known/oauth-protected-resource${path}`;
}
