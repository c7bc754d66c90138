import type { KeyValueOperation, KeyValueResult } from '../messages.ts';
import { numberBytes, storedNumber } from './stored-number.ts';

/** What a store holds, in the order in which keys were first set. */
export type StoreEntries = readonly (readonly [key: string, value: Uint8Array])[];

/** The key-value stores of an app, which all its components share. */
export interface KeyValueStores {
  /** Performs an operation on the store with this label; the store is made by its first use. */
  perform(label: string, operation: KeyValueOperation): KeyValueResult;
  entries(label: string): StoreEntries;
}

export interface KeyValueStoresOptions {
  /** What stores begin with, by label. */
  readonly kept?: ReadonlyMap<string, StoreEntries>;
  /** Called after each change of a store. */
  readonly onChange?: (label: string) => void;
}

/** Bytes of keys and values that all stores may hold together. */
const limit = 64 * 1024 * 1024;
const done: KeyValueResult = { kind: 'done' };

/** Stores in memory. */
export function createKeyValueStores({ kept, onChange }: KeyValueStoresOptions = {}): KeyValueStores {
  const stores = new Map([...(kept ?? [])].map(([label, entries]) => [label, new Map(entries)]));
  const size = (key: string, value: Uint8Array | undefined) => (value ? key.length * 2 + value.length : 0);
  let used = 0;
  for (const store of stores.values()) for (const [key, value] of store) used += size(key, value);

  const set = (store: Map<string, Uint8Array>, key: string, value: Uint8Array): KeyValueResult => {
    const after = used - size(key, store.get(key)) + size(key, value);
    if (after > limit) return { kind: 'failed', reason: 'the store is full' };
    used = after;
    store.set(key, value);
    return done;
  };
  const remove = (store: Map<string, Uint8Array>, key: string): KeyValueResult => {
    used -= size(key, store.get(key));
    store.delete(key);
    return done;
  };
  const increment = (store: Map<string, Uint8Array>, key: string, delta: bigint): KeyValueResult => {
    const current = storedNumber(store.get(key));
    if (current === undefined) return { kind: 'failed', reason: 'the value is not a number' };
    const value = BigInt.asIntN(64, current + delta);
    const result = set(store, key, numberBytes(value));
    return result.kind === 'failed' ? result : { kind: 'number', value };
  };

  const swap = (
    store: Map<string, Uint8Array>,
    { key, expected, value }: Extract<KeyValueOperation, { kind: 'swap' }>,
  ): KeyValueResult => {
    const current = store.get(key);
    const same = current && expected ? Buffer.compare(current, expected) === 0 : current === expected;
    const result = same ? set(store, key, value) : done;
    return result.kind === 'failed' ? result : { kind: 'swapped', swapped: same };
  };

  const performOn = (store: Map<string, Uint8Array>, operation: KeyValueOperation): KeyValueResult => {
    switch (operation.kind) {
      case 'get':
        return { kind: 'value', value: store.get(operation.key) };
      case 'exists':
        return { kind: 'exists', exists: store.has(operation.key) };
      case 'keys':
        return { kind: 'keys', keys: [...store.keys()].toSorted(compareBytes) };
      case 'set':
        return set(store, operation.key, operation.value);
      case 'delete':
        return remove(store, operation.key);
      case 'increment':
        return increment(store, operation.key, operation.delta);
      case 'swap':
        return swap(store, operation);
    }
  };

  return {
    entries: (label) => [...(stores.get(label) ?? [])],
    perform: (label, operation) => {
      const store = stores.get(label) ?? new Map<string, Uint8Array>();
      stores.set(label, store);
      const result = performOn(store, operation);
      const changes = ['set', 'delete', 'increment', 'swap'].includes(operation.kind);
      if (changes && result.kind !== 'failed') onChange?.(label);
      return result;
    },
  };
}

/** By their UTF-8, as Spin's stores sort. */
function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
