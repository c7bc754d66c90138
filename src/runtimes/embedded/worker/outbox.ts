import type { MessagePort } from 'node:worker_threads';
import type { BodyPart, FromWorker } from '../messages.ts';
import type { BodyWriter } from '../wasi/body-queue.ts';

/** Bytes of bodies and logs that are held at most before they are sent. */
const holdLimit = 64 * 1024;
/** Longest time, in ms, that something is held while the guest goes on without waiting. */
const holdTime = 1;

type WithBody = Extract<FromWorker, { body: BodyPart }>;

/**
 * Messages to the main thread, held until the guest waits or ends, so that a small answer leaves as one message:
 * head, body and end together. Parts of a body join the message of that body which is still held.
 */
export class Outbox {
  readonly #port: MessagePort;
  #held: FromWorker[] = [];
  #bodies = new Map<string, WithBody>();
  #bytes = 0;
  #since = 0;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  /** Holds a message that is no part of a body. */
  add(message: FromWorker): void {
    if (this.#held.length === 0) this.#since = performance.now();
    this.#held.push(message);
    if (message.type === 'log') this.#count(message.bytes.length);
  }

  /** Holds the message that begins a body, and returns what writes the rest of it. */
  begin(message: Extract<FromWorker, { type: 'response' | 'fetch' }>): BodyWriter {
    const type = message.type === 'response' ? 'response-body' : 'request-body';
    const key = `${type} ${message.id}`;
    this.add(message);
    this.#bodies.set(key, message);
    const extend = (part: BodyPart) => this.#extend(key, { type, id: message.id, body: part });
    return {
      append: (chunk) => extend({ chunks: [chunk], ended: false }),
      end: (failed) => extend({ chunks: [], ended: true, failed }),
    };
  }

  #extend(key: string, message: Extract<FromWorker, { type: 'response-body' | 'request-body' }>): void {
    const held = this.#bodies.get(key);
    if (held) held.body = join(held.body, message.body);
    else {
      this.add(message);
      this.#bodies.set(key, message);
    }
    for (const chunk of message.body.chunks) this.#count(chunk.length);
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > holdLimit) this.flush();
  }

  /** Sends what has been held for longer than a moment. */
  flushStale(): void {
    if (this.#held.length > 0 && performance.now() - this.#since > holdTime) this.flush();
  }

  flush(): void {
    if (this.#held.length === 0) return;
    this.#port.postMessage(this.#held);
    this.#held = [];
    this.#bodies = new Map();
    this.#bytes = 0;
  }
}

function join(first: BodyPart, next: BodyPart): BodyPart {
  return {
    chunks: [...first.chunks, ...next.chunks],
    ended: next.ended,
    ...(next.failed ? { failed: true } : {}),
  };
}
