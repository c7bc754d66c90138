import {
  cursorOver,
  encodeName,
  encodeUnsigned,
  concatenate,
  malformed,
  readByte,
  readUnsigned,
  sections,
  type Cursor,
} from '../../../wasm/binary.ts';
import {
  encodeVector,
  exportMutableGlobals,
  externalKind,
  readExports,
  readImports,
  replaceSections,
  sectionId,
} from '../../../wasm/module.ts';

/** Bytes of a page of WebAssembly memory. */
export const pageSize = 65_536;

/** Exports that `exportState` adds begin with this or with `__global_`. */
const memoryExportPrefix = '__memory_';

/** A core module that exports what of its state an instance must be set back to: mutable globals and memories. */
export function exportState(bytes: Uint8Array): Uint8Array {
  return exportMemories(exportMutableGlobals(bytes));
}

/** Bytes of memory that an instance of this core module begins with; those of its largest memory. */
export function initialMemory(bytes: Uint8Array): number {
  return Math.max(0, ...readMemories(bytes).map(({ minimum }) => minimum * pageSize));
}

/** The limits of a memory, in pages. */
export interface Limits {
  /** 1 has a maximum, 2 is shared, 4 is 64 bits wide (WebAssembly Core 3.0, section 5.3.8). */
  readonly flags: number;
  readonly minimum: number;
  readonly maximum: number | undefined;
}

const hasMaximum = 1;

/** The memories that a core module defines itself, in order. */
export function readMemories(bytes: Uint8Array): Limits[] {
  for (const section of sections(bytes)) {
    if (section.id !== sectionId.memory) continue;
    const cursor = cursorOver(bytes, section.start, section.end);
    return Array.from({ length: readUnsigned(cursor) }, () => readLimits(cursor));
  }
  return [];
}

function readLimits(cursor: Cursor): Limits {
  const flags = readByte(cursor);
  if (flags > 7) throw malformed(`flags ${flags} of a memory`, cursor);
  const minimum = readUnsigned(cursor);
  return { flags, minimum, maximum: flags & hasMaximum ? readUnsigned(cursor) : undefined };
}

function exportMemories(bytes: Uint8Array): Uint8Array {
  const imported = readImports(bytes).filter(({ kind }) => kind === externalKind.memory).length;
  const added = readMemories(bytes).map((_, position) =>
    concatenate([
      encodeName(`${memoryExportPrefix}${imported + position}`),
      Uint8Array.of(externalKind.memory),
      encodeUnsigned(imported + position),
    ]),
  );
  if (added.length === 0) return bytes;
  const kept = readExports(bytes).map(({ start, end }) => bytes.subarray(start, end));
  return replaceSections(bytes, { [sectionId.export]: encodeVector([...kept, ...added]) });
}

/**
 * A core module no memory of which grows beyond `maximumMemory` bytes, or beyond its own initial size when that is
 * larger.
 */
export function limitMemories(bytes: Uint8Array, maximumMemory: number): Uint8Array {
  const maximumPages = Math.ceil(maximumMemory / pageSize);
  const memories = readMemories(bytes);
  if (memories.length === 0) return bytes;
  const limited = memories.map(({ flags, minimum, maximum }) =>
    concatenate([
      Uint8Array.of(flags | hasMaximum),
      encodeUnsigned(minimum),
      encodeUnsigned(Math.min(maximum ?? Number.POSITIVE_INFINITY, Math.max(maximumPages, minimum))),
    ]),
  );
  return replaceSections(bytes, { [sectionId.memory]: encodeVector(limited) });
}
