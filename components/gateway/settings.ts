import type { GatewayContext } from './context.ts';

/**
 * Whether an authorizer is in front of the gateway: then identity headers are true, and Host and Origin are its
 * business. Variables are read where they are needed, since the first read of an instance costs 0.4 ms on Spin.
 */
export function isBehindAuthorizer(context: GatewayContext): boolean {
  return context.variable('behind_authorizer') === 'true';
}

/** The entries of `request_components`, `name` or `name:mcp`. */
export function requestComponentEntries(context: GatewayContext): readonly string[] {
  return listVariable(context, 'request_components');
}

function listVariable(context: GatewayContext, name: string): readonly string[] {
  const entries = (context.variable(name) ?? '').split(',');
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
