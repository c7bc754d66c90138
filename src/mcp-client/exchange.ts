import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { BodyTooLargeError } from '../../components/shared/http/read-body.ts';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import { type Answer, type AnswerHead, readAnswer } from './answer.ts';
import { McpError } from './mcp-error.ts';

/** A request, sent exactly as written: `Host` and `Origin` too, which `fetch` may not set. */
export interface Exchange {
  /** POST by default. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the data of an event ends what is waited for; without it a stream is read to its end. */
  readonly isLast?: (data: string) => boolean;
}

export interface ExchangeOptions {
  /** ms until the whole answer must be there; 30,000 by default. */
  readonly timeoutMs?: number;
  /** Bytes of an answer that are read, 8 MiB by default; a longer one is an error. */
  readonly maxBytes?: number;
  readonly system: Pick<System, 'network' | 'signal'>;
}

/**
 * One HTTP exchange on a connection of its own; redirects are not followed. Throws `McpError` when there is no whole
 * answer: refused, cut off, too late or too long; `E_CANCELLED` when the run was stopped.
 */
export async function exchange(url: string, request: Exchange, options: ExchangeOptions): Promise<Answer> {
  const { timeoutMs = 30_000, maxBytes = 8 * 1024 * 1024, system } = options;
  const { method = 'POST', isLast = () => false } = request;
  const target = new URL(url);
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const signal = AbortSignal.any([system.signal, late]);
    const response = await open(target, { ...request, method, signal }, system);
    return await readAnswer(headOf(response), { maxBytes, isLast });
  } catch (cause) {
    if (system.signal.aborted) throw new FtlError('E_CANCELLED', 'Stopped.', { cause });
    const reason = late.aborted ? `no whole answer within ${timeoutMs} ms` : reasonOf(cause);
    throw new McpError(`${method} ${target.pathname} was not answered: ${reason}.`, { cause });
  }
}

function headOf(response: IncomingMessage): AnswerHead {
  const { statusCode: status = 0, headers } = response;
  return { status, headers, body: Readable.toWeb(response) as ReadableStream<Uint8Array> };
}

/** Resolves with the head of the answer; the signal ends its body too. */
function open(
  target: URL,
  request: Exchange & { readonly method: string; readonly signal: AbortSignal },
  { network }: Pick<System, 'network'>,
): Promise<IncomingMessage> {
  const { method, headers = {}, body, signal } = request;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const options = { method, headers: { ...headers, ...length }, agent: false, signal } as const;
  return new Promise((resolve, reject) => {
    network.request(target, options, resolve).on('error', reject).end(body);
  });
}

function reasonOf(cause: unknown): string {
  if (cause instanceof BodyTooLargeError) return `the answer is longer than ${cause.maxBytes} bytes`;
  const { code, message } = cause as { code?: string; message?: string };
  return code ?? message ?? 'unknown';
}
