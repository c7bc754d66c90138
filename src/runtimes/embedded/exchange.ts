import type {
  BodyPart,
  CallFailure,
  FetchTimeouts,
  HttpErrorCode,
  RequestHead,
  ResponseHead,
} from './messages.ts';

/** A request under way, as whoever sent it holds it. */
export interface Exchange {
  /** The next part of the request's body. */
  body(part: BodyPart): void;
  /** That many bytes of the response's body were passed on. */
  acknowledge(bytes: number): void;
  /** Nobody wants the answer any more. */
  cancel(): void;
}

/** Where an answer goes: at most one head, then parts of the body. */
export interface AnswerReceiver {
  response(head: ResponseHead, body: BodyPart): void;
  body(part: BodyPart): void;
  /** That many bytes of the request's body were taken. */
  consumed(bytes: number): void;
}

/** Where the answer of a component goes. `failed` comes instead of a head; after one, the body ends as failed. */
export interface CallReceiver extends AnswerReceiver {
  failed(failure: CallFailure): void;
}

/** Where the answer to a request of a component's goes. */
export interface FetchReceiver extends AnswerReceiver {
  failed(error: HttpErrorCode): void;
  /** The guest that made the request must not go on. */
  trap(detail: string): void;
}

/** On whose behalf and until when something happens. */
export interface CallContext {
  /** Ids of the components that this call came through, the outermost first. */
  readonly chain: readonly string[];
  /** By `performance.now()`, in ms. */
  readonly deadline: number;
}

/** Sends a call to a component. */
export type SendCall = (
  head: RequestHead,
  call: { readonly body: BodyPart; readonly context: CallContext; readonly receiver: CallReceiver },
) => Exchange;

/** Sends a request of a component's. */
export type SendFetch = (
  head: RequestHead,
  fetch: {
    readonly body: BodyPart;
    readonly timeouts: FetchTimeouts;
    readonly context: CallContext;
    readonly receiver: FetchReceiver;
  },
) => Exchange;

/** For a request that was refused before anything was sent. */
export const endedExchange: Exchange = {
  body: () => undefined,
  acknowledge: () => undefined,
  cancel: () => undefined,
};
