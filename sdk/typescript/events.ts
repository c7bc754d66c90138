/** Severities of log messages, least first (RFC 5424, as MCP names them). */
export type LogLevel = 'debug' | 'info' | 'notice' | 'warning' | 'error' | 'critical' | 'alert' | 'emergency';

/** What a tool may tell before its result. Clients get it as it happens, when they asked for it; else it is dropped. */
export interface ToolEvents {
  /** How far the call is; each value is larger than the one before, `total` is what it will be in the end. */
  progress(progress: number, total?: number, message?: string): void;
  /** Writes to the client's log; `data` is any JSON, and must hold nothing that the caller may not see. */
  log(level: LogLevel, data: unknown): void;
  /** Aborted when the client no longer waits for a streamed answer. Hand it to `fetch`. */
  readonly signal: AbortSignal;
}

/** A call whose result is JSON text, and what answers when there is nothing to tell before it. */
export interface EventfulCall {
  /** Never rejects. */
  run(events: ToolEvents): Promise<string>;
  respond(result: string): Response;
}

/** Answers a call: by a stream, in the form that the gateway reads, as soon as it tells something that was asked for. */
export async function answerWithEvents(request: Request, { run, respond }: EventfulCall): Promise<Response> {
  const stream = createEventStream(isWanted(request));
  const result = run(stream.events);
  await Promise.race([result, stream.begun]);
  if (!stream.hasBegun()) return respond(await result);
  void result.then(stream.end);
  return new Response(stream.body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  });
}

function isWanted({ headers }: Request): boolean {
  return (headers.get('accept') ?? '').includes('text/event-stream');
}

function createEventStream(wanted: boolean) {
  const abort = new AbortController();
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let begin = () => {};
  let hasBegun = false;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    cancel() {
      controller = undefined;
      abort.abort();
    },
  });
  const send = (json: string) => controller?.enqueue(encoder.encode(`data: ${json}\n\n`));
  const notify = (method: string, params: object) => {
    if (!wanted) return;
    send(JSON.stringify({ method, params }));
    hasBegun = true;
    begin();
  };
  const events: ToolEvents = {
    progress: (progress, total, message) => notify('notifications/progress', { progress, total, message }),
    log: (level, data) => notify('notifications/message', { level, data }),
    signal: abort.signal,
  };
  const end = (result: string) => {
    send(`{"result":${result}}`);
    controller?.close();
    controller = undefined;
  };
  return { events, body, begun, hasBegun: () => hasBegun, end };
}
