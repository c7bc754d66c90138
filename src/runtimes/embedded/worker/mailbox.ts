import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { signalSlot, type ToWorker } from '../messages.ts';
import type { Waiter } from '../wasi/io.ts';
import type { Outbox } from './outbox.ts';

/** Thrown through the guest when nobody wants its answer any more. */
export class CallCancelled extends Error {}

export interface MailboxOptions {
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly outbox: Outbox;
  readonly receive: (message: ToWorker) => void;
  /** Asked after each wait. */
  readonly cancelled: () => boolean;
}

/**
 * How the worker hears from the main thread. The thread has no event loop: it sleeps on a counter that the main
 * thread raises with each message, and then takes the messages itself.
 */
export function createMailbox({ port, signal, outbox, receive, cancelled }: MailboxOptions) {
  const takeAll = (): boolean => {
    let any = false;
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      receive(next.message as ToWorker);
      any = true;
    }
    return any;
  };
  const sleep = (deadline: number | undefined) => {
    outbox.flush();
    const seen = Atomics.load(signal, signalSlot.messages);
    if (takeAll()) return;
    const timeout = deadline === undefined ? undefined : Math.max(0, deadline - performance.now());
    Atomics.wait(signal, signalSlot.messages, seen, timeout);
    takeAll();
  };
  const waiter: Waiter = {
    wait: (deadline) => {
      Atomics.store(signal, signalSlot.waiting, 1);
      sleep(deadline);
      Atomics.store(signal, signalSlot.waiting, 0);
      if (cancelled()) throw new CallCancelled('The call was cancelled.');
    },
    refresh: () => {
      takeAll();
      outbox.flushStale();
      if (cancelled()) throw new CallCancelled('The call was cancelled.');
    },
  };
  return { waiter, sleepUntilMessage: () => sleep(undefined) };
}
