/** Characters of a body that are shown. */
const shownLength = 64 * 1024;
/** Bytes that are kept beyond, so that a secret at the cut is hidden as a whole. */
const margin = 8 * 1024;

/** The beginning of a body, and how long it was. */
export interface RecordedBody {
  add(chunk: Uint8Array): void;
  readonly bytes: number;
  /** With `hide` on it, which must come before the cut. */
  text(hide: (text: string) => string): { readonly text: string; readonly isCut: boolean };
}

/** Copies what it keeps: the memory of a chunk may be used again. */
export function recordBody(): RecordedBody {
  const kept: Uint8Array[] = [];
  let keptBytes = 0;
  let bytes = 0;
  return {
    get bytes() {
      return bytes;
    },
    add: (chunk) => {
      bytes += chunk.length;
      const room = shownLength + margin - keptBytes;
      if (room <= 0) return;
      const part = chunk.slice(0, room);
      kept.push(part);
      keptBytes += part.length;
    },
    text: (hide) => {
      const whole = hide(new TextDecoder().decode(Buffer.concat(kept)));
      const text = whole.slice(0, shownLength);
      return { text, isCut: bytes > keptBytes || text.length < whole.length };
    },
  };
}
