import type { IncomingMessage } from 'node:http';
import { pairHeaders } from './guest-headers.ts';

/** What a request is for. */
export interface RequestTarget {
  /** A host and perhaps a port; '' when the client names none. */
  readonly authority: string;
  /** With query, undecoded. */
  readonly path: string;
}

/**
 * What a client asks for: a path with the Host header, or a whole URL (RFC 9112, section 3.2). Undefined for any other
 * target, for what is no host, and, as Spin has it, when a URL and Host name different ones.
 */
export function readTarget({ url = '/', rawHeaders }: IncomingMessage): RequestTarget | undefined {
  const { named, path } = splitTarget(url.replace(/#.*$/s, ''));
  const hosts = pairHeaders(rawHeaders).flatMap(([name, value]) => (name === 'host' ? [value] : []));
  if (!path.startsWith('/') || hosts.length > 1) return undefined;
  const [host = ''] = hosts;
  if (![host, named].every(isHost)) return undefined;
  const contradicts = named !== '' && host !== '' && named.toLowerCase() !== host.toLowerCase();
  return contradicts ? undefined : { authority: authorityOf(host || named), path };
}

/** The authority that a target names, or '', and its path and query. */
function splitTarget(target: string): { readonly named: string; readonly path: string } {
  const [whole, named = '', rest = ''] = /^https?:\/\/([^/?]*)(.*)$/is.exec(target) ?? [];
  if (whole === undefined) return { named: '', path: target };
  // A URL without a host is none.
  if (named === '') return { named, path: '' };
  return { named, path: rest.startsWith('/') ? rest : `/${rest}` };
}

/** A host and perhaps a port (RFC 3986, section 3.2.2) of which a guest can make a URL, or nothing. */
function isHost(value: string): boolean {
  return value === '' || (/^[^\s/?#@\\%]+$/.test(value) && URL.canParse(`http://${value}/`));
}

/** Outsiders cannot pretend to be a chained call: to Spin it is as if they had named no host. */
function authorityOf(host: string): string {
  return /\.spin\.internal(?::\d*)?$/i.test(host) ? '' : host;
}
