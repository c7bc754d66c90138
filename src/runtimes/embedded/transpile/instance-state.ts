import {
  type Cursor,
  cursorOver,
  readByte,
  readUnsigned,
  sections,
  skip,
  skipLeb128,
} from '../../../wasm/binary.ts';
import { readGlobals, sectionId } from '../../../wasm/module.ts';

/**
 * Whether memories and number globals are all the state that instances of this core module have. False when its
 * code changes tables or drops segments, when it has globals of other types, and when it has an instruction that
 * is not known here.
 */
export function isResettable(bytes: Uint8Array): boolean {
  if (readGlobals(bytes).some(({ mutable, type }) => mutable && type < numberTypes)) return false;
  for (const section of sections(bytes)) {
    if (section.id !== sectionId.code) continue;
    const cursor = cursorOver(bytes, section.start, section.end);
    const count = readUnsigned(cursor);
    for (let index = 0; index < count; index += 1) if (!bodyIsResettable(cursor)) return false;
  }
  return true;
}

/** Encoded types from here on are f64, f32, i64 and i32 (WebAssembly Core 3.0, section 5.3.1). */
const numberTypes = 0x7c;

function bodyIsResettable(cursor: Cursor): boolean {
  const size = readUnsigned(cursor);
  const body = cursorOver(cursor.bytes, cursor.offset, cursor.offset + size);
  skip(cursor, size);
  const localGroups = readUnsigned(body);
  for (let index = 0; index < localGroups; index += 1) {
    readUnsigned(body);
    skipLeb128(body);
  }
  while (body.offset < body.end) if (!skipInstruction(body)) return false;
  return true;
}

/** What follows an opcode (section 5.4): how many LEB128 numbers, or how many bytes. */
type Immediates =
  | { readonly numbers: number }
  | { readonly bytes: number }
  | 'memory-argument'
  | 'table-of-labels'
  | 'types'
  | 'unsafe';

const none: Immediates = { numbers: 0 };
const one: Immediates = { numbers: 1 };
const two: Immediates = { numbers: 2 };

function immediatesOf(opcode: number): Immediates {
  if (opcode >= 0x45 && opcode <= 0xc4) return none;
  if (opcode >= 0x28 && opcode <= 0x3e) return 'memory-argument';
  return immediates.get(opcode) ?? 'unsafe';
}

const immediates = new Map<number, Immediates>([
  ...[0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1].map((opcode) => [opcode, none] as const),
  // block, loop, if, br, br_if, call, return_call, local and global access, table.get, memory.size, memory.grow,
  // i32.const, i64.const, ref.null, ref.func
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d, 0x10, 0x12, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25].map(
    (opcode) => [opcode, one] as const,
  ),
  ...[0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2].map((opcode) => [opcode, one] as const),
  [0x11, two],
  [0x13, two],
  [0x0e, 'table-of-labels'],
  [0x1c, 'types'],
  [0x43, { bytes: 4 }],
  [0x44, { bytes: 8 }],
]);

function skipInstruction(cursor: Cursor): boolean {
  const opcode = readByte(cursor);
  if (opcode === 0xfc) return skipMiscellaneous(cursor);
  if (opcode === 0xfd) return skipVector(cursor);
  const following = immediatesOf(opcode);
  if (following === 'unsafe') return false;
  if (following === 'memory-argument') skipMemoryArgument(cursor);
  else if (following === 'table-of-labels') skipNumbers(cursor, readUnsigned(cursor) + 1);
  else if (following === 'types') skipNumbers(cursor, readUnsigned(cursor));
  else if ('bytes' in following) skip(cursor, following.bytes);
  else skipNumbers(cursor, following.numbers);
  return true;
}

/** Prefix 0xfc: saturating conversions, bulk memory, and what changes tables or drops segments (9, 12 to 17). */
function skipMiscellaneous(cursor: Cursor): boolean {
  const operation = readUnsigned(cursor);
  if (operation <= 7) return true;
  if (operation === 8 || operation === 10) skipNumbers(cursor, 2);
  else if (operation === 11 || operation === 16) skipNumbers(cursor, 1);
  else return false;
  return true;
}

/** Prefix 0xfd: vector instructions (section 5.4.8). */
function skipVector(cursor: Cursor): boolean {
  const operation = readUnsigned(cursor);
  if (operation <= 11 || operation === 92 || operation === 93) skipMemoryArgument(cursor);
  else if (operation === 12 || operation === 13) skip(cursor, 16);
  else if (operation >= 21 && operation <= 34) skip(cursor, 1);
  else if (operation >= 84 && operation <= 91) {
    skipMemoryArgument(cursor);
    skip(cursor, 1);
  }
  return true;
}

/** Alignment and offset, with the index of a memory between them when bit 6 of the alignment is set. */
function skipMemoryArgument(cursor: Cursor): void {
  skipNumbers(cursor, readUnsigned(cursor) & 0x40 ? 2 : 1);
}

function skipNumbers(cursor: Cursor, count: number): void {
  for (let index = 0; index < count; index += 1) skipLeb128(cursor);
}
