import { FutureTrailers, IncomingBody, OutgoingBody } from './http-bodies.ts';
import { Fields } from './http-fields.ts';
import type { FetchTimeouts, RequestHead } from '../messages.ts';
import type { OutgoingQueue } from './body-queue.ts';
import { IncomingRequest, OutgoingRequest, RequestOptions } from './http-requests.ts';
import {
  FutureIncomingResponse,
  IncomingResponse,
  OutgoingResponse,
  type PendingFetch,
  ResponseOutparam,
} from './http-responses.ts';
import type { Waiter } from './io.ts';

/** Sends a request of the guest's; its body is what is written to `body`. */
export type StartFetch = (
  head: RequestHead,
  request: { readonly body: OutgoingQueue; readonly timeouts: FetchTimeouts },
) => PendingFetch;

/** `wasi:http/types` and `wasi:http/outgoing-handler` 0.2. */
export function http(waiter: Waiter, startFetch: StartFetch) {
  return {
    'wasi:http/types': {
      Fields,
      FutureIncomingResponse,
      FutureTrailers,
      IncomingBody,
      IncomingRequest,
      IncomingResponse,
      OutgoingBody,
      OutgoingRequest: class extends OutgoingRequest {
        constructor(headers: Fields) {
          super(headers, waiter);
        }
      },
      OutgoingResponse: class extends OutgoingResponse {
        constructor(headers: Fields) {
          super(headers, waiter);
        }
      },
      RequestOptions,
      ResponseOutparam,
      httpErrorCode: () => undefined,
    },
    'wasi:http/outgoing-handler': {
      handle: (request: OutgoingRequest, options: RequestOptions | undefined) => {
        const head = request.head();
        request.endUnusedBody();
        const timeouts = options?.timeouts() ?? {};
        return new FutureIncomingResponse(waiter, startFetch(head, { body: request.queue, timeouts }));
      },
    },
  };
}
