import type { GatewayIndex } from './catalog-index.ts';

/** What the gateway gets from its surroundings: the engine in a component, plain functions in a test. */
export interface GatewayContext {
  readonly index: GatewayIndex;
  /** A variable of the component; undefined when it does not exist. */
  variable(name: string): string | undefined;
  /** Reaches other components at `http://<id>.spin.internal`. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The gateway's key-value store; throws when it was granted none. */
  openStore(): KeyValueStore;
  /** Takes a line for the operator. */
  log(line: string): void;
}

/** What the gateway uses of a key-value store (`fermyon:spin/key-value`). */
export interface KeyValueStore {
  get(key: string): Uint8Array | undefined;
  set(key: string, value: Uint8Array): void;
}
