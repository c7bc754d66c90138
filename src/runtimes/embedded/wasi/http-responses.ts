import type { HttpErrorCode, ResponseHead } from '../messages.ts';
import { type IncomingQueue, OutgoingQueue } from './body-queue.ts';
import { GuestFailure } from './guest-failure.ts';
import { IncomingBody, Once, OutgoingBody } from './http-bodies.ts';
import { Fields } from './http-fields.ts';
import type { Variant } from './http-requests.ts';
import { Pollable, type Waiter } from './io.ts';

/** The resource `outgoing-response`. `waiter` is given by the subclass that the guest constructs. */
export class OutgoingResponse {
  readonly queue: OutgoingQueue = new OutgoingQueue();
  readonly #waiter: Waiter;
  readonly #headers: Fields;
  readonly #body = new Once();
  #status = 200;

  constructor(headers: Fields, waiter: Waiter) {
    this.#headers = headers.freeze();
    this.#waiter = waiter;
  }

  statusCode(): number {
    return this.#status;
  }

  setStatusCode(status: number): void {
    if (status < 100 || status > 999) throw new GuestFailure(undefined);
    this.#status = status;
  }

  headers(): Fields {
    return this.#headers;
  }

  body(): OutgoingBody {
    return this.#body.take(() => new OutgoingBody(this.#waiter, this.queue));
  }

  /** Ends the body of a response whose guest never asked for one. */
  endUnusedBody(): void {
    if (!this.#body.taken) this.queue.end(false);
  }

  head(): ResponseHead {
    return { status: this.#status, headers: this.#headers.toHeaders() };
  }
}

/** What the guest answers with. */
export type Answer =
  | { readonly tag: 'ok'; readonly val: OutgoingResponse }
  | { readonly tag: 'err'; readonly val: HttpErrorCode };

/** The resource `response-outparam`: takes one answer. */
export class ResponseOutparam {
  readonly #answer: (answer: Answer) => void;

  constructor(answer: (answer: Answer) => void) {
    this.#answer = answer;
  }

  static set(outparam: ResponseOutparam, answer: Answer): void {
    outparam.#answer(answer);
  }

  /** Informational responses (1xx) are not passed on. */
  sendInformational(): never {
    throw new GuestFailure({ tag: 'internal-error', val: 'informational responses are not supported' });
  }
}

/** The resource `incoming-response`. */
export class IncomingResponse {
  readonly #waiter: Waiter;
  readonly #head: ResponseHead;
  readonly #queue: IncomingQueue;
  readonly #body = new Once();

  constructor(waiter: Waiter, head: ResponseHead, queue: IncomingQueue) {
    this.#waiter = waiter;
    this.#head = head;
    this.#queue = queue;
  }

  status(): number {
    return this.#head.status;
  }

  headers(): Fields {
    return Fields.fromHeaders(this.#head.headers);
  }

  consume(): IncomingBody {
    return this.#body.take(() => new IncomingBody(this.#waiter, this.#queue));
  }
}

/** How a request that the guest made stands. */
export interface PendingFetch {
  /** Undefined until the head of the answer is there. */
  readonly outcome:
    | { readonly kind: 'response'; readonly head: ResponseHead; readonly body: IncomingQueue }
    | { readonly kind: 'failed'; readonly error: HttpErrorCode }
    | { readonly kind: 'trap'; readonly detail: string }
    | undefined;
  cancel(): void;
}

/** The resource `future-incoming-response`. Dropping it before the answer is taken cancels the request. */
export class FutureIncomingResponse {
  readonly #waiter: Waiter;
  readonly #fetch: PendingFetch;
  #taken = false;

  constructor(waiter: Waiter, fetch: PendingFetch) {
    this.#waiter = waiter;
    this.#fetch = fetch;
  }

  subscribe(): Pollable {
    return new Pollable(this.#waiter, () => this.#fetch.outcome !== undefined);
  }

  get(): Variant | undefined {
    const { outcome } = this.#fetch;
    if (outcome === undefined) return undefined;
    if (this.#taken) return { tag: 'err' };
    this.#taken = true;
    if (outcome.kind === 'trap') throw new Error(outcome.detail);
    if (outcome.kind === 'failed') return { tag: 'ok', val: { tag: 'err', val: outcome.error } };
    const response = new IncomingResponse(this.#waiter, outcome.head, outcome.body);
    return { tag: 'ok', val: { tag: 'ok', val: response } };
  }

  [Symbol.dispose](): void {
    if (!this.#taken) this.#fetch.cancel();
  }
}
