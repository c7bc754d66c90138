import { hostnameOf } from '../shared/http/hosts.ts';
import type { GatewayContext } from './context.ts';

/**
 * Whether an authorizer is in front of the gateway: then identity headers are true, and Host and Origin are its
 * business. Variables are read where they are needed, since the first read of an instance costs 0.4 ms on Spin.
 */
export function isBehindAuthorizer(context: GatewayContext): boolean {
  return context.variable('behind_authorizer') === 'true';
}

/** Host names besides loopback under which the gateway may be reached: `allowed_hosts`, in lower case. */
export function allowedHosts(context: GatewayContext): readonly string[] {
  return listVariable(context, 'allowed_hosts').map((entry) => hostnameOf(entry) ?? entry.toLowerCase());
}

/** Host name of `public_url`; undefined when the app does not know where it is deployed. */
export function publicHost(context: GatewayContext): string | undefined {
  return hostnameOf(context.variable('public_url')?.trim() ?? '');
}

/** The entries of `request_components`, `name` or `name:mcp`. */
export function requestComponentEntries(context: GatewayContext): readonly string[] {
  return listVariable(context, 'request_components');
}

function listVariable(context: GatewayContext, name: string): readonly string[] {
  const entries = (context.variable(name) ?? '').split(',');
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
