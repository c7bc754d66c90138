import {
  concatenate,
  cursorOver,
  encodeName,
  encodeUnsigned,
  readByte,
  readUnsigned,
  sections,
} from '../../../wasm/binary.ts';
import { functionBodies, skipInstruction, skipValueType } from '../../../wasm/instructions.ts';
import {
  appendEntries,
  countEntries,
  encodeVector,
  externalKind,
  readImports,
  replaceSections,
  sectionId,
} from '../../../wasm/module.ts';
import {
  borrowedPageFunctions,
  ownPageFunctions,
  pageCount,
  pageExports,
  pageFunctionTypes,
} from './page-functions.ts';
import { readMemories } from './patch-module.ts';

/** An encoded table of two functions. */
const pageTable = Uint8Array.of(0x70, 0, 2);

/** A core module by the name that the glue gives it. */
export type NamedModule = readonly [name: string, bytes: Uint8Array];

/**
 * The core modules of a component, changed so that `memory.size` and `memory.grow` go by a count of pages: a global of
 * the module that defines the memory. A memory cannot shrink, but the count can be set back: to the guest its memory is
 * then as small as at first, and when it grows again it gets pages that are there already, which must have been zeroed.
 * A module that imports the memory calls the functions of its owner, by a table that must be filled when it is
 * instantiated.
 *
 * The modules stay as they are when that cannot be done for all of them: when one has several memories, one of 64 bits or
 * one that threads share, instructions or types that are not known here, or a start function that may want another's
 * memory before the table is filled.
 */
export function countPages(modules: readonly NamedModule[]): readonly NamedModule[] {
  const counted: NamedModule[] = [];
  for (const [name, bytes] of modules) {
    const patched = countPagesOf(bytes);
    if (patched === undefined) return modules;
    counted.push([name, patched]);
  }
  return counted;
}

function countPagesOf(bytes: Uint8Array): Uint8Array | undefined {
  const own = readMemories(bytes);
  const imported = countImports(bytes, externalKind.memory);
  if (own.length + imported === 0) return bytes;
  if (own.length + imported > 1) return undefined;
  const firstType = countFunctionTypes(bytes);
  const functions = countImports(bytes, externalKind.function) + countEntries(bytes, sectionId.function);
  const growth = replaceGrowth(bytes, { size: functions, grow: functions + 1 });
  if (firstType === undefined || growth === undefined) return undefined;
  const parts = { bytes, firstType, functions, bodies: growth.bodies };
  const [memory] = own;
  if (memory) return memory.flags > lastUsualFlags ? undefined : withOwnCount(parts, memory.minimum);
  if (!growth.found) return bytes;
  return [...sections(bytes)].some(({ id }) => id === sectionId.start) ? undefined : withTable(parts);
}

/** With flags above it a memory is shared or 64 bits wide. */
const lastUsualFlags = 1;

interface ModuleParts {
  readonly bytes: Uint8Array;
  /** Indices of the first type and of the first function that are added. */
  readonly firstType: number;
  readonly functions: number;
  /** The functions of the module, as they will be: each with its size. */
  readonly bodies: readonly Uint8Array[];
}

function withOwnCount(parts: ModuleParts, pages: number): Uint8Array {
  const { bytes, functions } = parts;
  const global = countImports(bytes, externalKind.global) + countEntries(bytes, sectionId.global);
  return replaceSections(bytes, {
    ...withFunctions(parts, ownPageFunctions(global)),
    [sectionId.global]: appendEntries(bytes, sectionId.global, [pageCount(pages)]),
    [sectionId.export]: appendEntries(bytes, sectionId.export, [
      encodeExport(pageExports.size, externalKind.function, functions),
      encodeExport(pageExports.grow, externalKind.function, functions + 1),
    ]),
  });
}

function withTable(parts: ModuleParts): Uint8Array {
  const { bytes, firstType } = parts;
  const table = countImports(bytes, externalKind.table) + countEntries(bytes, sectionId.table);
  return replaceSections(bytes, {
    ...withFunctions(parts, borrowedPageFunctions(table, firstType)),
    [sectionId.table]: appendEntries(bytes, sectionId.table, [pageTable]),
    [sectionId.export]: appendEntries(bytes, sectionId.export, [
      encodeExport(pageExports.table, externalKind.table, table),
    ]),
  });
}

/** The sections that change with the two functions. */
function withFunctions({ bytes, firstType, bodies }: ModuleParts, added: readonly Uint8Array[]) {
  const typesOfAdded = added.map((_, position) => encodeUnsigned(firstType + position));
  return {
    [sectionId.type]: appendEntries(bytes, sectionId.type, pageFunctionTypes),
    [sectionId.function]: appendEntries(bytes, sectionId.function, typesOfAdded),
    [sectionId.code]: encodeVector([...bodies, ...added.map(withSize)]),
  };
}

function encodeExport(name: string, kind: number, index: number): Uint8Array {
  return concatenate([encodeName(name), Uint8Array.of(kind), encodeUnsigned(index)]);
}

function withSize(body: Uint8Array): Uint8Array {
  return concatenate([encodeUnsigned(body.length), body]);
}

function countImports(bytes: Uint8Array, wanted: number): number {
  return readImports(bytes).filter(({ kind }) => kind === wanted).length;
}

/** How many types there are; undefined when some are not functions, so that an entry may hold several. */
function countFunctionTypes(bytes: Uint8Array): number | undefined {
  const count = countEntries(bytes, sectionId.type);
  for (const { id, start, end } of sections(bytes)) {
    if (id !== sectionId.type) continue;
    const cursor = cursorOver(bytes, start, end);
    readUnsigned(cursor);
    for (let left = count; left > 0; left -= 1) {
      if (readByte(cursor) !== functionType) return undefined;
      for (let parameters = readUnsigned(cursor); parameters > 0; parameters -= 1) skipValueType(cursor);
      for (let results = readUnsigned(cursor); results > 0; results -= 1) skipValueType(cursor);
    }
  }
  return count;
}

const functionType = 0x60;
const memorySize = 0x3f;
const memoryGrow = 0x40;
const call = 0x10;

/**
 * The functions of a module, with calls in place of `memory.size` and `memory.grow`, and whether there were any.
 * Undefined when an instruction is not known.
 */
function replaceGrowth(
  bytes: Uint8Array,
  functions: { readonly size: number; readonly grow: number },
): { readonly bodies: readonly Uint8Array[]; readonly found: boolean } | undefined {
  const calls = new Map([
    [memorySize, Uint8Array.of(call, ...encodeUnsigned(functions.size))],
    [memoryGrow, Uint8Array.of(call, ...encodeUnsigned(functions.grow))],
  ]);
  let found = false;
  const bodies: Uint8Array[] = [];
  for (const { start, end, instructions } of functionBodies(bytes)) {
    const parts: Uint8Array[] = [];
    let kept = start;
    while (instructions.offset < end) {
      const at = instructions.offset;
      const opcode = skipInstruction(instructions);
      if (opcode === undefined) return undefined;
      const replacement = calls.get(opcode);
      if (replacement === undefined) continue;
      parts.push(bytes.subarray(kept, at), replacement);
      kept = instructions.offset;
    }
    found ||= parts.length > 0;
    bodies.push(
      withSize(
        parts.length > 0 ? concatenate([...parts, bytes.subarray(kept, end)]) : bytes.subarray(start, end),
      ),
    );
  }
  return { bodies, found };
}
