import type { FetchTimeouts, RequestHead } from '../messages.ts';
import { type IncomingQueue, OutgoingQueue } from './body-queue.ts';
import { GuestFailure } from './guest-failure.ts';
import { IncomingBody, Once, OutgoingBody } from './http-bodies.ts';
import { Fields, token } from './http-fields.ts';
import type { Waiter } from './io.ts';

/** A WIT variant as the glue has it. */
export interface Variant {
  readonly tag: string;
  readonly val?: unknown;
}

const standardMethods = ['get', 'head', 'post', 'put', 'delete', 'connect', 'options', 'trace', 'patch'];

/** The resource `incoming-request`. */
export class IncomingRequest {
  readonly #waiter: Waiter;
  readonly #head: RequestHead;
  readonly #queue: IncomingQueue;
  readonly #body = new Once();

  constructor(waiter: Waiter, head: RequestHead, queue: IncomingQueue) {
    this.#waiter = waiter;
    this.#head = head;
    this.#queue = queue;
  }

  method(): Variant {
    const tag = this.#head.method.toLowerCase();
    return standardMethods.includes(tag) ? { tag } : { tag: 'other', val: this.#head.method };
  }

  pathWithQuery(): string {
    return this.#head.path;
  }

  scheme(): Variant {
    return { tag: this.#head.scheme.toUpperCase() };
  }

  authority(): string {
    return this.#head.authority;
  }

  headers(): Fields {
    return Fields.fromHeaders(this.#head.headers);
  }

  consume(): IncomingBody {
    return this.#body.take(() => new IncomingBody(this.#waiter, this.#queue));
  }
}

/** The resource `outgoing-request`. `waiter` is given by the subclass that the guest constructs. */
export class OutgoingRequest {
  readonly queue: OutgoingQueue = new OutgoingQueue();
  readonly #waiter: Waiter;
  readonly #headers: Fields;
  readonly #body = new Once();
  #method: Variant = { tag: 'get' };
  #path: string | undefined;
  #scheme: Variant | undefined;
  #authority: string | undefined;

  constructor(headers: Fields, waiter: Waiter) {
    this.#headers = headers.freeze();
    this.#waiter = waiter;
  }

  body(): OutgoingBody {
    return this.#body.take(() => new OutgoingBody(this.#waiter, this.queue));
  }

  /** Ends the body of a request whose guest never asked for one. */
  endUnusedBody(): void {
    if (!this.#body.taken) this.queue.end(false);
  }

  method(): Variant {
    return this.#method;
  }

  setMethod(method: Variant): void {
    if (method.tag === 'other' && !token.test(String(method.val))) throw new GuestFailure(undefined);
    this.#method = method;
  }

  pathWithQuery(): string | undefined {
    return this.#path;
  }

  setPathWithQuery(path: string | undefined): void {
    if (path !== undefined && /[^\u0021-\u00ff]/.test(path)) throw new GuestFailure(undefined);
    this.#path = path;
  }

  scheme(): Variant | undefined {
    return this.#scheme;
  }

  setScheme(scheme: Variant | undefined): void {
    this.#scheme = scheme;
  }

  authority(): string | undefined {
    return this.#authority;
  }

  setAuthority(authority: string | undefined): void {
    if (authority !== undefined && /[^\u0021-\u007e]|[/?#]/.test(authority))
      throw new GuestFailure(undefined);
    this.#authority = authority;
  }

  headers(): Fields {
    return this.#headers;
  }

  /** What goes out; without an authority to the app itself. Throws the `error-code` for a scheme that is not of HTTP. */
  head(): RequestHead {
    const scheme = this.#scheme?.tag.toLowerCase() ?? 'https';
    if (scheme !== 'http' && scheme !== 'https') throw new GuestFailure({ tag: 'HTTP-request-URI-invalid' });
    const method = this.#method.tag === 'other' ? String(this.#method.val) : this.#method.tag.toUpperCase();
    const path = (this.#path ?? '').replace(/#.*$/, '');
    const whole = path.startsWith('/') || path === '*' ? path : `/${path}`;
    return {
      method,
      scheme,
      authority: this.#authority ?? '',
      path: whole,
      headers: this.#headers.toHeaders(),
    };
  }
}

/** The resource `request-options`; the guest gives and gets nanoseconds. */
export class RequestOptions {
  #connect: bigint | undefined;
  #firstByte: bigint | undefined;
  #betweenBytes: bigint | undefined;

  connectTimeout(): bigint | undefined {
    return this.#connect;
  }

  setConnectTimeout(nanoseconds: bigint | undefined): void {
    this.#connect = nanoseconds;
  }

  firstByteTimeout(): bigint | undefined {
    return this.#firstByte;
  }

  setFirstByteTimeout(nanoseconds: bigint | undefined): void {
    this.#firstByte = nanoseconds;
  }

  betweenBytesTimeout(): bigint | undefined {
    return this.#betweenBytes;
  }

  setBetweenBytesTimeout(nanoseconds: bigint | undefined): void {
    this.#betweenBytes = nanoseconds;
  }

  timeouts(): FetchTimeouts {
    return {
      ...inMilliseconds('connect', this.#connect),
      ...inMilliseconds('firstByte', this.#firstByte),
      ...inMilliseconds('betweenBytes', this.#betweenBytes),
    };
  }
}

function inMilliseconds(key: keyof FetchTimeouts, nanoseconds: bigint | undefined): FetchTimeouts {
  return nanoseconds === undefined ? {} : { [key]: Math.max(1, Math.ceil(Number(nanoseconds) / 1e6)) };
}
