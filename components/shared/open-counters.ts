import { increment } from 'wasi:keyvalue/atomics@0.2.0-draft2';
import { open } from 'wasi:keyvalue/store@0.2.0-draft2';
import type { CounterStore } from './counting.ts';

/** Of Spin's stores, DynamoDB refuses an addition when another one came between its reading and its writing. */
const attempts = 5;

/** Opens a key-value store of the component's host to count in it. Throws when the component was granted none such. */
export function openCounters(label: string): CounterStore {
  const bucket = open(label);
  const add = (key: string, delta: number, left: number): number => {
    try {
      return Number(increment(bucket, key, BigInt(delta)));
    } catch (error) {
      if (left === 1) throw error;
      return add(key, delta, left - 1);
    }
  };
  return {
    get: (key) => bucket.get(key),
    set: (key, value) => bucket.set(key, value),
    exists: (key) => bucket.exists(key),
    delete: (key) => bucket.delete(key),
    add: (key, delta) => add(key, delta, attempts),
  };
}
