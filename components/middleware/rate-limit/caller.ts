import { clientAddressHeader } from '../../shared/http/inner-headers.ts';
import type { RateLimitSettings } from './settings.ts';

/**
 * Whose requests are counted together, by headers that only those in front can have set. Callers that cannot be told
 * apart share one counter.
 */
export function callerOf(
  headers: Headers,
  { by, proxies }: Pick<RateLimitSettings, 'by' | 'proxies'>,
): string {
  if (by === 'address') return networkOf(addressOf(headers, proxies));
  const name = by === 'user' ? 'x-auth-user-id' : 'x-auth-client-id';
  return `${headers.get('x-auth-issuer') ?? ''}\n${headers.get(name) ?? ''}`;
}

/**
 * The peer of the host's own listener, or, behind proxies that each append the peer that they see, the entry that the
 * outermost of them wrote: what stands left of it a client may have made up.
 */
function addressOf(headers: Headers, proxies: number): string {
  const peer = headers.get(clientAddressHeader) ?? '';
  if (proxies === 0) return peer;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return withoutPort(hops.at(-proxies) ?? '') || peer;
}

/** Some proxies write the port too, which is another one for each connection. */
function withoutPort(hop: string): string {
  return /^(\d+(?:\.\d+){3}):\d+$/.exec(hop)?.[1] ?? /^\[(.*)\](?::\d+)?$/.exec(hop)?.[1] ?? hop;
}

/** An IPv6 address stands for its /64 (RFC 4291, 2.5.4): one client has all addresses of that. IPv4 as it is. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [left = '', right] = address.toLowerCase().split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
