import type { BodyPart, ToWorker } from '../messages.ts';
import { IncomingQueue, type OutgoingQueue } from '../wasi/body-queue.ts';
import type { StartFetch } from '../wasi/http.ts';
import type { PendingFetch } from '../wasi/http-responses.ts';
import type { Outbox } from './outbox.ts';

type FetchMessage = Extract<ToWorker, { type: `fetch-${string}` }>;

interface OpenFetch {
  outcome: PendingFetch['outcome'];
  readonly requestBody: OutgoingQueue;
}

/** The requests that the guest made and that are still open. */
export function createFetches(outbox: Outbox) {
  const open = new Map<number, OpenFetch>();
  let lastId = 0;

  const start: StartFetch = (head, { body, timeouts }) => {
    lastId += 1;
    const id = lastId;
    const fetch: OpenFetch = { outcome: undefined, requestBody: body };
    open.set(id, fetch);
    body.attach(outbox.begin({ type: 'fetch', id, head, timeouts, body: { chunks: [], ended: false } }));
    const cancel = () => {
      body.closed = true;
      if (open.delete(id)) outbox.add({ type: 'fetch-cancel', id });
    };
    return {
      get outcome() {
        return fetch.outcome;
      },
      cancel,
    };
  };

  const receive = (message: FetchMessage) => {
    const fetch = open.get(message.id);
    if (!fetch) return;
    switch (message.type) {
      case 'fetch-response': {
        const { id, head } = message;
        const body = new IncomingQueue((bytes) => outbox.add({ type: 'fetch-consumed', id, bytes }));
        addAnswer(body, { part: message.body, request: fetch.requestBody });
        fetch.outcome = { kind: 'response', head, body };
        break;
      }
      case 'fetch-body':
        if (fetch.outcome?.kind === 'response')
          addAnswer(fetch.outcome.body, { part: message.body, request: fetch.requestBody });
        break;
      case 'fetch-acknowledge':
        fetch.requestBody.acknowledge(message.bytes);
        break;
      case 'fetch-failed':
        fetch.outcome = { kind: 'failed', error: message.error };
        fetch.requestBody.closed = true;
        break;
      case 'fetch-trap':
        fetch.outcome = { kind: 'trap', detail: message.detail };
        break;
    }
  };

  /** Forgets all of them; the main thread ends what is left when it hears that the call finished. */
  const forget = () => open.clear();
  return { start, receive, forget };
}

/** Most bytes of an answer, in advance of its being read, while the guest still sends its request. */
const aheadLimit = 16 * 1024 * 1024;

/**
 * Engines send a whole request before they look at the answer. From a component that answers while it reads they
 * would wait for ever for each other, once both windows are full: so that what comes meanwhile is kept here.
 */
function addAnswer(
  queue: IncomingQueue,
  { part, request }: { readonly part: BodyPart; readonly request: OutgoingQueue },
): void {
  queue.add(part);
  if (!request.ended) queue.acknowledgeAhead(aheadLimit);
}
