import { IncomingQueue } from './body-queue.ts';
import { type Folder, isFolder, lookUp, type Node } from './file-tree.ts';
import { GuestFailure } from './guest-failure.ts';
import { InputStream, type Waiter } from './io.ts';

/**
 * `wasi:filesystem` 0.2 over mounted files: one folder `/`, which can only be read. What is not permitted, and what is a
 * bad descriptor, is as in Wasmtime for a folder without the right to change it (crates/wasi/src/p2/host/filesystem.rs).
 * Without files there is no folder at all.
 */
export function filesystem(waiter: Waiter, root: Folder) {
  return {
    'wasi:filesystem/preopens': {
      getDirectories: () => (root.entries.size === 0 ? [] : [[new Descriptor(waiter, root), '/']]),
    },
    'wasi:filesystem/types': {
      Descriptor,
      DirectoryEntryStream,
      filesystemErrorCode: () => undefined,
    },
  };
}

/** Flags as the glue gives them: those that are set are true. */
type Flags = Readonly<Record<string, boolean | undefined>>;

/** Most bytes handed to the guest by one read. */
const readLimit = 1024 * 1024;

/** The resource `descriptor`. */
class Descriptor {
  readonly #waiter: Waiter;
  readonly #node: Node;

  constructor(waiter: Waiter, node: Node) {
    this.#waiter = waiter;
    this.#node = node;
  }

  openAt(_pathFlags: Flags, path: string, open: Flags, flags: Flags): Descriptor {
    const folder = this.#folder();
    if (open['create'] || open['truncate'] || flags['write'] || flags['mutateDirectory']) throw denied();
    const node = lookUp(folder, path);
    if (open['exclusive']) throw new GuestFailure('exist');
    if (open['directory'] && !isFolder(node)) throw new GuestFailure('not-directory');
    return new Descriptor(this.#waiter, node);
  }

  read(length: bigint, offset: bigint): [Uint8Array, boolean] {
    const content = this.#content();
    const start = Math.min(Number(offset), content.length);
    const bytes = content.subarray(start, start + Math.min(Number(length), readLimit));
    return [bytes, start + bytes.length >= content.length];
  }

  readViaStream(offset: bigint): InputStream {
    const queue = new IncomingQueue(() => undefined);
    const content = this.#content();
    queue.add({ chunks: [content.subarray(Math.min(Number(offset), content.length))], ended: true });
    return new InputStream(this.#waiter, queue);
  }

  readDirectory(): DirectoryEntryStream {
    return new DirectoryEntryStream(this.#folder());
  }

  getFlags(): Flags {
    return { read: true };
  }

  getType(): string {
    return typeOf(this.#node);
  }

  stat() {
    return statOf(this.#node);
  }

  statAt(_pathFlags: Flags, path: string) {
    return statOf(lookUp(this.#folder(), path));
  }

  metadataHash() {
    return hashOf(this.#node);
  }

  metadataHashAt(_pathFlags: Flags, path: string) {
    return hashOf(lookUp(this.#folder(), path));
  }

  isSameObject(other: Descriptor): boolean {
    return this.#node === other.#node;
  }

  /** There are no links. */
  readlinkAt(path: string): never {
    lookUp(this.#folder(), path);
    throw new GuestFailure('invalid');
  }

  advise(): void {}
  sync(): void {}
  syncData(): void {}

  write(): never {
    throw denied();
  }
  writeViaStream(): never {
    throw new GuestFailure('bad-descriptor');
  }
  appendViaStream(): never {
    throw new GuestFailure('bad-descriptor');
  }
  setSize(): never {
    throw denied();
  }
  setTimes(): never {
    throw denied();
  }
  setTimesAt(): never {
    throw denied();
  }
  createDirectoryAt(): never {
    throw denied();
  }
  linkAt(): never {
    throw denied();
  }
  removeDirectoryAt(): never {
    throw denied();
  }
  renameAt(): never {
    throw denied();
  }
  symlinkAt(): never {
    throw denied();
  }
  unlinkFileAt(): never {
    throw denied();
  }

  #folder(): Folder {
    if (isFolder(this.#node)) return this.#node;
    throw new GuestFailure('not-directory');
  }

  #content(): Uint8Array {
    if (!isFolder(this.#node)) return this.#node.content;
    throw new GuestFailure('is-directory');
  }
}

/** The resource `directory-entry-stream`. */
class DirectoryEntryStream {
  readonly #entries: Iterator<readonly [string, Node]>;

  constructor(folder: Folder) {
    this.#entries = folder.entries.entries();
  }

  readDirectoryEntry(): { type: string; name: string } | undefined {
    const next = this.#entries.next();
    if (next.done) return undefined;
    const [name, node] = next.value;
    return { type: typeOf(node), name };
  }
}

function denied(): GuestFailure {
  return new GuestFailure('not-permitted');
}

function typeOf(node: Node): string {
  return isFolder(node) ? 'directory' : 'regular-file';
}

function statOf(node: Node) {
  return { type: typeOf(node), linkCount: 1n, size: isFolder(node) ? 0n : BigInt(node.content.length) };
}

function hashOf({ id }: Node): { lower: bigint; upper: bigint } {
  return { lower: BigInt(id), upper: 0n };
}
