import type { Files } from '../../system/types.ts';

/** Bytes that are read at once. */
const chunk = 256 * 1024;

/** Where a log file that grew too large was moved to (src/runtimes/log-files.ts). */
export function olderLog(file: string): string {
  return `${file}.1`;
}

/** Reads a log that grows, that makes room by moving to `….1`, and that may be begun anew. */
export interface LogReader {
  /** Hands on what was added since the last time; at first all there is, what was moved before included. */
  readonly read: (onText: (text: string) => void) => Promise<void>;
}

/** Nothing is read twice, and nothing is left out but what was moved twice between two looks. */
export function createLogReader(file: string, files: Files): LogReader {
  let decoder = new TextDecoder();
  let [id, offset]: [number | undefined, number] = [undefined, 0];

  /** Reads on in a file as long as it is the one that was begun, or any when none was; false when it is another. */
  async function readOn(name: string, onText: (text: string) => void): Promise<boolean> {
    for (;;) {
      const part = await files.readPart(name, { from: offset, length: chunk });
      if (part === undefined) return true;
      if (id !== undefined && part.id !== id) return false;
      id = part.id;
      // Emptied in place.
      if (part.size < offset) begin(part.id);
      else if (part.bytes.length === 0) return true;
      else {
        offset += part.bytes.length;
        onText(decoder.decode(part.bytes, { stream: true }));
      }
    }
  }

  function begin(next: number | undefined): void {
    decoder = new TextDecoder();
    [id, offset] = [next, 0];
  }

  return {
    read: async (onText) => {
      if (id === undefined) {
        await readOn(olderLog(file), onText);
        begin(undefined);
      }
      while (!(await readOn(file, onText))) {
        await readOn(olderLog(file), onText);
        begin(undefined);
      }
    },
  };
}

/** All that is in a log now, what was moved included. */
export async function readLog(file: string, files: Files): Promise<string> {
  const parts: string[] = [];
  await createLogReader(file, files).read((text) => parts.push(text));
  return parts.join('');
}
