/**
 * Whether a host, as `URL.hostname` spells it, is this machine itself: `localhost`, 127.0.0.0/8 and ::1. The only hosts that
 * may be spoken to over plain http (RFC 8252 section 8.3; MCP authorization, "Communication Security").
 */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || isLoopbackAddress(hostname);
}

/**
 * Whether a caller may name this machine so: besides the above a name below `localhost`, which browsers look up nowhere
 * else (RFC 6761 section 6.3). Other resolvers do, so that nothing is sent there in plain.
 */
export function isLoopbackName(hostname: string): boolean {
  return isLoopbackHost(hostname) || hostname.endsWith('.localhost');
}

/** Whether the peer's address, `ip:port` as Spin gives it in `spin-client-addr`, is this machine. */
export function isLoopbackClient(address: string): boolean {
  const ip = addressOf(address);
  return ip === '::1' || isLoopbackAddress(ip.replace(/^::ffff:/i, ''));
}

/** The IP address in `ip:port` or `[ip]:port`. */
export function addressOf(peer: string): string {
  return peer.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

/** The host name of a URL or of `host[:port]`, in lower case; undefined when it is neither. */
export function hostnameOf(urlOrHost: string): string | undefined {
  try {
    return new URL(urlOrHost.includes('://') ? urlOrHost : `http://${urlOrHost}`).hostname;
  } catch {
    return undefined;
  }
}

function isLoopbackAddress(ip: string): boolean {
  return /^127(?:\.\d{1,3}){3}$/.test(ip);
}
