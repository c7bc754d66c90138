/** How an answer differs from a plain 200. */
export interface AnswerOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An answer of JSON text, whole and with its length: a host that does not set TCP_NODELAY would send head and
 * body in two segments otherwise, and the client would wait 40 ms for the second.
 */
export function jsonAnswer(json: string, options: AnswerOptions = {}): Response {
  const bytes = new TextEncoder().encode(json);
  return new Response(bytes, {
    status: options.status ?? 200,
    headers: {
      'content-type': 'application/json',
      'content-length': String(bytes.byteLength),
      ...options.headers,
    },
  });
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}
