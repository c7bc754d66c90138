import { isLoopbackHost } from '../../shared/http/hosts.ts';

/**
 * The URL, when tokens and keys may travel over it: https, or http on loopback for tests and development;
 * without user information or fragment. Undefined for everything else.
 */
export function parseSecureUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  return secure && url.username === '' && url.password === '' && url.hash === '' ? url : undefined;
}
