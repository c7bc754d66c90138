import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
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
  const forward = (request: IncomingMessage, response: ServerResponse) => {
    const headers = { ...endToEnd(request.headers), authorization: `Bearer ${token}` };
    const options = {
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers,
      agent: false,
    } as const;
    const outgoing = system.network.request(new URL(target), options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      response.flushHeaders();
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    outgoing.on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    response.on('close', () => outgoing.destroy());
    request.pipe(outgoing);
  };
  const listener = await system.network.serve(forward, { host: '127.0.0.1', port: 0 });
  return { url: `http://127.0.0.1:${listener.port}`, close: () => listener.close() };
}

function endToEnd(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !connectionHeaders.has(name)));
}
