import type { MessagePort } from 'node:worker_threads';

/**
 * What the main thread and the worker of a component tell each other. A call is a request that the component
 * serves, a fetch one that it makes; each has at most one body a direction, sent in parts. The reader of a body
 * acknowledges what it passed on, and the writer keeps at most `bodyWindow` bytes unacknowledged.
 */

/** Lower-case name and value; the value's characters are bytes (latin-1), as RFC 9110 section 5.5 has them. */
export type Header = readonly [name: string, value: string];

export interface RequestHead {
  /** Upper case when it is a standard method. */
  readonly method: string;
  readonly scheme: 'http' | 'https';
  readonly authority: string;
  /** Path and query, undecoded. */
  readonly path: string;
  readonly headers: readonly Header[];
}

export interface ResponseHead {
  readonly status: number;
  readonly headers: readonly Header[];
}

/** The next part of a body. `failed` means that the rest will not come. */
export interface BodyPart {
  readonly chunks: readonly Uint8Array[];
  readonly ended: boolean;
  readonly failed?: boolean;
}

/** Bytes in a part of a body. */
export function bodyLength({ chunks }: BodyPart): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** Bytes of a body that may be on their way, unacknowledged. */
export const bodyWindow = 256 * 1024;

/** `error-code` of wasi:http/types, in the form that the generated glue takes. */
export interface HttpErrorCode {
  readonly tag: string;
  readonly val?: unknown;
}

/** Times of wasi:http `request-options`, in ms. */
export interface FetchTimeouts {
  readonly connect?: number;
  readonly firstByte?: number;
  readonly betweenBytes?: number;
}

/** Why a call has no complete answer. `detail` is for the log only. */
export interface CallFailure {
  readonly kind: 'trap' | 'no-response' | 'timeout' | 'overload' | 'cancelled';
  readonly detail: string;
}

/** From the main thread to the worker; `id` names a call or a fetch. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly head: RequestHead; readonly body: BodyPart }
  | { readonly type: 'call-body'; readonly id: number; readonly body: BodyPart }
  | { readonly type: 'call-acknowledge'; readonly id: number; readonly bytes: number }
  | { readonly type: 'call-cancel'; readonly id: number }
  | {
      readonly type: 'fetch-response';
      readonly id: number;
      readonly head: ResponseHead;
      readonly body: BodyPart;
    }
  | { readonly type: 'fetch-body'; readonly id: number; readonly body: BodyPart }
  | { readonly type: 'fetch-acknowledge'; readonly id: number; readonly bytes: number }
  | { readonly type: 'fetch-failed'; readonly id: number; readonly error: HttpErrorCode }
  | { readonly type: 'fetch-trap'; readonly id: number; readonly detail: string }
  | { readonly type: 'key-value-result'; readonly id: number; readonly result: KeyValueResult };

/** From the worker to the main thread. */
export type FromWorker =
  /** The first instance is made; calls may come. */
  | { readonly type: 'ready' }
  | { readonly type: 'response'; readonly id: number; readonly head: ResponseHead; body: BodyPart }
  | { readonly type: 'response-body'; readonly id: number; body: BodyPart }
  | { readonly type: 'call-consumed'; readonly id: number; readonly bytes: number }
  | { readonly type: 'finished'; readonly id: number; readonly failure: CallFailure | undefined }
  | {
      readonly type: 'fetch';
      readonly id: number;
      readonly head: RequestHead;
      readonly timeouts: FetchTimeouts;
      body: BodyPart;
    }
  | { readonly type: 'request-body'; readonly id: number; body: BodyPart }
  | { readonly type: 'fetch-consumed'; readonly id: number; readonly bytes: number }
  | { readonly type: 'fetch-cancel'; readonly id: number }
  | { readonly type: 'log'; readonly stream: 'stdout' | 'stderr'; readonly bytes: Uint8Array }
  | {
      readonly type: 'key-value';
      readonly id: number;
      readonly store: string;
      readonly operation: KeyValueOperation;
    };

export type KeyValueOperation =
  | { readonly kind: 'get' | 'delete' | 'exists'; readonly key: string }
  | { readonly kind: 'set'; readonly key: string; readonly value: Uint8Array }
  | { readonly kind: 'increment'; readonly key: string; readonly delta: bigint }
  /** Sets the value if it is still `expected`; undefined is no value. */
  | {
      readonly kind: 'swap';
      readonly key: string;
      readonly expected: Uint8Array | undefined;
      readonly value: Uint8Array;
    }
  | { readonly kind: 'keys' };

export type KeyValueResult =
  | { readonly kind: 'value'; readonly value: Uint8Array | undefined }
  | { readonly kind: 'exists'; readonly exists: boolean }
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'swapped'; readonly swapped: boolean }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Slots of the Int32Array that a worker and the main thread share. */
export const signalSlot = {
  /** Counts messages to the worker; it sleeps on this one. */
  messages: 0,
  /** 1 while the guest waits for something outside of it, for example an answer to its fetch. */
  waiting: 1,
} as const;

/** What a worker is started with. */
export interface ComponentWorkerData {
  readonly port: MessagePort;
  readonly signal: Int32Array;
  /** `file:` URL of the generated glue. */
  readonly glue: string;
  /** Compiled core modules by the name that the glue asks for. */
  readonly modules: Readonly<Record<string, WebAssembly.Module>>;
  /** Whether memory and globals are all the state of an instance, so that it can be set back between calls. */
  readonly resettable: boolean;
  readonly environment: Readonly<Record<string, string>>;
  /** Id of the component. */
  readonly component: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly keyValueStores: readonly string[];
  /** Mounted files: path -> content, in memory that all workers share. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}
