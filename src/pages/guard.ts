import type { IncomingMessage } from 'node:http';
import { isLoopbackClient } from '../../components/shared/http/hosts.ts';

/** Names of this machine that a browser may have used; every other one can lead here by DNS rebinding. */
const loopbackHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i;

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 431;
  /** For whoever develops the app; holds nothing of the request. */
  readonly reason: string;
}

/** Bytes of a request target that are read at all. */
const longestTarget = 2048;

/**
 * Who may see the pages: a client of this machine that names it by a loopback name and the listener's own port, and no
 * page of another origin. Browsers say by `Origin` and `Sec-Fetch-Site` (Fetch Metadata) who asks; another port of this
 * machine is the same site and still a stranger. A link elsewhere may lead to the first page, which holds nothing.
 */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { method = '', headers, socket, url = '' } = request;
  if (url.length > longestTarget) return { status: 431, reason: 'The request target is too long.' };
  if (!isLoopbackClient(`${socket.remoteAddress ?? ''}:${socket.remotePort ?? 0}`))
    return { status: 403, reason: 'These pages are for this machine alone.' };
  const host = headers.host ?? '';
  if (!isOwnHost(host, request))
    return { status: 403, reason: 'Host is not a loopback name of this listener.' };
  if (!isOwnOrigin(headers.origin, host, request)) return { status: 403, reason: 'Origin is a foreign one.' };
  if (!isOwnSite(request)) return { status: 403, reason: 'A page of another origin asks.' };
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, reason: 'Only GET and HEAD are answered.' };
  return undefined;
}

function isOwnHost(host: string, { socket }: IncomingMessage): boolean {
  const found = loopbackHost.exec(host);
  return found !== null && Number(found[1] ?? usualPort(socket)) === socket.localPort;
}

function isOwnOrigin(origin: string | undefined, host: string, { socket }: IncomingMessage): boolean {
  if (origin === undefined) return true;
  return origin.toLowerCase() === `${isSecure(socket) ? 'https' : 'http'}://${host.toLowerCase()}`;
}

function isOwnSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site === 'none' || site === 'same-origin') return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function usualPort(socket: IncomingMessage['socket']): number {
  return isSecure(socket) ? 443 : 80;
}

function isSecure(socket: IncomingMessage['socket']): boolean {
  return 'encrypted' in socket;
}
