import { createInterface } from 'node:readline/promises';
import { FtlError } from '../errors.ts';
import type { Input } from './types.ts';

/** Standard input of this process; a question that is not answered ends with `E_CANCELLED`, also when `signal` is aborted. */
export function createInput(signal: AbortSignal): Input {
  return {
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await lines.question(question, { signal });
      } catch (cause) {
        // Ctrl-C and Ctrl-D come here too: while a question is open, readline reads the keys itself.
        process.stderr.write('\n');
        throw new FtlError('E_CANCELLED', 'Stopped at a question.', { cause });
      } finally {
        lines.close();
      }
    },
    readText: async (maxBytes) => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > maxBytes)
          throw new FtlError('E_USAGE', `Standard input is longer than ${maxBytes} bytes.`);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}
