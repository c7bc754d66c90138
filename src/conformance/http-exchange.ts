import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';

/** Bytes of an answer that are read; a longer one is an error. */
const answerLimit = 16 * 1024 * 1024;

/** A request, sent exactly as written: `Host` and `Origin` too, which `fetch` may not set. */
export interface Exchange {
  /** POST by default. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** ms until the whole answer must be there; 30,000 by default. */
  readonly timeoutMs?: number;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

type NetworkSystem = Pick<System, 'network' | 'signal'>;

/**
 * One HTTP exchange on a connection of its own; redirects are not followed. Throws `E_CONFORMANCE_FAILED` when there
 * is no whole answer: refused, cut off, too late or too long.
 */
export function exchange(url: string, request: Exchange, system: NetworkSystem): Promise<Answer> {
  const { method = 'POST', headers = {}, body, timeoutMs = 30_000 } = request;
  const target = new URL(url);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error(`no whole answer within ${timeoutMs} ms`)), timeoutMs);
    const fail = (cause: unknown) => {
      clearTimeout(timer);
      outgoing.destroy();
      reject(unanswered(`${method} ${target.pathname}`, cause));
    };
    const outgoing = system.network.request(
      target,
      { method, headers: { ...headers, ...length }, agent: false, signal: system.signal },
      (response) => {
        const answered = (text: string) => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        };
        readText(response).then(answered, fail);
      },
    );
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > answerLimit) throw new Error(`the answer is longer than ${answerLimit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function unanswered(what: string, cause: unknown): FtlError {
  const { code, message } = cause as { code?: string; message?: string };
  return new FtlError('E_CONFORMANCE_FAILED', `${what} was not answered: ${code ?? message ?? 'unknown'}.`, {
    cause,
  });
}
