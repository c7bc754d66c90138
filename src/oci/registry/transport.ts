import { setTimeout as sleep } from 'node:timers/promises';
import { isLoopbackHost } from '../../../components/shared/http/hosts.ts';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import { readBody } from './body.ts';
import { limits } from '../artifact/limits.ts';

/** A request to a registry, or to where a registry sends us. */
export interface TransportRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent to the origin of `url` only, never along a redirect to another. */
  readonly authorization?: string | undefined;
  readonly body?: Uint8Array | undefined;
  /** The body holds credentials: like `authorization` it never goes to another origin. */
  readonly secretBody?: boolean;
  /** Longest answer that is read, in bytes; 64 KiB by default. */
  readonly maxBytes?: number;
  /** A failure may leave half of it done: sent again only after 429, which did nothing. */
  readonly unsafe?: boolean;
}

/** An answer, read to its end. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Where it came from in the end: a relative Location is relative to this. */
  readonly url: URL;
}

/** How long to wait; tests shorten it. All in ms. */
export interface Patience {
  /** Before the second try; doubles with each one after it. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** Longest time without a byte. */
  readonly idleMs: number;
}

const defaultPatience: Patience = { firstDelayMs: 500, longestDelayMs: 60_000, idleMs: 120_000 };
/** The most a request is sent. */
export const mostTries = 5;
const mostRedirects = 5;

/** A way to send requests, and the pause that goes between two tries. */
export interface Transport {
  readonly send: (request: TransportRequest) => Promise<TransportResponse>;
  /** Waits before try `attempt + 1`. Throws `E_CANCELLED`. */
  readonly pause: (attempt: number) => Promise<void>;
}

/**
 * Sends requests: tries again after 408, 429, 500, 502, 503, 504 and broken connections, five times in all, waits as
 * Retry-After says, follows redirects by hand. Resolves with any status. Throws `E_OCI_REGISTRY` when no answer came,
 * `E_OCI_LIMIT` when one is too long, `E_CANCELLED`.
 */
export function createTransport(system: System, patience: Patience = defaultPatience): Transport {
  const context: Context = { system, patience };
  return {
    send: async (request) => {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await follow(request, context);
        if (attempt === mostTries || !mayRepeat(request, outcome)) {
          if (outcome instanceof FtlError) throw outcome;
          return outcome;
        }
        const asked = outcome instanceof FtlError ? undefined : retryAfterMs(outcome.headers);
        await wait(asked ?? backoffMs(attempt, patience), context);
      }
    },
    pause: (attempt) => wait(backoffMs(attempt, patience), context),
  };
}

function mayRepeat({ unsafe }: TransportRequest, outcome: TransportResponse | FtlError): boolean {
  if (outcome instanceof FtlError) return !unsafe && outcome.code === 'E_OCI_REGISTRY';
  return unsafe ? outcome.status === 429 : isTransient(outcome.status);
}

/** Statuses after which the same request may succeed. */
export function isTransient(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status);
}

/** Refuses what is not https, but for this very machine. Throws `E_OCI_REGISTRY`. */
export function requireSecure(url: URL): URL {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))) return url;
  throw new FtlError('E_OCI_REGISTRY', `${url.origin} is not https; plain http is for loopback only.`);
}

interface Context {
  readonly system: System;
  readonly patience: Patience;
}

/** One try with its redirects: a response, or the error of a connection that broke. */
async function follow(request: TransportRequest, context: Context): Promise<TransportResponse | FtlError> {
  let current = request;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await exchange(current, context);
    if (response instanceof FtlError) return response;
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    current = redirected(current, response.status, location);
  }
  throw new FtlError(
    'E_OCI_REGISTRY',
    `${describe(request)} was redirected more than ${mostRedirects} times.`,
  );
}

/** The credentials stay behind when the origin changes (distribution-spec 1.1, "Redirects"). */
function redirected(request: TransportRequest, status: number, location: string): TransportRequest {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  if (hasBody && status < 307) {
    throw new FtlError(
      'E_OCI_REGISTRY',
      `${describe(request)} was redirected with ${status}, which drops the body.`,
    );
  }
  const url = requireSecure(parseLocation(location, request.url));
  if (request.url.protocol === 'https:' && url.protocol !== 'https:') {
    throw new FtlError('E_OCI_REGISTRY', `${describe(request)} was redirected from https to http.`);
  }
  if (request.secretBody && url.origin !== request.url.origin) {
    throw new FtlError('E_OCI_REGISTRY', `${describe(request)} was redirected to another origin.`);
  }
  const { authorization, ...rest } = request;
  return { ...rest, url, ...(url.origin === request.url.origin && { authorization }) };
}

/** A Location header, relative or absolute. Throws `E_OCI_REGISTRY`. */
export function parseLocation(location: string, base: URL): URL {
  if (URL.canParse(location, base.href)) return new URL(location, base);
  throw new FtlError('E_OCI_REGISTRY', `${base.origin} sent a Location that is not a URL.`);
}

async function exchange(
  request: TransportRequest,
  { system, patience }: Context,
): Promise<TransportResponse | FtlError> {
  const idle = new AbortController();
  let timer = setTimeout(() => idle.abort(), patience.idleMs);
  const onProgress = () => {
    clearTimeout(timer);
    timer = setTimeout(() => idle.abort(), patience.idleMs);
  };
  try {
    const response = await system.network.fetch(request.url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...(request.authorization !== undefined && { authorization: request.authorization }),
      },
      body: request.body ? (request.body as Uint8Array<ArrayBuffer>) : null,
      redirect: 'manual',
      signal: AbortSignal.any([system.signal, idle.signal]),
    });
    const limit = request.maxBytes ?? limits.answer;
    const body = await readBody(response, { limit, onProgress, what: describe(request) });
    return { status: response.status, headers: response.headers, body, url: request.url };
  } catch (cause) {
    if (system.signal.aborted) throw new FtlError('E_CANCELLED', 'Stopped.', { cause });
    if (cause instanceof FtlError) return cause;
    const reason = idle.signal.aborted ? `no byte came for ${patience.idleMs} ms` : reasonOf(cause);
    return new FtlError('E_OCI_REGISTRY', `${describe(request)} got no answer: ${reason}.`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Method, origin and path: a query may hold what is secret. */
function describe({ method, url }: TransportRequest): string {
  return `${method} ${url.origin}${url.pathname}`;
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (inner instanceof Error) return 'code' in inner ? String(inner.code) : inner.message;
  return 'unknown';
}

/** RFC 9110, 10.2.3: seconds or a date. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const ms = /^\d{1,6}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Doubles, with jitter so that many clients do not come back at once. */
function backoffMs(attempt: number, { firstDelayMs }: Patience): number {
  return firstDelayMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
}

async function wait(ms: number, { system, patience }: Context): Promise<void> {
  try {
    await sleep(Math.min(ms, patience.longestDelayMs), undefined, { signal: system.signal });
  } catch (cause) {
    throw new FtlError('E_CANCELLED', 'Stopped.', { cause });
  }
}
