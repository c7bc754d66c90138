import type { ServerResponse } from 'node:http';
import { eventStreamHeaders, eventText } from '../../components/shared/http/event-stream.ts';
import type { FeedMessage, LogRecord, RequestRecord } from './messages.ts';

/** Lines and requests that a page finds when it opens. */
const keptLines = 500;
const keptRequests = 100;
/** Characters of bodies that all kept requests may have together. */
const keptText = 4 * 1024 * 1024;
/** Pages that may be open at once. */
const mostReaders = 8;
/** Bytes that may wait for a page that does not read; then it is let go, and comes back for what is kept. */
const mostWaiting = 8 * 1024 * 1024;

/** What happens in the app, told to every page that is open. */
export interface Feed {
  /** Somebody reads it. */
  readonly isRead: boolean;
  addLine(component: string, line: string): void;
  addRequest(record: RequestRecord): void;
  tellReplaced(): void;
  /** Answers with what is kept, and then with everything that comes; false when too many read it already. */
  open(response: ServerResponse, headers: Readonly<Record<string, string>>): boolean;
  /** Ends the answers. */
  end(): void;
}

/** A feed that keeps no more than its limits say, however much comes. */
export function createFeed(): Feed {
  const readers = new Set<ServerResponse>();
  const lines: LogRecord[] = [];
  const requests = new Map<number, RequestRecord>();
  let lastLine = 0;
  const tell = (message: FeedMessage) => {
    if (readers.size === 0) return;
    const text = eventText(JSON.stringify(message));
    for (const reader of readers) send(reader, text);
  };
  return {
    get isRead() {
      return readers.size > 0;
    },
    addLine: (component, line) => {
      const record = { id: (lastLine += 1), time: Date.now(), component, line };
      lines.push(record);
      if (lines.length > keptLines) lines.shift();
      tell({ type: 'log', lines: [record] });
    },
    addRequest: (record) => {
      requests.set(record.id, record);
      forgetOldest(requests);
      tell({ type: 'request', request: record });
    },
    tellReplaced: () => tell({ type: 'replaced' }),
    open: (response, headers) => {
      if (readers.size >= mostReaders) return false;
      response.writeHead(200, { ...headers, ...eventStreamHeaders });
      const kept: FeedMessage[] = [...requests.values()].map((request) => ({ type: 'request', request }));
      for (const message of [{ type: 'log', lines } as const, ...kept])
        send(response, eventText(JSON.stringify(message)));
      readers.add(response);
      response.on('close', () => readers.delete(response));
      return true;
    },
    end: () => {
      for (const reader of readers) reader.end();
    },
  };
}

function send(reader: ServerResponse, text: string): void {
  if (reader.writableLength > mostWaiting) reader.destroy();
  else reader.write(text);
}

function forgetOldest(requests: Map<number, RequestRecord>): void {
  const length = ({ request, answer }: RequestRecord) =>
    (request.text?.length ?? 0) + (answer.text?.length ?? 0);
  let total = [...requests.values()].reduce((sum, record) => sum + length(record), 0);
  for (const [id, record] of requests) {
    if (requests.size <= keptRequests && total <= keptText) return;
    requests.delete(id);
    total -= length(record);
  }
}
