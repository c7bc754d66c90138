/**
 * WASI preview 1 for the build-time run of the engine: two read-only files in memory, captured output, a clock that
 * only counts, and random bytes from a fixed seed. Nothing of the machine can be seen, so the same input leaves the
 * same memory. Source of names, layouts and numbers: WASI snapshot preview1, witx/typenames.witx.
 */

/** What the engine sees. */
export interface Preview1Options {
  readonly environment: Readonly<Record<string, string>>;
  readonly stdin: string;
  /** Content by absolute path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The import object `wasi_snapshot_preview1`, and what was written meanwhile. */
export interface Preview1 {
  readonly imports: Readonly<Record<string, (...args: never[]) => number>>;
  /** Must be called with the exported memory before any import is called. */
  attach(memory: WebAssembly.Memory): void;
  /** Everything written to stdout and stderr so far. */
  output(): string;
}

/** The engine ended itself, `proc_exit`. */
export class Preview1Exit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

interface OpenFile {
  readonly content: Uint8Array;
  offset: number;
}

const errno = { success: 0, badFile: 8, noEntry: 44, notSupported: 58 } as const;
const fileType = { characterDevice: 2, directory: 3, regular: 4 } as const;
const rootDescriptor = 3;
const rootName = '/';

/** A deterministic WASI preview 1 over the given files. */
export function createPreview1(options: Preview1Options): Preview1 {
  let memory: WebAssembly.Memory | undefined;
  const state: State = {
    view: () => new DataView(attached(memory).buffer),
    bytes: (start, length) => new Uint8Array(attached(memory).buffer, start, length),
    open: new Map([[0, { content: new TextEncoder().encode(options.stdin), offset: 0 }]]),
    files: options.files,
    written: [],
    environment: Object.entries(options.environment).map(([name, value]) =>
      new TextEncoder().encode(`${name}=${value}\0`),
    ),
  };
  return {
    imports: {
      ...processCalls(state),
      ...descriptorCalls(state),
      ...directoryCalls(state),
      ...clockAndRandomCalls(state),
    },
    attach: (attaching) => void (memory = attaching),
    output: () => new TextDecoder().decode(Buffer.concat(state.written)),
  };
}

interface State {
  readonly view: () => DataView;
  readonly bytes: (start: number, length: number) => Uint8Array;
  readonly open: Map<number, OpenFile>;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly written: Uint8Array[];
  readonly environment: readonly Uint8Array[];
}

type Calls = Record<string, (...args: never[]) => number>;

function processCalls({ view, bytes, environment }: State): Calls {
  return {
    args_sizes_get: (count: number, size: number) => {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return errno.success;
    },
    args_get: () => errno.success,
    environ_sizes_get: (count: number, size: number) => {
      view().setUint32(count, environment.length, true);
      const total = environment.reduce((sum, entry) => sum + entry.length, 0);
      view().setUint32(size, total, true);
      return errno.success;
    },
    environ_get: (pointers: number, buffer: number) => {
      let at = buffer;
      for (const [index, entry] of environment.entries()) {
        view().setUint32(pointers + index * 4, at, true);
        bytes(at, entry.length).set(entry);
        at += entry.length;
      }
      return errno.success;
    },
    proc_exit: (status: number) => {
      throw new Preview1Exit(status);
    },
  };
}

function descriptorCalls({ view, bytes, open, written }: State): Calls {
  return {
    fd_read: (descriptor: number, vectors: number, count: number, result: number) => {
      const file = open.get(descriptor);
      if (!file) return errno.badFile;
      let total = 0;
      for (const target of ioVectors(view(), vectors, count)) {
        const part = file.content.subarray(file.offset, file.offset + target.length);
        bytes(target.start, part.length).set(part);
        file.offset += part.length;
        total += part.length;
      }
      view().setUint32(result, total, true);
      return errno.success;
    },
    fd_write: (descriptor: number, vectors: number, count: number, result: number) => {
      if (descriptor !== 1 && descriptor !== 2) return errno.badFile;
      const parts = ioVectors(view(), vectors, count).map(({ start, length }) =>
        bytes(start, length).slice(),
      );
      written.push(...parts);
      view().setUint32(
        result,
        parts.reduce((sum, part) => sum + part.length, 0),
        true,
      );
      return errno.success;
    },
    fd_seek: (descriptor: number, offset: bigint, whence: number, result: number) => {
      const file = open.get(descriptor);
      if (!file) return errno.badFile;
      const base = [0, file.offset, file.content.length][whence] ?? 0;
      file.offset = base + Number(offset);
      view().setBigUint64(result, BigInt(file.offset), true);
      return errno.success;
    },
    fd_close: (descriptor: number) => (open.delete(descriptor) ? errno.success : errno.badFile),
    fd_fdstat_get: (descriptor: number, result: number) => {
      const type = descriptor <= 2 ? fileType.characterDevice : typeOf(open, descriptor);
      if (type === undefined) return errno.badFile;
      bytes(result, 24).fill(0);
      view().setUint8(result, type);
      view().setBigUint64(result + 8, allRights, true);
      view().setBigUint64(result + 16, allRights, true);
      return errno.success;
    },
    fd_fdstat_set_flags: () => errno.success,
  };
}

function directoryCalls({ view, bytes, open, files }: State): Calls {
  const pathAt = (start: number, length: number) =>
    rootName + new TextDecoder().decode(bytes(start, length)).replace(/^(\.?\/)+/, '');
  const writeStat = (result: number, content: Uint8Array | undefined) => {
    bytes(result, 64).fill(0);
    view().setUint8(result + 16, content ? fileType.regular : fileType.directory);
    view().setBigUint64(result + 24, 1n, true);
    view().setBigUint64(result + 32, BigInt(content?.length ?? 0), true);
    return errno.success;
  };
  return {
    fd_prestat_get: (descriptor: number, result: number) => {
      if (descriptor !== rootDescriptor) return errno.badFile;
      view().setUint32(result, 0, true);
      view().setUint32(result + 4, rootName.length, true);
      return errno.success;
    },
    fd_prestat_dir_name: (_descriptor: number, start: number, length: number) => {
      bytes(start, length).set(new TextEncoder().encode(rootName).subarray(0, length));
      return errno.success;
    },
    path_open: (...args: [number, number, number, number, number, bigint, bigint, number, number]) => {
      const [, , start, length, , , , , result] = args;
      const content = files.get(pathAt(start, length));
      if (!content) return errno.noEntry;
      const descriptor = Math.max(rootDescriptor, ...open.keys()) + 1;
      open.set(descriptor, { content, offset: 0 });
      view().setUint32(result, descriptor, true);
      return errno.success;
    },
    path_filestat_get: (
      _directory: number,
      _flags: number,
      start: number,
      length: number,
      result: number,
    ) => {
      const path = pathAt(start, length);
      if (path !== rootName && !files.has(path)) return errno.noEntry;
      return writeStat(result, files.get(path));
    },
    fd_filestat_get: (descriptor: number, result: number) => writeStat(result, open.get(descriptor)?.content),
    fd_readdir: () => errno.notSupported,
    path_remove_directory: () => errno.notSupported,
    path_unlink_file: () => errno.notSupported,
  };
}

function clockAndRandomCalls({ view, bytes }: State): Calls {
  let elapsed = 0n;
  let seed = 0x9e3779b97f4a7c15n;
  return {
    clock_time_get: (clock: number, _precision: bigint, result: number) => {
      elapsed += 1000n;
      view().setBigUint64(result, clock === 0 ? buildTime + elapsed : elapsed, true);
      return errno.success;
    },
    clock_res_get: (_clock: number, result: number) => {
      view().setBigUint64(result, 1000n, true);
      return errno.success;
    },
    random_get: (start: number, length: number) => {
      for (let index = 0; index < length; index += 1) {
        seed = BigInt.asUintN(64, seed * 6364136223846793005n + 1442695040888963407n);
        bytes(start + index, 1)[0] = Number(seed >> 56n);
      }
      return errno.success;
    },
  };
}

/** Nanoseconds since the epoch that a component sees at build time: 2023-11-14T22:13:20Z, for every build the same. */
const buildTime = 1_700_000_000_000_000_000n;
const allRights = 0x1fff_ffffn;

function typeOf(open: ReadonlyMap<number, OpenFile>, descriptor: number): number | undefined {
  if (descriptor === rootDescriptor) return fileType.directory;
  return open.has(descriptor) ? fileType.regular : undefined;
}

function ioVectors(view: DataView, vectors: number, count: number): { start: number; length: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    start: view.getUint32(vectors + index * 8, true),
    length: view.getUint32(vectors + index * 8 + 4, true),
  }));
}

function attached(memory: WebAssembly.Memory | undefined): WebAssembly.Memory {
  if (!memory) throw new Error('The engine called its host before it had a memory.');
  return memory;
}
