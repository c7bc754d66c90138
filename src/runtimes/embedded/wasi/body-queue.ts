import { bodyLength, type BodyPart, bodyWindow } from '../messages.ts';

/** A body that the guest reads, as far as it has come. */
export class IncomingQueue {
  readonly #chunks: Uint8Array[] = [];
  readonly #onTaken: (bytes: number) => void;
  /** Bytes that are not taken yet, and how many of them `onTaken` was told of all the same. */
  #length = 0;
  #ahead = 0;
  ended = false;
  failed = false;

  /** `onTaken` hears how many bytes the guest took, as long as there may be more to come. */
  constructor(onTaken: (bytes: number) => void) {
    this.#onTaken = onTaken;
  }

  /** Something can be taken, or the end was reached. */
  get ready(): boolean {
    return this.#chunks.length > 0 || this.ended;
  }

  get empty(): boolean {
    return this.#chunks.length === 0;
  }

  add(part: BodyPart): void {
    for (const chunk of part.chunks) if (chunk.length > 0) this.#chunks.push(chunk);
    this.#length += bodyLength(part);
    if (part.ended) this.ended = true;
    if (part.failed) this.failed = true;
  }

  /** At most `limit` bytes, or undefined when none are there now. */
  take(limit: number): Uint8Array | undefined {
    const first = this.#chunks[0];
    if (first === undefined) return undefined;
    const taken = first.subarray(0, limit);
    if (taken.length === first.length) this.#chunks.shift();
    else this.#chunks[0] = first.subarray(limit);
    this.#length -= taken.length;
    const told = Math.min(this.#ahead, taken.length);
    this.#ahead -= told;
    if (!this.ended && taken.length > told) this.#onTaken(taken.length - told);
    return taken;
  }

  /** Asks for more although nothing was taken, as long as less than `limit` bytes wait here. */
  acknowledgeAhead(limit: number): void {
    const bytes = Math.min(this.#length, limit) - this.#ahead;
    if (this.ended || bytes <= 0) return;
    this.#ahead += bytes;
    this.#onTaken(bytes);
  }
}

/** Where an outgoing body goes once it is known. */
export interface BodyWriter {
  append(chunk: Uint8Array): void;
  end(failed: boolean): void;
}

/** A body that the guest writes. What comes before `attach` is held; at most `bodyWindow` bytes are on their way. */
export class OutgoingQueue {
  #held: Uint8Array[] = [];
  #writer: BodyWriter | undefined;
  #unacknowledged = 0;
  #failed = false;
  #written = false;
  ended = false;
  /** The reader has gone; what is written is refused. */
  closed = false;

  /** Bytes that may be written now. */
  get budget(): number {
    return Math.max(0, bodyWindow - this.#unacknowledged);
  }

  write(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#unacknowledged += chunk.length;
    this.#written = true;
    if (this.#writer) this.#writer.append(chunk);
    else this.#held.push(chunk);
  }

  end(failed: boolean): void {
    if (this.ended) return;
    this.ended = true;
    this.#failed = failed;
    this.#writer?.end(failed);
  }

  /** The guest is done without having finished the body: it is cut off, unless nothing was ever written. */
  abandon(): void {
    this.end(this.#written);
  }

  /** Sends on what was held; from now on every write goes to `writer`. */
  attach(writer: BodyWriter): void {
    for (const chunk of this.#held) writer.append(chunk);
    this.#held = [];
    this.#writer = writer;
    if (this.ended) writer.end(this.#failed);
  }

  acknowledge(bytes: number): void {
    this.#unacknowledged -= bytes;
  }
}
