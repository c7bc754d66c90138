import path from 'node:path';
import type { System } from '../system/types.ts';

/** Files with what components print, one for each of their two streams. */
export interface LogFiles {
  add(component: string, stream: string, line: string): void;
  /** Resolves when everything that was added is in the files. */
  close(): Promise<void>;
}

/** Bytes of a file, after which it becomes `….1` (in place of an older one) and a new one begins. */
const largestFile = 16 * 1024 * 1024;
/** Characters that may wait to be written, by file; what comes on top is dropped, and counted. */
const mostWaiting = 4 * 1024 * 1024;
/** Read by its owner alone: nobody knows what tools print. */
const mode = 0o600;

export interface LogFilesOptions {
  /** Absolute; made when it is missing. */
  readonly folder: string;
  /** Bytes; 16 MiB by default. */
  readonly rotateAfter?: number;
}

/**
 * Appends lines to `<component>_stdout.txt` and `<component>_stderr.txt`, as `spin up --log-dir` names them (Spin,
 * crates/trigger/src/cli/stdio.rs). A file that cannot be written is reported once and then left alone.
 */
export function createLogFiles(
  system: System,
  { folder, rotateAfter = largestFile }: LogFilesOptions,
): LogFiles {
  const files = new Map<string, LogFile>();
  const fileOf = (component: string, stream: string) => {
    const name = `${encodeURIComponent(component)}_${stream}.txt`;
    const file = files.get(name) ?? createLogFile(system, { file: path.join(folder, name), rotateAfter });
    files.set(name, file);
    return file;
  };
  return {
    add: (component, stream, line) => fileOf(component, stream).add(line),
    close: async () => void (await Promise.all([...files.values()].map((file) => file.written()))),
  };
}

/** One file that lines are added to. */
export interface LogFile {
  add(line: string): void;
  /** Resolves when everything that was added is in the file. */
  written(): Promise<void>;
}

/**
 * Appends lines to one file, which its owner alone can read; when it is too large it becomes `….1`, in place of an
 * older one. A file that cannot be written is reported once and then left alone.
 */
export function createLogFile(
  system: System,
  { file, rotateAfter = largestFile }: { readonly file: string; readonly rotateAfter?: number },
): LogFile {
  let waiting = '';
  let dropped = 0;
  let scheduled = false;
  let broken = false;
  let last = Promise.resolve();

  const writeWaiting = async () => {
    scheduled = false;
    const text = dropped > 0 ? `${waiting}… ${dropped} lines were dropped: they came too fast\n` : waiting;
    waiting = '';
    dropped = 0;
    const size = (await system.files.stat(file))?.size ?? 0;
    if (size > 0 && size + Buffer.byteLength(text) > rotateAfter)
      await system.files.rename(file, `${file}.1`);
    await system.files.append(file, text, { mode });
  };
  const schedule = () => {
    scheduled = true;
    last = last.then(writeWaiting).catch((error: unknown) => {
      broken = true;
      system.log.warning(`Log file: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  return {
    add: (line) => {
      if (broken) return;
      if (waiting.length + line.length > mostWaiting) dropped += 1;
      else waiting += `${line}\n`;
      if (!scheduled) schedule();
    },
    written: () => last,
  };
}
