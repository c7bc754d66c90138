/** Spin's own interfaces as a component imports them; a failing call throws an `Error` whose `payload` is the variant. */

declare module 'fermyon:spin/variables@2.0.0' {
  /** Value of a variable of this component. Throws `invalid-name`, `undefined`, `provider` or `other`. */
  export function get(name: string): string;
}

declare module 'wasi:config/store@0.2.0-draft-2024-09-27' {
  /** Value of a variable of this component, undefined when it has none such. Throws `upstream` or `io`. */
  export function get(name: string): string | undefined;
  /** All variables of this component. Throws `upstream` or `io` when one of them cannot be read. */
  export function getAll(): [name: string, value: string][];
}

declare module 'fermyon:spin/key-value@2.0.0' {
  export class Store {
    /** Throws `no-such-store` or `access-denied` when the component was not granted the label. */
    static open(label: string): Store;
    get(key: string): Uint8Array | undefined;
    set(key: string, value: Uint8Array): void;
    delete(key: string): void;
    exists(key: string): boolean;
    getKeys(): string[];
  }
}

declare module 'wasi:keyvalue/store@0.2.0-draft2' {
  /** Throws `no-such-store` or `access-denied` when the component was not granted the label. */
  export function open(label: string): Bucket;
  export class Bucket {
    get(key: string): Uint8Array | undefined;
    set(key: string, value: Uint8Array): void;
    delete(key: string): void;
    exists(key: string): boolean;
    listKeys(cursor: string | undefined): { keys: string[]; cursor: string | undefined };
  }
}

declare module 'wasi:keyvalue/atomics@0.2.0-draft2' {
  import type { Bucket } from 'wasi:keyvalue/store@0.2.0-draft2';
  /** Adds to a number, which begins as zero, in one step, and gives the sum. Throws what the store throws. */
  export function increment(bucket: Bucket, key: string, delta: bigint): bigint;
}
