import { type AddressRange, parseAddressRange, rangeContains } from './address-range.ts';

/**
 * The grammar of `allowed_outbound_hosts` and what an entry permits.
 * Source: Spin, crates/outbound-networking-config/src/allowed_hosts.rs.
 */
export interface OutboundHost {
  /** Lower case, or `*`. */
  readonly scheme: string;
  readonly host: HostPattern;
  /** `to` is excluded. */
  readonly ports: { readonly from: number; readonly to: number };
}

export type HostPattern =
  | { readonly kind: 'any' }
  /** `suffix` begins with a dot. */
  | { readonly kind: 'suffix'; readonly suffix: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'range'; readonly range: AddressRange }
  | { readonly kind: 'self' };

/** A destination that a component asks for; `host` without brackets. */
export interface Destination {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

/** Ports that an entry means when it names none (allowed_hosts.rs). */
export const defaultPorts: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  postgres: 5432,
  mysql: 3306,
  redis: 6379,
  mqtt: 1883,
};

const anyPort = { from: 0, to: 65_536 };
const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** Reads one entry, its templates already replaced. `problem` says what is wrong, as the end of a sentence. */
export function parseOutboundHost(
  text: string,
): { readonly entry: OutboundHost } | { readonly problem: string } {
  if (text === 'insecure:allow-all')
    return { problem: 'is only for manifests of version 1; write "*://*:*"' };
  const separator = text.indexOf('://');
  if (separator < 0) return { problem: 'lacks a scheme, such as "https://"' };
  if (/[A-Z]/.test(text))
    return {
      problem: 'has capital letters, so that Spin finds no request that it permits; write it in lower case',
    };
  const scheme = text.slice(0, separator);
  if (scheme !== '*' && !/^[a-z]+$/.test(scheme))
    return { problem: 'has a scheme that is neither letters nor "*"' };
  const rest = text.slice(separator + 3).replace(/\/$/, '');
  const parts = splitPort(rest);
  if ('problem' in parts) return parts;
  const host = parseHost(parts.host);
  if ('problem' in host) return host;
  const ports = parsePorts(parts.port, scheme);
  if ('problem' in ports) return ports;
  return { entry: { scheme, host: host.pattern, ports } };
}

/** An entry that resolved to nothing, or to a scheme alone, which Spin ignores. */
export function isEmptyOutboundHost(text: string): boolean {
  return text.trim() === '' || /^[A-Za-z*]+:\/\/$/.test(text.trim());
}

/** Whether any of the entries permits the destination. */
export function permits(entries: readonly OutboundHost[], destination: Destination): boolean {
  const host = destination.host.toLowerCase();
  if (host === selfHost) return entries.some(permitsSelf);
  return entries.some(
    (entry) =>
      (entry.scheme === '*' || entry.scheme === destination.scheme) &&
      destination.port >= entry.ports.from &&
      destination.port < entry.ports.to &&
      matchesHost(entry.host, host),
  );
}

/** The id in `<id>.spin.internal`, or undefined when the host is no target of service chaining. */
export function chainedComponent(host: string): string | undefined {
  return /^([a-z0-9-]+)\.spin\.internal$/.exec(host.toLowerCase())?.[1];
}

/** The host name under which a component reaches its own app. */
export const selfHost = 'self.alt';

/** Where the app listens is not the component's business: neither the port counts nor which of the two schemes. */
function permitsSelf({ scheme, host }: OutboundHost): boolean {
  return /^(?:\*|https?)$/.test(scheme) && (host.kind === 'any' || host.kind === 'self');
}

function matchesHost(pattern: HostPattern, host: string): boolean {
  if (pattern.kind === 'any') return true;
  if (pattern.kind === 'suffix') return host.endsWith(pattern.suffix) && host.length > pattern.suffix.length;
  if (pattern.kind === 'name') return host === pattern.name;
  return pattern.kind === 'range' && rangeContains(pattern.range, host);
}

type Problem = { readonly problem: string };

/** The last colon parts host and port, but for the colons of an IPv6 address, which stands in brackets. */
function splitPort(text: string): { host: string; port: string | undefined } | Problem {
  if (text === '') return { problem: 'lacks a host after the scheme' };
  if (text.startsWith('[')) {
    const match = /^\[([0-9a-f:.]+)\](\/\d{1,3})?(?::(.*))?$/.exec(text);
    if (!match) return { problem: 'has a malformed IPv6 address' };
    if (match[2]) return { problem: 'has a range of IPv6 addresses, which Spin does not read in brackets' };
    if (match[3] === undefined)
      return { problem: 'needs a port, as Spin takes the end of the address for one' };
    return { host: match[1] ?? '', port: match[3] };
  }
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { host: text, port: undefined };
  return { host: text.slice(0, colon), port: text.slice(colon + 1) };
}

function parseHost(host: string): { pattern: HostPattern } | Problem {
  if (host === '*') return { pattern: { kind: 'any' } };
  if (host === 'self' || host === selfHost) return { pattern: { kind: 'self' } };
  if (host.includes('{') || host.includes('}'))
    return { problem: 'has a list in braces, which Spin refuses; write one entry for each host' };
  const range = parseAddressRange(host);
  if (range) return { pattern: { kind: 'range', range } };
  if (/[/?#@\s]/.test(host))
    return { problem: 'has more than a host and a port: no path, query or user is allowed' };
  if (host.startsWith('*.')) {
    const suffix = host.slice(1);
    if (!isName(suffix.slice(1))) return { problem: 'has a malformed host name after "*."' };
    return { pattern: { kind: 'suffix', suffix } };
  }
  if (host.includes('*')) return { problem: 'may have "*" only in place of the whole first label' };
  if (!isName(host)) return { problem: 'has a malformed host name' };
  return { pattern: { kind: 'name', name: host } };
}

function isName(host: string): boolean {
  return host.length <= 253 && host.split('.').every((part) => label.test(part));
}

function parsePorts(port: string | undefined, scheme: string): { from: number; to: number } | Problem {
  if (port === '*') return anyPort;
  if (port === undefined) {
    if (scheme === '*')
      return { problem: 'needs a port, because "*" has no port of its own; ":*" means all' };
    const own = defaultPorts[scheme];
    if (own === undefined) return { problem: `needs a port, because "${scheme}" has none of its own` };
    return { from: own, to: own + 1 };
  }
  const match = /^(\d{1,5})(?:\.\.(\d{1,5}))?$/.exec(port);
  const from = Number(match?.[1]);
  const to = match?.[2] === undefined ? from + 1 : Number(match[2]);
  if (!match || from > 65_535 || (match[2] !== undefined && to > 65_535))
    return { problem: 'has a port that is no number up to 65535, range or "*"' };
  if (to <= from) return { problem: 'has an empty range of ports: the upper end is excluded' };
  return { from, to };
}
