/** Headers about one connection, not about the message (RFC 9110 section 7.6.1, and those that proxies drop besides). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'http2-settings',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Headers as a list, names in lower case, to make a request or a response from: making `Headers` first costs as much again. */
export type HeaderEntries = [name: string, value: string][];

/** What is received, without hop-by-hop headers and those that `Connection` names. */
export function endToEndHeaders(received: Headers): HeaderEntries {
  const named = received
    .get('connection')
    ?.split(',')
    .map((name) => name.trim().toLowerCase());
  return [...received].filter(([name]) => !hopByHop.has(name) && named?.includes(name) !== true);
}
