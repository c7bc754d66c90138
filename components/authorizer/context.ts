import type { Settings } from './settings/settings.ts';

/** What the authorizer needs from where it runs, besides the request. */
export interface AuthorizerContext {
  readonly settings: Settings;
  /** Where keys are kept between requests; without one they are fetched for each request that needs them. */
  readonly store: KeyValueStore | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Sends a request out; the issuer's documents are fetched by it. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Writes one line for the operator. Never given a token, a claim or a secret. */
  readonly log: (line: string) => void;
}

/** The part of Spin's key-value store that is used. */
export interface KeyValueStore {
  get(key: string): Uint8Array | undefined;
  set(key: string, value: Uint8Array): void;
}

/** The handler behind: middleware, or the gateway. */
export type Next = (request: Request) => Promise<Response>;
