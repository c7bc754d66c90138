/** A body was larger than its reader allows. */
export class BodyTooLargeError extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`The body is larger than ${maxBytes} bytes`);
    this.name = 'BodyTooLargeError';
    this.maxBytes = maxBytes;
  }
}

/**
 * The body of a request or response as UTF-8 text.
 * @throws BodyTooLargeError as soon as more than `maxBytes` are announced or have come; TypeError when it is not UTF-8.
 */
export async function readText(message: Request | Response, maxBytes: number): Promise<string> {
  const announced = Number(message.headers.get('content-length') ?? Number.NaN);
  if (announced > maxBytes) {
    await message.body?.cancel();
    throw new BodyTooLargeError(maxBytes);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  if (announced <= maxBytes) {
    const bytes = await message.arrayBuffer();
    if (bytes.byteLength > maxBytes) throw new BodyTooLargeError(maxBytes);
    return decoder.decode(bytes);
  }
  let text = '';
  for await (const chunk of readChunks(message.body, maxBytes))
    text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** The chunks of a body, with a limit on their sum. The stream is cancelled when the reader stops early. */
export async function* readChunks(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): AsyncGenerator<Uint8Array, void> {
  if (body === null) return;
  const reader = body.getReader();
  let length = 0;
  let ended = false;
  try {
    while (true) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      length += value.byteLength;
      if (length > maxBytes) throw new BodyTooLargeError(maxBytes);
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}
