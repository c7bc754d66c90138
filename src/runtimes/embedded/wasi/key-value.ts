import type { KeyValueOperation, KeyValueResult } from '../messages.ts';
import { GuestFailure } from './guest-failure.ts';
import type { Variant } from './http-requests.ts';

export interface KeyValueOptions {
  /** Labels that the component was granted. */
  readonly stores: readonly string[];
  /** Asks the main thread, which holds the stores, and waits for its answer. */
  readonly ask: (store: string, operation: KeyValueOperation) => KeyValueResult;
  /** How many stores the call holds; set to 0 when a call begins. */
  readonly held: { count: number };
}

/** Stores that a call can hold at the same time, as on Spin (crates/factor-key-value). */
const mostHeld = 256;

interface OpenStore {
  ask(operation: KeyValueOperation): KeyValueResult;
  close(): void;
}

/** `fermyon:spin/key-value@2.0.0` and `wasi:keyvalue@0.2.0-draft2` (store, atomics and batch). */
export function keyValue({ stores, ask, held }: KeyValueOptions) {
  const open = (label: string, full: Variant): OpenStore => {
    if (!stores.includes(label)) throw new GuestFailure({ tag: 'access-denied' });
    if (held.count >= mostHeld) throw new GuestFailure(full);
    held.count += 1;
    return {
      ask: (operation) => {
        const result = ask(label, operation);
        if (result.kind === 'failed') throw new GuestFailure({ tag: 'other', val: result.reason });
        return result;
      },
      close: () => {
        held.count -= 1;
      },
    };
  };
  const openBucket = (label: string) => new Bucket(open(label, { tag: 'other', val: 'store table full' }));
  return {
    'fermyon:spin/key-value': {
      Store: class extends Store {
        static open(label: string): Store {
          return new this(open(label, { tag: 'store-table-full' }));
        }
      },
    },
    'wasi:keyvalue/store': { Bucket, open: openBucket },
    'wasi:keyvalue/atomics': {
      Cas,
      swap: (cas: Cas, value: Uint8Array) => cas.swap(value),
      increment: (bucket: Bucket, key: string, delta: bigint) => bucket.increment(key, delta),
    },
    'wasi:keyvalue/batch': {
      getMany: (bucket: Bucket, keys: readonly string[]) => bucket.getMany(keys),
      setMany: (bucket: Bucket, entries: readonly (readonly [string, Uint8Array])[]) => {
        for (const [key, value] of entries) bucket.set(key, value);
      },
      deleteMany: (bucket: Bucket, keys: readonly string[]) => {
        for (const key of keys) bucket.delete(key);
      },
    },
  };
}

/** What the stores of both interfaces share. */
class Store {
  readonly #store: OpenStore;

  constructor(store: OpenStore) {
    this.#store = store;
  }

  [Symbol.dispose](): void {
    this.#store.close();
  }

  protected ask(operation: KeyValueOperation): KeyValueResult {
    return this.#store.ask(operation);
  }

  get(key: string): Uint8Array | undefined {
    const result = this.ask({ kind: 'get', key });
    return result.kind === 'value' ? result.value : undefined;
  }

  set(key: string, value: Uint8Array): void {
    this.ask({ kind: 'set', key, value });
  }

  delete(key: string): void {
    this.ask({ kind: 'delete', key });
  }

  exists(key: string): boolean {
    const result = this.ask({ kind: 'exists', key });
    return result.kind === 'exists' && result.exists;
  }

  getKeys(): readonly string[] {
    const result = this.ask({ kind: 'keys' });
    return result.kind === 'keys' ? result.keys : [];
  }
}

/** The resource `bucket`, which also counts and lists by pages (here always one). */
class Bucket extends Store {
  listKeys(cursor: string | undefined): { keys: readonly string[]; cursor: undefined } {
    if (cursor !== undefined)
      throw new GuestFailure({ tag: 'other', val: 'list_keys: cursor not supported' });
    return { keys: this.getKeys(), cursor: undefined };
  }

  /** Only those that are there, and each once, as Spin's own stores answer (crates/key-value-spin). */
  getMany(keys: readonly string[]): (readonly [key: string, value: Uint8Array])[] {
    return [...new Set(keys)].toSorted().flatMap((key) => {
      const value = this.get(key);
      return value ? [[key, value] as const] : [];
    });
  }

  increment(key: string, delta: bigint): bigint {
    const result = this.ask({ kind: 'increment', key, delta });
    return result.kind === 'number' ? result.value : 0n;
  }

  swap(key: string, { expected, value }: { expected: Uint8Array | undefined; value: Uint8Array }): boolean {
    const result = this.ask({ kind: 'swap', key, expected, value });
    return result.kind === 'swapped' && result.swapped;
  }
}

/** The resource `cas`: what a key held when it was last looked at. */
class Cas {
  readonly #bucket: Bucket;
  readonly #key: string;
  #seen: Uint8Array | undefined;

  constructor(bucket: Bucket, key: string) {
    this.#bucket = bucket;
    this.#key = key;
    this.#seen = bucket.get(key);
  }

  static new(bucket: Bucket, key: string): Cas {
    return new Cas(bucket, key);
  }

  current(): Uint8Array | undefined {
    this.#seen = this.#bucket.get(this.#key);
    return this.#seen;
  }

  /** Fails with a `cas` that has seen what is there now. */
  swap(value: Uint8Array): void {
    try {
      if (this.#bucket.swap(this.#key, { expected: this.#seen, value })) return;
    } catch (error) {
      throw error instanceof GuestFailure
        ? new GuestFailure({ tag: 'store-error', val: error.payload })
        : error;
    }
    throw new GuestFailure({ tag: 'cas-failed', val: new Cas(this.#bucket, this.#key) });
  }
}
