import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { forward } from '../runtimes/forward.ts';
import type { System } from '../system/types.ts';

export interface TokenProxyOptions {
  /** Origin of the app, for example `http://127.0.0.1:3000`. */
  readonly target: string;
  /** Added to every request as `Authorization: Bearer`. */
  readonly token: string;
  readonly system: Pick<System, 'network'>;
}

export interface TokenProxy {
  /** Origin under which the app can be reached without a token, from this machine. */
  readonly url: string;
  close(): Promise<void>;
}

/** Headers that are for one connection only (RFC 9110, 7.6.1). */
const connectionHeaders = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
]);

/**
 * A proxy on loopback that adds a token, because the official suite cannot send one. All else passes unchanged, `Host`
 * and `Origin` too; bodies are streamed in both directions, and a client that goes away ends the request.
 */
export async function startTokenProxy({ target, token, system }: TokenProxyOptions): Promise<TokenProxy> {
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    const options = {
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: { ...endToEnd(request.headers), authorization: `Bearer ${token}` },
      agent: false,
    } as const;
    const answerHeaders = (answer: IncomingMessage) => endToEnd(answer.headers);
    forward({ request, response, target: new URL(target), options, answerHeaders }, system);
  };
  const listener = await system.network.serve(pass, { host: '127.0.0.1', port: 0 });
  return { url: `http://127.0.0.1:${listener.port}`, close: () => listener.close() };
}

function endToEnd(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !connectionHeaders.has(name)));
}
