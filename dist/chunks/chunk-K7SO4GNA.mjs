import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// components/shared/http/hosts.ts
function isLoopbackHost(hostname) {
  return hostname === "localhost" || hostname === "[::1]" || isLoopbackAddress(hostname);
}
function isLoopbackName(hostname) {
  return isLoopbackHost(hostname) || hostname.endsWith(".localhost");
}
function isLoopbackClient(address) {
  let ip = addressOf(address);
  return ip === "::1" || isLoopbackAddress(ip.replace(/^::ffff:/i, ""));
}
function addressOf(peer) {
  return peer.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}
function hostnameOf(urlOrHost) {
  try {
    return new URL(urlOrHost.includes("://") ? urlOrHost : `http://${urlOrHost}`).hostname;
  } catch {
    return;
  }
}
function isLoopbackAddress(ip) {
  return /^127(?:\.\d{1,3}){3}$/.test(ip);
}

export {
  isLoopbackHost,
  isLoopbackName,
  isLoopbackClient,
  hostnameOf
};
