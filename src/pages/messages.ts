/** What the server tells the page as it happens: the data of one event of the feed each. */
export type FeedMessage =
  | { readonly type: 'request'; readonly request: RequestRecord }
  | { readonly type: 'log'; readonly lines: readonly LogRecord[] }
  /** The app was replaced by another: what it offers may have changed. */
  | { readonly type: 'replaced' };

/** A line that a component printed. */
export interface LogRecord {
  /** Grows by one with each line. */
  readonly id: number;
  /** ms since 1970. */
  readonly time: number;
  readonly component: string;
  readonly line: string;
}

/** A request of any client; a record with the same id takes the place of an earlier one. */
export interface RequestRecord {
  readonly id: number;
  /** When it came, in ms since 1970. */
  readonly time: number;
  /** Name of the client as it says itself; untrusted. */
  readonly client: string;
  readonly httpMethod: string;
  /** Without what follows `?`. */
  readonly path: string;
  /** Method of JSON-RPC, when it is such a request, and the tool, prompt or resource that it names. */
  readonly method?: string | undefined;
  readonly name?: string | undefined;
  readonly state: 'open' | 'answered' | 'cut off';
  /** HTTP; undefined while there is no answer. */
  readonly status?: number | undefined;
  /** What the answer says: a result, one with `isError`, or an error of JSON-RPC. */
  readonly outcome?: Outcome | undefined;
  /** ms until now, or until it was over. */
  readonly duration: number;
  readonly request: RecordedMessage;
  readonly answer: RecordedMessage;
}

export type Outcome = 'result' | 'tool error' | 'protocol error';

/** One direction of an exchange. */
export interface RecordedMessage {
  /** Values that could let somebody in are hidden. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Of the whole body. */
  readonly bytes: number;
  /** Its beginning, with `***` for secrets; only of JSON-RPC. */
  readonly text?: string | undefined;
  /** There is more than `text`. */
  readonly isCut: boolean;
}
