import { GuestFailure } from './guest-failure.ts';
import type { IncomingQueue, OutgoingQueue } from './body-queue.ts';

/** `wasi:io/error`, `wasi:io/poll` and `wasi:io/streams` 0.2. */

/** Lets a host function wait without an event loop. */
export interface Waiter {
  /** Returns when a message came or `deadline` (by `performance.now()`) has passed. Throws when the call is cancelled. */
  wait(deadline: number | undefined): void;
  /** Takes what has come meanwhile and sends what has been held for long. */
  refresh(): void;
}

/** The resource `error`. */
export class IoError {
  readonly #message: string;

  constructor(message: string) {
    this.#message = message;
  }

  toDebugString(): string {
    return this.#message;
  }
}

/** The resource `pollable`. */
export class Pollable {
  readonly waiter: Waiter;
  readonly ready: () => boolean;
  /** By `performance.now()`, for timers. */
  readonly deadline: number | undefined;

  constructor(waiter: Waiter, ready: () => boolean, deadline?: number) {
    this.waiter = waiter;
    this.ready = ready;
    this.deadline = deadline;
  }

  block(): void {
    while (!this.ready()) this.waiter.wait(this.deadline);
  }
}

/** `poll`: waits until at least one is ready, and tells which are. An empty list is a trap. */
export function poll(pollables: readonly Pollable[]): Uint32Array {
  const [first] = pollables;
  if (first === undefined) throw new Error('wasi:io/poll#poll was called with an empty list');
  first.waiter.refresh();
  for (;;) {
    const ready = pollables.flatMap((pollable, index) => (pollable.ready() ? [index] : []));
    if (ready.length > 0) return Uint32Array.from(ready);
    first.waiter.wait(earliest(pollables));
  }
}

function earliest(pollables: readonly Pollable[]): number | undefined {
  const deadlines = pollables.flatMap(({ deadline }) => (deadline === undefined ? [] : [deadline]));
  return deadlines.length > 0 ? Math.min(...deadlines) : undefined;
}

const closed = { tag: 'closed' };
/** Most bytes handed to the guest by one read. */
const readLimit = 1024 * 1024;

/** The resource `input-stream`, over a body that arrives. */
export class InputStream {
  readonly #waiter: Waiter;
  readonly #queue: IncomingQueue;

  constructor(waiter: Waiter, queue: IncomingQueue) {
    this.#waiter = waiter;
    this.#queue = queue;
  }

  read(length: bigint): Uint8Array {
    const taken = this.#queue.take(Number(length < BigInt(readLimit) ? length : BigInt(readLimit)));
    if (taken) return taken;
    if (this.#queue.failed)
      throw new GuestFailure({ tag: 'last-operation-failed', val: new IoError('The body was cut off.') });
    if (this.#queue.ended) throw new GuestFailure(closed);
    return new Uint8Array(0);
  }

  blockingRead(length: bigint): Uint8Array {
    this.subscribe().block();
    return this.read(length);
  }

  skip(length: bigint): bigint {
    return BigInt(this.read(length).length);
  }

  blockingSkip(length: bigint): bigint {
    return BigInt(this.blockingRead(length).length);
  }

  subscribe(): Pollable {
    return new Pollable(this.#waiter, () => this.#queue.ready);
  }
}

/** Most bytes of `blocking-write-and-flush` (wasi:io/streams 0.2). */
const blockingLimit = 4096;

/** What an `output-stream` writes to. */
export type Sink = Pick<OutgoingQueue, 'budget' | 'write' | 'closed'>;

/** The resource `output-stream`. */
export class OutputStream {
  readonly #waiter: Waiter;
  readonly #sink: Sink;

  constructor(waiter: Waiter, sink: Sink) {
    this.#waiter = waiter;
    this.#sink = sink;
  }

  checkWrite(): bigint {
    if (this.#sink.closed) throw new GuestFailure(closed);
    return BigInt(this.#sink.budget);
  }

  /** Without having been told that something may be written it is a trap, so that no guest fills the host's memory. */
  write(contents: Uint8Array): void {
    if (this.#sink.closed) throw new GuestFailure(closed);
    if (contents.length > 0 && this.#sink.budget === 0)
      throw new Error('the component wrote to a stream that takes nothing now');
    this.#sink.write(contents);
  }

  flush(): void {
    if (this.#sink.closed) throw new GuestFailure(closed);
  }

  blockingFlush(): void {
    this.subscribe().block();
    this.flush();
  }

  blockingWriteAndFlush(contents: Uint8Array): void {
    if (contents.length > blockingLimit)
      throw new Error(`the component wrote and flushed more than ${blockingLimit} bytes at once`);
    this.subscribe().block();
    this.write(contents);
    this.blockingFlush();
  }

  writeZeroes(length: bigint): void {
    if (length > this.checkWrite())
      throw new Error('the component wrote more zeroes than the stream takes now');
    this.write(new Uint8Array(Number(length)));
  }

  blockingWriteZeroesAndFlush(length: bigint): void {
    this.blockingWriteAndFlush(new Uint8Array(Math.min(Number(length), blockingLimit + 1)));
  }

  splice(source: InputStream, length: bigint): bigint {
    const budget = this.checkWrite();
    const taken = source.read(length < budget ? length : budget);
    this.write(taken);
    return BigInt(taken.length);
  }

  blockingSplice(source: InputStream, length: bigint): bigint {
    this.subscribe().block();
    source.subscribe().block();
    return this.splice(source, length);
  }

  subscribe(): Pollable {
    return new Pollable(this.#waiter, () => this.#sink.closed || this.#sink.budget > 0);
  }
}
