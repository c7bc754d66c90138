import type { CallFailure, RequestHead } from '../messages.ts';
import { IncomingQueue, type OutgoingQueue } from '../wasi/body-queue.ts';
import { IncomingRequest } from '../wasi/http-requests.ts';
import { type Answer, ResponseOutparam } from '../wasi/http-responses.ts';
import type { Waiter } from '../wasi/io.ts';
import type { Handler } from './instance.ts';
import { CallCancelled } from './mailbox.ts';
import type { Outbox } from './outbox.ts';

/** A request that the component is to serve. */
export interface Call {
  readonly id: number;
  readonly head: RequestHead;
  readonly requestBody: IncomingQueue;
  responseBody: OutgoingQueue | undefined;
  cancelled: boolean;
}

/** A call with an empty request body so far. */
export function createCall(id: number, { head, outbox }: { head: RequestHead; outbox: Outbox }): Call {
  const requestBody = new IncomingQueue((bytes) => outbox.add({ type: 'call-consumed', id, bytes }));
  return { id, head, requestBody, responseBody: undefined, cancelled: false };
}

export interface CallHost {
  readonly handler: Handler;
  readonly outbox: Outbox;
  readonly waiter: Waiter;
}

/** Lets the component serve one call to its end. Returns why the call failed, or undefined. Never throws. */
export function runCall(call: Call, { handler, outbox, waiter }: CallHost): CallFailure | undefined {
  let refused: string | undefined;
  const answer = (given: Answer) => {
    if (given.tag === 'err') {
      refused = given.val.tag;
      return;
    }
    const response = given.val;
    response.endUnusedBody();
    call.responseBody = response.queue;
    const body = { chunks: [], ended: false };
    response.queue.attach(outbox.begin({ type: 'response', id: call.id, head: response.head(), body }));
  };
  try {
    handler.handle(new IncomingRequest(waiter, call.head, call.requestBody), new ResponseOutparam(answer));
    call.responseBody?.abandon();
    if (call.responseBody) return undefined;
    const detail = refused ? `it answered with the error ${refused}` : 'it returned without an answer';
    return { kind: 'no-response', detail };
  } catch (error) {
    call.responseBody?.end(true);
    if (error instanceof CallCancelled) return { kind: 'cancelled', detail: error.message };
    return { kind: 'trap', detail: error instanceof Error ? error.message : String(error) };
  }
}
