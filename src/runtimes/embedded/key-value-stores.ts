import type { KeyValueOperation, KeyValueResult } from './messages.ts';

/** The key-value stores of an app, which all its components share. They live as long as the app runs. */
export interface KeyValueStores {
  /** Performs an operation on the store with this label; the store is made by its first use. */
  perform(label: string, operation: KeyValueOperation): KeyValueResult;
}

/** Bytes of keys and values that all stores may hold together. */
const limit = 64 * 1024 * 1024;
const done: KeyValueResult = { kind: 'done' };

/** Empty stores. */
export function createKeyValueStores(): KeyValueStores {
  const stores = new Map<string, Map<string, Uint8Array>>();
  let used = 0;
  const size = (key: string, value: Uint8Array | undefined) => (value ? key.length * 2 + value.length : 0);

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
    const current = Buffer.from(store.get(key) ?? '0').toString();
    if (!/^-?\d{1,19}$/.test(current)) return { kind: 'failed', reason: 'the value is not a number' };
    const value = BigInt.asIntN(64, BigInt(current) + delta);
    const result = set(store, key, Buffer.from(String(value)));
    return result.kind === 'failed' ? result : { kind: 'number', value };
  };

  return {
    perform: (label, operation) => {
      const store = stores.get(label) ?? new Map<string, Uint8Array>();
      stores.set(label, store);
      switch (operation.kind) {
        case 'get':
          return { kind: 'value', value: store.get(operation.key) };
        case 'exists':
          return { kind: 'exists', exists: store.has(operation.key) };
        case 'keys':
          return { kind: 'keys', keys: [...store.keys()] };
        case 'set':
          return set(store, operation.key, operation.value);
        case 'delete':
          return remove(store, operation.key);
        case 'increment':
          return increment(store, operation.key, operation.delta);
      }
    },
  };
}
