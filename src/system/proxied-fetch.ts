import { isLoopbackName } from '../../components/shared/http/hosts.ts';
import { FtlError } from '../errors.ts';
import type { Network, System } from './types.ts';

/**
 * A `fetch` that goes through the proxy which HTTPS_PROXY and HTTP_PROXY name, but for the hosts of NO_PROXY, as npm and
 * curl do; the names in lower case come first. What is on this machine is asked directly. Throws `E_USAGE` when a proxy is
 * no http or https URL.
 */
export function createProxiedFetch(env: System['env']): Network['fetch'] {
  const read = (name: string) => env[name.toLowerCase()] || env[name] || '';
  const through = new Map<string, Promise<Network['fetch']>>();
  return async (address, init) => {
    const url = new URL(address);
    const variable = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const proxy = read(variable);
    if (proxy === '' || isLoopbackName(url.hostname) || isExcepted(url, read('NO_PROXY')))
      return fetch(url, init);
    refuseOther(variable, proxy);
    const fetchThroughProxy = through.get(proxy) ?? throughProxy(proxy);
    through.set(proxy, fetchThroughProxy);
    return (await fetchThroughProxy)(url, init);
  };
}

/** Loaded only when there is a proxy; the fetch of Node itself cannot be told of one before version 24. */
async function throughProxy(proxy: string): Promise<Network['fetch']> {
  const undici = await import('undici');
  const dispatcher = new undici.ProxyAgent(proxy);
  // Types of the same interface, declared once by undici and once for Node.
  const fetchWith = undici.fetch as unknown as (url: string | URL, init: object) => Promise<Response>;
  return (url, init) => fetchWith(url, { ...init, dispatcher });
}

/** NO_PROXY as curl reads it: hosts, each with all below it, perhaps with a port; `*` is all. */
function isExcepted({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const usedPort = port || (protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const { host = '', only = usedPort } =
        /^(?:\*?\.)?(?<host>.*?)(?::(?<only>\d+))?$/.exec(entry)?.groups ?? {};
      if (entry === '*') return true;
      return host !== '' && only === usedPort && (hostname === host || hostname.endsWith(`.${host}`));
    });
}

function refuseOther(variable: string, value: string): void {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return;
  // The value may hold a password.
  throw new FtlError('E_USAGE', `${variable} is not the URL of an http or https proxy.`, {
    hint: 'Write it as http://host:port, or unset it.',
  });
}
