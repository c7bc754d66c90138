import {
  concatenate,
  type Cursor,
  cursorOver,
  encodeName,
  encodeSection,
  encodeUnsigned,
  malformed,
  preambleLength,
  readByte,
  readName,
  readUnsigned,
  type Section,
  sections,
  skip,
  skipLeb128,
} from './binary.ts';

/** Section ids of core modules (WebAssembly Core 3.0, section 5.5.2). */
export const sectionId = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  code: 10,
  data: 11,
  dataCount: 12,
} as const;

/** Kinds of imports and exports (section 5.4.1). */
export const externalKind = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const;

/** An import of a core module. */
export interface ModuleImport {
  readonly module: string;
  readonly name: string;
  readonly kind: number;
}

/** A global that the module itself defines; `index` counts imported ones too. */
export interface ModuleGlobal {
  readonly index: number;
  /** Encoded value type: 0x7f i32, 0x7e i64, 0x7d f32, 0x7c f64. */
  readonly type: number;
  readonly mutable: boolean;
  /** Where the encoded type, mutability and initial expression lie. */
  readonly start: number;
  readonly end: number;
}

/** An entry of the export section; `start` to `end` is its encoded form. */
export interface ModuleExport {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The imports of a core module, in order. */
export function readImports(bytes: Uint8Array): ModuleImport[] {
  return readEntries(bytes, sectionId.import, (cursor) => {
    const module = readName(cursor);
    const name = readName(cursor);
    const kind = readByte(cursor);
    skipExternalType(cursor, kind);
    return { module, name, kind };
  });
}

/** The globals that a core module defines, in order. */
export function readGlobals(bytes: Uint8Array): ModuleGlobal[] {
  const imported = readImports(bytes).filter(({ kind }) => kind === externalKind.global).length;
  return readEntries(bytes, sectionId.global, (cursor, position) => {
    const start = cursor.offset;
    const type = readByte(cursor);
    if (type < 0x7b && type !== 0x70 && type !== 0x6f)
      throw malformed(`value type ${type} of a global`, cursor);
    const mutable = readByte(cursor) === 1;
    skipConstantExpression(cursor);
    return { index: imported + position, type, mutable, start, end: cursor.offset };
  });
}

/** The exports of a core module, in order. */
export function readExports(bytes: Uint8Array): ModuleExport[] {
  return readEntries(bytes, sectionId.export, (cursor) => {
    const start = cursor.offset;
    const name = readName(cursor);
    const kind = readByte(cursor);
    const index = readUnsigned(cursor);
    return { name, kind, index, start, end: cursor.offset };
  });
}

/** Name under which `exportMutableGlobals` exports a global. */
export function exportNameOfGlobal(index: number): string {
  return `__global_${index}`;
}

/** The same module, with each mutable global it defines exported, so that its state can be saved and set back. */
export function exportMutableGlobals(bytes: Uint8Array): Uint8Array {
  const added = readGlobals(bytes)
    .filter(({ mutable }) => mutable)
    .map(({ index }) =>
      concatenate([
        encodeName(exportNameOfGlobal(index)),
        Uint8Array.of(externalKind.global),
        encodeUnsigned(index),
      ]),
    );
  if (added.length === 0) return bytes;
  const kept = readExports(bytes).map(({ start, end }) => bytes.subarray(start, end));
  return replaceSections(bytes, { [sectionId.export]: encodeVector([...kept, ...added]) });
}

/** A vector: the number of entries, then the entries, each already encoded. */
export function encodeVector(entries: readonly Uint8Array[]): Uint8Array {
  return concatenate([encodeUnsigned(entries.length), ...entries]);
}

/** How many entries a section has that is a vector; 0 when the module lacks it. */
export function countEntries(bytes: Uint8Array, id: number): number {
  return readVector(bytes, id).count;
}

/** The content of a section that is a vector, with more entries at its end, each already encoded. */
export function appendEntries(bytes: Uint8Array, id: number, added: readonly Uint8Array[]): Uint8Array {
  const { count, entries } = readVector(bytes, id);
  return concatenate([encodeUnsigned(count + added.length), entries, ...added]);
}

function readVector(bytes: Uint8Array, id: number): { readonly count: number; readonly entries: Uint8Array } {
  const section = findSection(bytes, id);
  if (section === undefined) return { count: 0, entries: new Uint8Array() };
  const cursor = cursorOver(bytes, section.start, section.end);
  const count = readUnsigned(cursor);
  return { count, entries: bytes.subarray(cursor.offset, section.end) };
}

/**
 * The same module with the content of some sections replaced, or with `null` left out. A section that the module
 * lacks is put where its id belongs (section 5.5.2: order of ids, with the data count before the code).
 */
export function replaceSections(
  bytes: Uint8Array,
  replacements: Readonly<Record<number, Uint8Array | null>>,
): Uint8Array {
  const missing = new Map(Object.entries(replacements).map(([id, content]) => [Number(id), content]));
  const parts = [bytes.subarray(0, preambleLength)];
  const addMissingBefore = (place: number) => {
    for (const [id, content] of [...missing].sort(([a], [b]) => order(a) - order(b))) {
      if (order(id) >= place) continue;
      missing.delete(id);
      if (content) parts.push(encodeSection(id, content));
    }
  };
  for (const section of sections(bytes)) {
    const replacement = replacements[section.id];
    if (section.id !== sectionId.custom) addMissingBefore(order(section.id));
    missing.delete(section.id);
    if (replacement === undefined) parts.push(bytes.subarray(section.header, section.end));
    else if (replacement) parts.push(encodeSection(section.id, replacement));
  }
  addMissingBefore(Number.POSITIVE_INFINITY);
  return concatenate(parts);
}

/** Moves past a constant expression, its `end` included (section 3.4.13 lists the instructions). */
function skipConstantExpression(cursor: Cursor): void {
  for (;;) {
    const opcode = readByte(cursor);
    if (opcode === 0x0b) return;
    if ([0x41, 0x42, 0xd0, 0x23, 0xd2].includes(opcode)) skipLeb128(cursor);
    else if (opcode === 0x43) skip(cursor, 4);
    else if (opcode === 0x44) skip(cursor, 8);
    else if (!extendedConstant.includes(opcode)) throw malformed(`opcode ${opcode} in a constant`, cursor);
  }
}

/** add, sub and mul of i32 and i64. */
const extendedConstant = [0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e];

function readEntries<T>(
  bytes: Uint8Array,
  id: number,
  readEntry: (cursor: Cursor, position: number) => T,
): T[] {
  const section = findSection(bytes, id);
  if (section === undefined) return [];
  const cursor = cursorOver(bytes, section.start, section.end);
  const count = readUnsigned(cursor);
  const entries: T[] = [];
  for (let position = 0; position < count; position += 1) entries.push(readEntry(cursor, position));
  return entries;
}

function findSection(bytes: Uint8Array, id: number): Section | undefined {
  for (const section of sections(bytes)) if (section.id === id) return section;
  return undefined;
}

function skipExternalType(cursor: Cursor, kind: number): void {
  if (kind === externalKind.function) skipLeb128(cursor);
  else if (kind === externalKind.table) {
    readByte(cursor);
    skipLimits(cursor);
  } else if (kind === externalKind.memory) skipLimits(cursor);
  else if (kind === externalKind.global) skip(cursor, 2);
  else if (kind === externalKind.tag) {
    readByte(cursor);
    skipLeb128(cursor);
  } else throw malformed(`import kind ${kind}`, cursor);
}

function skipLimits(cursor: Cursor): void {
  const hasMaximum = (readByte(cursor) & 1) === 1;
  skipLeb128(cursor);
  if (hasMaximum) skipLeb128(cursor);
}

function order(id: number): number {
  if (id === sectionId.dataCount) return sectionId.code - 0.5;
  if (id === 13) return sectionId.memory + 0.5;
  return id;
}
