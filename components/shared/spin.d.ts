/** Spin's own interfaces as a component imports them; a failing call throws an `Error` whose `payload` is the variant. */

declare module 'fermyon:spin/variables@2.0.0' {
  /** Value of a variable of this component. Throws `invalid-name`, `undefined`, `provider` or `other`. */
  export function get(name: string): string;
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
