import type { HandlerContext, KeyValueStore } from './handler.ts';

/** What a handler that counts gets besides. */
export interface CountingContext extends HandlerContext {
  /** Opens the key-value store of this label, as `openStore`, to count in it. */
  openCounters(label: string): CounterStore;
}

/**
 * A key-value store that counts too (`wasi:keyvalue`). A key holds a number or a value, never one after the other: Spin's
 * default store cannot go on after an addition to a value. All functions throw what the store throws.
 */
export interface CounterStore extends KeyValueStore {
  exists(key: string): boolean;
  delete(key: string): void;
  /**
   * Adds to the number of a key, which begins as zero, and gives the sum: one step, however many instances add at once.
   * Nothing can be taken away: the engine cannot hand a negative number to its host, and traps.
   */
  add(key: string, delta: number): number;
}

/** The number of a key, without making one. */
export function numberOf(key: string, store: CounterStore): number {
  try {
    const bytes = store.get(key);
    return bytes === undefined ? 0 : (decoded(bytes) ?? store.add(key, 0));
  } catch {
    // Cosmos DB has numbers apart from values; a store that cannot be read at all fails once more.
    return store.exists(key) ? store.add(key, 0) : 0;
  }
}

/** As SQLite writes numbers, in eight bytes, the lowest first, or Redis and DynamoDB, as decimal text. */
function decoded(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder().decode(bytes);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (bytes.length !== 8) return undefined;
  return Number(new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0, true));
}
