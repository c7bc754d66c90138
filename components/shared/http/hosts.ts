/** Whether a host name, without port, is this machine itself. */
export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    isLoopbackAddress(hostname)
  );
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
