import type { PreparedEngine } from './engine.ts';

/** What the builder worker is started with. */
export interface BuilderWorkerData {
  readonly toolchainFolder: string;
}

/** One job at a time is posted to a builder worker. */
export type BuilderJob =
  /** A core module over WASI preview 1, as Go makes it, is to become a component of the world. */
  | { readonly kind: 'wrap'; readonly module: Uint8Array; readonly wit: string; readonly world: string }
  | { readonly kind: 'prepare'; readonly wit: string; readonly world: string }
  | { readonly kind: 'componentize'; readonly engine: PreparedEngine; readonly bundle: string };

/** What a builder worker answers: for `componentize` first `loading`, then one of the others. */
export type BuilderAnswer =
  | { readonly kind: 'prepared'; readonly engine: PreparedEngine }
  /** The bundle's own code runs from here on. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'component'; readonly bytes: Uint8Array }
  /** The bundle did not load; see `LoadFailure`. */
  | { readonly kind: 'load-failure'; readonly output: string; readonly calledImport: string | undefined }
  | { readonly kind: 'failed'; readonly message: string };
