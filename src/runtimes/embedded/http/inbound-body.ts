import type { IncomingMessage } from 'node:http';
import { type BodyPart, bodyWindow } from '../messages.ts';

/** Most bytes of a request's body that are gathered before the component is called. */
const gatherLimit = 64 * 1024;

export interface InboundBodyOptions {
  /** Bytes; a longer body is refused. */
  readonly limit: number;
  /** The first part: the whole body when it is small and its length is known. */
  readonly onStart: (first: BodyPart) => void;
  readonly onPart: (part: BodyPart) => void;
  /** The body is longer than `limit`; nothing more comes. */
  readonly onTooLong: () => void;
}

/** The body of a client's request on its way to a component. */
export interface InboundBody {
  /** The component took that many bytes. */
  consumed(bytes: number): void;
}

/** Reads a request's body, small ones whole, larger ones no faster than the component takes them. */
export function readInboundBody(request: IncomingMessage, options: InboundBodyOptions): InboundBody {
  const declared = request.headers['content-length'];
  const length = Number(declared ?? Number.NaN);
  if (length > options.limit) {
    options.onTooLong();
    request.resume();
    return { consumed: () => undefined };
  }
  const withoutBody = declared === undefined && request.headers['transfer-encoding'] === undefined;
  if (withoutBody || length === 0) {
    options.onStart({ chunks: [], ended: true });
    return { consumed: () => undefined };
  }
  return length <= gatherLimit ? gather(request, options) : stream(request, options);
}

function gather(request: IncomingMessage, { onStart }: InboundBodyOptions): InboundBody {
  const chunks: Uint8Array[] = [];
  request.on('data', (chunk: Uint8Array) => chunks.push(new Uint8Array(chunk)));
  request.on('end', () => onStart({ chunks, ended: true }));
  return { consumed: () => undefined };
}

function stream(
  request: IncomingMessage,
  { limit, onStart, onPart, onTooLong }: InboundBodyOptions,
): InboundBody {
  let total = 0;
  let unconsumed = 0;
  onStart({ chunks: [], ended: false });
  request.on('data', (chunk: Uint8Array) => {
    total += chunk.length;
    if (total > limit) {
      request.removeAllListeners('data');
      request.removeAllListeners('end');
      request.resume();
      return onTooLong();
    }
    unconsumed += chunk.length;
    if (unconsumed >= bodyWindow) request.pause();
    onPart({ chunks: [new Uint8Array(chunk)], ended: false });
  });
  request.on('end', () => onPart({ chunks: [], ended: true }));
  return {
    consumed: (bytes) => {
      unconsumed -= bytes;
      if (unconsumed < bodyWindow && total <= limit) request.resume();
    },
  };
}
