import { commaList } from '../shared/comma-list.ts';
import type { GatewayContext } from './context.ts';

/** Whether requests come to the gateway from outside, and not from an authorizer or middleware. */
export function isFirst(context: GatewayContext): boolean {
  return !isBehindAuthorizer(context) && context.variable('behind_middleware') !== 'true';
}

/**
 * Whether an authorizer is in front of the gateway: then identity headers are true. Variables are read where they are needed, since the first read of an instance costs 0.4 ms on Spin.
 */
export function isBehindAuthorizer(context: GatewayContext): boolean {
  return context.variable('behind_authorizer') === 'true';
}

/** `public_url`; undefined when the app does not know where it is deployed. */
export function publicEndpoint(context: GatewayContext): URL | undefined {
  try {
    return new URL(context.variable('public_url')?.trim() ?? '');
  } catch {
    return undefined;
  }
}

/** Whether clients that open with `initialize` get sessions, in which tools can ask them for more input. */
export function hasSessions({ index, openCounters }: GatewayContext): boolean {
  return index.serverRequests && openCounters !== undefined;
}

/** Secrets that sign `requestState`: the first makes new ones, each reads what it made. None: nothing is signed. */
export function stateSecrets(context: GatewayContext): readonly string[] {
  return listVariable(context, 'state_secret');
}

/** How long answers of components that were asked for their tools are kept, in seconds; 0 keeps nothing. */
export function requestCacheSeconds(context: GatewayContext): number {
  const seconds = Number(context.variable('request_cache_seconds') ?? '0');
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

/** The entries of `request_components`, `name` or `name:mcp`. */
export function requestComponentEntries(context: GatewayContext): readonly string[] {
  return listVariable(context, 'request_components');
}

function listVariable(context: GatewayContext, name: string): readonly string[] {
  return commaList(context.variable(name) ?? '');
}
