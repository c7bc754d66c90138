import { FtlError } from '../../errors.ts';

/**
 * Reads an answer to its end, but never more than `limit` bytes. Throws `E_OCI_LIMIT`. `onProgress` is called with
 * each piece.
 */
export async function readBody(
  response: Response,
  {
    limit,
    onProgress,
    what,
  }: { readonly limit: number; readonly onProgress: () => void; readonly what: string },
): Promise<Uint8Array> {
  onProgress();
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    onProgress();
    length += chunk.length;
    if (length > limit) {
      throw new FtlError('E_OCI_LIMIT', `${what} was answered with more than ${limit} bytes.`);
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}
