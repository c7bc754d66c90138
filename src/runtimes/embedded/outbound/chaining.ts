import {
  endedExchange,
  type Exchange,
  type FetchReceiver,
  type SendCall,
  type SendFetch,
} from '../exchange.ts';
import { chainedHeaders, haveUtf8Values } from '../http/guest-headers.ts';
import type { CallFailure, HttpErrorCode, RequestHead } from '../messages.ts';

/** Most components that a call may come through; Spin has no limit and ends for want of memory. */
const maximumHops = 10;

/**
 * What of its remaining time a caller keeps, so that it can still answer itself: a share, and this many ms at most. Through as
 * many components as there may be, a tool so has more of a request's 30 s than the 25 s that the gateway gives it.
 */
const keptShare = 0.1;
const mostKept = 400;

export interface ChainTarget {
  readonly id: string;
  readonly findComponent: (id: string) => SendCall | undefined;
  readonly log: (line: string) => void;
}

/**
 * A request to `<id>.spin.internal`: a call to another component without sockets or routing. A component that does
 * not exist traps the caller, and a trap in the target is an ordinary 500 (spin.md 3).
 */
export function sendChained(
  head: RequestHead,
  fetch: Parameters<SendFetch>[1],
  target: ChainTarget,
): Exchange {
  const { body, context, receiver } = fetch;
  const send = target.findComponent(target.id);
  if (!send) {
    receiver.trap(`unknown routing destination '${target.id}'`);
    return endedExchange;
  }
  if (context.chain.length >= maximumHops) {
    target.log(`A chained request came through ${maximumHops} components: ${context.chain.join(' -> ')}`);
    receiver.failed({ tag: 'loop-detected' });
    return endedExchange;
  }
  if (!haveUtf8Values(head.headers)) {
    failChained(receiver, { kind: 'trap', detail: '' });
    return endedExchange;
  }
  return send(
    {
      ...head,
      scheme: 'http',
      authority: `${target.id}.spin.internal`,
      headers: chainedHeaders(head.headers, { component: target.id, path: head.path }),
    },
    {
      body,
      context: { chain: context.chain, deadline: context.deadline - keptOf(context.deadline) },
      receiver: { ...receiver, failed: (failure) => failChained(receiver, failure) },
    },
  );
}

function keptOf(deadline: number): number {
  return Math.min((deadline - performance.now()) * keptShare, mostKept);
}

function failChained(receiver: FetchReceiver, failure: CallFailure): void {
  if (failure.kind === 'trap' || failure.kind === 'no-response')
    receiver.response({ status: 500, headers: [] }, { chunks: [], ended: true });
  else receiver.failed(errorCodes[failure.kind]);
}

const errorCodes: Readonly<Record<'timeout' | 'overload' | 'cancelled', HttpErrorCode>> = {
  timeout: { tag: 'HTTP-response-timeout' },
  overload: { tag: 'connection-limit-reached' },
  cancelled: { tag: 'connection-terminated' },
};
