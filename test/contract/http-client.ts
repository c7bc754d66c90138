import http from 'node:http';
import { type LoopbackServer, serveOnLoopback } from '../loopback.ts';

/** What the guest's `echo` tells about the request it got. */
export interface EchoedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Every value of a header. */
export function headerValues(headers: EchoedRequest['headers'], name: string): string[] {
  return headers.filter(([own]) => own.toLowerCase() === name).map(([, value]) => value);
}

/** A request with headers that `fetch` does not let through. */
export function rawRequest(
  url: string,
  options: http.RequestOptions,
  body?: string,
): Promise<{ readonly status: number; readonly body: string; readonly headers: http.IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent: false, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A server on loopback that tells what it was asked, with status 201. */
export function listenOnLoopback(): Promise<LoopbackServer> {
  return serveOnLoopback((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      response.writeHead(201).end(`${request.method} ${request.url} ${body}`);
    });
  });
}
