import type { CallContext, CallReceiver, Exchange } from '../exchange.ts';
import {
  bodyLength,
  type BodyPart,
  type CallFailure,
  type RequestHead,
  type ResponseHead,
} from '../messages.ts';

/** The worker that serves a call. */
export interface CallWorker {
  sendBody(part: BodyPart): void;
  acknowledge(bytes: number): void;
  cancel(): void;
}

/** A call to a component from when it is sent until it ended: first it waits, then a worker serves it. */
export class PoolCall implements Exchange {
  readonly head: RequestHead;
  readonly context: CallContext;
  /** By `performance.now()`. */
  readonly since = performance.now();
  readonly #receiver: CallReceiver;
  readonly #onCancelled: (call: PoolCall) => void;
  #waitingBody: BodyPart;
  #worker: CallWorker | undefined;
  #answered = false;
  /** The answer was passed on to its end; what happens to the guest later concerns nobody. */
  #complete = false;
  /** Bytes of the request's body that were sent here and that nobody has taken. */
  #unconsumed = 0;
  #ended = false;

  constructor(
    head: RequestHead,
    body: BodyPart,
    options: {
      readonly context: CallContext;
      readonly receiver: CallReceiver;
      readonly onCancelled: (call: PoolCall) => void;
    },
  ) {
    this.head = head;
    this.context = options.context;
    this.#receiver = options.receiver;
    this.#onCancelled = options.onCancelled;
    this.#waitingBody = body;
    this.#unconsumed = bodyLength(body);
  }

  /** How many components it came through before this one. */
  get depth(): number {
    return this.context.chain.length - 1;
  }

  /** A worker takes the call; returns what has come of its body. */
  assign(worker: CallWorker): BodyPart {
    this.#worker = worker;
    const body = this.#waitingBody;
    this.#waitingBody = { chunks: [], ended: false };
    return body;
  }

  body(part: BodyPart): void {
    this.#unconsumed += bodyLength(part);
    if (this.#ended) this.#discardBody();
    else if (this.#worker) this.#worker.sendBody(part);
    else this.#waitingBody = { ...part, chunks: [...this.#waitingBody.chunks, ...part.chunks] };
  }

  acknowledge(bytes: number): void {
    // A worker that has nothing more to send need not be woken.
    if (!this.#ended && !this.#complete) this.#worker?.acknowledge(bytes);
  }

  cancel(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#worker?.cancel();
    this.#onCancelled(this);
  }

  response(head: ResponseHead, body: BodyPart): void {
    if (this.#ended) return;
    this.#answered = true;
    this.#complete = body.ended;
    this.#receiver.response(head, body);
  }

  responseBody(part: BodyPart): void {
    if (this.#ended || this.#complete) return;
    this.#complete = part.ended;
    this.#receiver.body(part);
  }

  consumed(bytes: number): void {
    if (this.#ended) return;
    this.#unconsumed -= bytes;
    this.#receiver.consumed(bytes);
  }

  /** No more comes. A failure after the head cuts the body off. */
  end(failure: CallFailure | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#discardBody();
    if (!failure || this.#complete) return;
    if (this.#answered) this.#receiver.body({ chunks: [], ended: true, failed: true });
    else this.#receiver.failed(failure);
  }

  /** Whoever sends a body that nobody reads any more must not wait for its being read. */
  #discardBody(): void {
    const bytes = this.#unconsumed;
    this.#unconsumed = 0;
    if (bytes > 0) this.#receiver.consumed(bytes);
  }
}
