import type { KeyValueOperation, KeyValueResult } from '../messages.ts';
import type { Outbox } from './outbox.ts';

/** Asks the main thread's key-value stores; the calling guest stands still until the answer is there. */
export function createKeyValueClient(outbox: Outbox, sleepUntilMessage: () => void) {
  let lastId = 0;
  let answer: { readonly id: number; readonly result: KeyValueResult } | undefined;
  return {
    ask: (store: string, operation: KeyValueOperation): KeyValueResult => {
      lastId += 1;
      const id = lastId;
      outbox.add({ type: 'key-value', id, store, operation });
      for (;;) {
        sleepUntilMessage();
        if (answer?.id === id) return answer.result;
      }
    },
    receive: (id: number, result: KeyValueResult) => {
      answer = { id, result };
    },
  };
}
