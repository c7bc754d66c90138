import { isLoopbackHost } from '../http/hosts.ts';

/**
 * The URL, when tokens and keys may travel over it: https, or http on loopback for tests and development;
 * without user information or fragment. Undefined for everything else.
 */
export function parseSecureUrl(text: string): URL | undefined {
  const url = parseUrl(text);
  if (url === undefined) return undefined;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  return secure && url.username === '' && url.password === '' && url.hash === '' ? url : undefined;
}

/** The URL, undefined when the text is none. `URL.canParse` would say so, but the engine of our components has it not. */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
