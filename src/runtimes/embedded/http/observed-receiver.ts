import type { ExchangeObserver } from '../../types.ts';
import type { CallReceiver } from '../exchange.ts';
import type { BodyPart } from '../messages.ts';

/** The same receiver, of which an observer hears the answer. */
export function observedReceiver(receiver: CallReceiver, observer: ExchangeObserver): CallReceiver {
  const seen = ({ chunks }: BodyPart) => {
    for (const chunk of chunks) observer.answerBody(chunk);
  };
  return {
    ...receiver,
    response: (head, body) => {
      observer.answer(head.status, head.headers);
      seen(body);
      receiver.response(head, body);
    },
    body: (part) => {
      seen(part);
      receiver.body(part);
    },
  };
}
