import { isUtf8 } from 'node:buffer';
import type { Header } from '../messages.ts';
import type { RouteMatch } from './routes.ts';
import { connectionHeaders, token } from '../wasi/http-fields.ts';

/** Node's raw headers, name and value in turn, as pairs with lower-case names. */
export function pairHeaders(raw: readonly string[]): Header[] {
  const pairs: Header[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([(raw[index] ?? '').toLowerCase(), raw[index + 1] ?? '']);
  return pairs;
}

/** False when a value is not UTF-8: Spin then gives the request to no component (crates/trigger-http/src/headers.rs). */
export function haveUtf8Values(headers: readonly Header[]): boolean {
  return headers.every(([, value]) => !/[\u0080-\u00ff]/.test(value) || isUtf8(Buffer.from(value, 'latin1')));
}

/** Without headers that end at this hop: the known ones and those that `Connection` names (RFC 9110, 7.6.1). */
export function endToEndHeaders(headers: readonly Header[]): Header[] {
  const named = headers
    .filter(([name]) => name === 'connection')
    .flatMap(([, value]) => value.split(',').map((option) => option.trim().toLowerCase()));
  return headers.filter(([name]) => !connectionHeaders.has(name) && !named.includes(name));
}

/**
 * The length that a guest announces for a body; undefined when it announces none. Throws for what is no length, and for
 * two that differ: each side could believe another one (RFC 9112, section 6.3).
 */
export function announcedLength(headers: readonly Header[]): number | undefined {
  const values = new Set(
    headers.filter(([name]) => name === 'content-length').map(([, value]) => value.trim()),
  );
  const [value, ...others] = values;
  if (value === undefined) return undefined;
  if (others.length > 0 || !/^\d{1,15}$/.test(value))
    throw new RangeError('The content-length is not one length.');
  return Number(value);
}

/** What a component is told about how it was reached. */
export interface Arrival {
  readonly match: RouteMatch;
  readonly scheme: 'http' | 'https';
  readonly authority: string;
  /** With query. */
  readonly path: string;
  /** `ip:port`. */
  readonly client: string;
}

/**
 * The client's headers as the guest gets them, with Spin's own (crates/trigger-http/src/headers.rs) after them.
 * Unlike Spin, `spin-*` headers that the client sent are removed, so that each has one value.
 */
export function inboundHeaders(headers: readonly Header[], arrival: Arrival): Header[] {
  const kept = endToEndHeaders(headers).filter(([name]) => !/^spin[-_]/.test(name));
  return [...kept, ...spinHeaders(arrival)];
}

function spinHeaders({ match, scheme, authority, path, client }: Arrival): Header[] {
  return [
    ['spin-path-info', match.rest],
    ['spin-full-url', `${scheme}://${authority}${path}`],
    ['spin-matched-route', match.route.replace(/\/$/, '')],
    ['spin-base-path', '/'],
    ['spin-raw-component-route', match.route],
    ['spin-component-route', match.route.replace(/\/\.\.\.$/, '')],
    ['spin-client-addr', client],
    ...match.parameters.map(pathMatch).filter(([name]) => token.test(name)),
  ];
}

function pathMatch([name, value]: readonly [string, string]): Header {
  return [`spin-path-match-${name.toLowerCase().replaceAll('_', '-')}`, value];
}

/**
 * The headers of a chained call: the caller's, and those of a synthetic match of `/...`
 * (crates/trigger-http/src/outbound_http.rs).
 */
export function chainedHeaders(
  headers: readonly Header[],
  target: { readonly component: string; readonly path: string },
): Header[] {
  const rest = target.path.replace(/\?.*$/, '');
  return inboundHeaders(headers, {
    match: { component: target.component, route: '/...', rest, parameters: [] },
    scheme: 'http',
    authority: 'localhost',
    path: target.path,
    client: '0.0.0.0:0',
  });
}
