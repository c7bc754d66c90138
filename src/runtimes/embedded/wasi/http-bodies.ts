import type { IncomingQueue, OutgoingQueue } from './body-queue.ts';
import { GuestFailure } from './guest-failure.ts';
import { InputStream, OutputStream, Pollable, type Waiter } from './io.ts';

/** A part of a resource that can be taken only once. */
export class Once {
  #taken = false;

  get taken(): boolean {
    return this.#taken;
  }

  take<T>(make: () => T): T {
    if (this.#taken) throw new GuestFailure(undefined);
    this.#taken = true;
    return make();
  }
}

/** The resource `future-trailers`; trailers themselves are not passed on. */
export class FutureTrailers {
  readonly #waiter: Waiter;
  readonly #queue: IncomingQueue;

  constructor(waiter: Waiter, queue: IncomingQueue) {
    this.#waiter = waiter;
    this.#queue = queue;
  }

  subscribe(): Pollable {
    return new Pollable(this.#waiter, () => this.#queue.ended);
  }

  get(): unknown {
    if (!this.#queue.ended) return undefined;
    return { tag: 'ok', val: { tag: 'ok', val: undefined } };
  }
}

/** The resource `incoming-body`. */
export class IncomingBody {
  readonly #waiter: Waiter;
  readonly #queue: IncomingQueue;
  readonly #stream = new Once();

  constructor(waiter: Waiter, queue: IncomingQueue) {
    this.#waiter = waiter;
    this.#queue = queue;
  }

  stream(): InputStream {
    return this.#stream.take(() => new InputStream(this.#waiter, this.#queue));
  }

  static finish(body: IncomingBody): FutureTrailers {
    return new FutureTrailers(body.#waiter, body.#queue);
  }
}

/** The resource `outgoing-body`; dropping it unfinished cuts the body off. */
export class OutgoingBody {
  readonly #waiter: Waiter;
  readonly #queue: OutgoingQueue;
  readonly #stream = new Once();

  constructor(waiter: Waiter, queue: OutgoingQueue) {
    this.#waiter = waiter;
    this.#queue = queue;
  }

  write(): OutputStream {
    return this.#stream.take(() => new OutputStream(this.#waiter, this.#queue));
  }

  static finish(body: OutgoingBody): void {
    body.#queue.end(false);
  }

  [Symbol.dispose](): void {
    this.#queue.abandon();
  }
}
