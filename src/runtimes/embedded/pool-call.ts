import type { CallContext, CallReceiver, Exchange } from './exchange.ts';
import type { BodyPart, CallFailure, RequestHead, ResponseHead } from './messages.ts';

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
  }

  /** A worker takes the call; returns what has come of its body. */
  assign(worker: CallWorker): BodyPart {
    this.#worker = worker;
    const body = this.#waitingBody;
    this.#waitingBody = { chunks: [], ended: false };
    return body;
  }

  body(part: BodyPart): void {
    if (this.#worker) this.#worker.sendBody(part);
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
    if (!this.#ended) this.#receiver.consumed(bytes);
  }

  /** No more comes. A failure after the head cuts the body off. */
  end(failure: CallFailure | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    if (!failure || this.#complete) return;
    if (this.#answered) this.#receiver.body({ chunks: [], ended: true, failed: true });
    else this.#receiver.failed(failure);
  }
}
