import { type Cursor, cursorOver, readByte, readUnsigned, sections, skip, skipLeb128 } from './binary.ts';
import { sectionId } from './module.ts';

/** A function of a core module; `start` to `end` is its encoded form after its size. */
export interface FunctionBody {
  readonly start: number;
  readonly end: number;
  /** At its first instruction, after its locals. */
  readonly instructions: Cursor;
}

/** The functions that a core module defines, in order. */
export function* functionBodies(bytes: Uint8Array): Generator<FunctionBody> {
  for (const section of sections(bytes)) {
    if (section.id !== sectionId.code) continue;
    const cursor = cursorOver(bytes, section.start, section.end);
    for (let left = readUnsigned(cursor); left > 0; left -= 1) {
      const size = readUnsigned(cursor);
      const start = cursor.offset;
      skip(cursor, size);
      const instructions = cursorOver(bytes, start, cursor.offset);
      repeat(readUnsigned(instructions), () => {
        readUnsigned(instructions);
        skipValueType(instructions);
      });
      yield { start, end: cursor.offset, instructions };
    }
  }
}

/**
 * Moves past one instruction (WebAssembly Core 3.0, section 5.4) and returns its opcode; that of an instruction with a
 * prefix is `prefixed(prefix, operation)`. Undefined when it is not known here, and the cursor of no use any more:
 * instructions of garbage collection.
 */
export function skipInstruction(cursor: Cursor): number | undefined {
  const opcode = readByte(cursor);
  const ofPrefix = prefixes.get(opcode);
  if (ofPrefix) {
    const operation = readUnsigned(cursor);
    return ofPrefix(cursor, operation) ? prefixed(opcode, operation) : undefined;
  }
  const skipRest = immediatesOf(opcode);
  skipRest?.(cursor);
  return skipRest && opcode;
}

/** The number that `skipInstruction` returns for an instruction with a prefix. */
export function prefixed(prefix: number, operation: number): number {
  return prefix * 0x1_0000 + operation;
}

/** Moves past an encoded value type (section 5.3.5): one byte, or a reference type with its heap type. */
export function skipValueType(cursor: Cursor): void {
  const type = readByte(cursor);
  if (type === 0x63 || type === 0x64 || type >= 0x80) skipLeb128(cursor);
}

type Skip = (cursor: Cursor) => void;

const none: Skip = () => undefined;
const one: Skip = skipLeb128;
const two: Skip = (cursor) => skipNumbers(cursor, 2);

function immediatesOf(opcode: number): Skip | undefined {
  if (opcode >= 0x45 && opcode <= 0xc4) return none;
  if (opcode >= 0x28 && opcode <= 0x3e) return skipMemoryArgument;
  return immediates.get(opcode);
}

const withOne = [
  // catch, throw, rethrow, br, br_if, call, return_call, call_ref, return_call_ref, delegate
  [0x07, 0x08, 0x09, 0x0c, 0x0d, 0x10, 0x12, 0x14, 0x15, 0x18],
  // access to locals, globals and tables, memory.size, memory.grow, i32.const, i64.const
  [0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x41, 0x42],
  // ref.null, ref.func, br_on_null, br_on_non_null
  [0xd0, 0xd2, 0xd5, 0xd6],
].flat();
/** unreachable, nop, else, throw_ref, end, return, catch_all, drop, select, ref.is_null, ref.eq, ref.as_non_null */
const withNone = [0x00, 0x01, 0x05, 0x0a, 0x0b, 0x0f, 0x19, 0x1a, 0x1b, 0xd1, 0xd3, 0xd4];

const immediates = new Map<number, Skip>([
  ...withNone.map((opcode) => [opcode, none] as const),
  ...withOne.map((opcode) => [opcode, one] as const),
  // block, loop, if and try: nothing, a value type, or the number of a type
  ...[0x02, 0x03, 0x04, 0x06].map((opcode) => [opcode, skipValueType] as const),
  // call_indirect and return_call_indirect
  [0x11, two],
  [0x13, two],
  // br_table, select with types, try_table, f32.const, f64.const
  [0x0e, (cursor) => skipNumbers(cursor, readUnsigned(cursor) + 1)],
  [0x1c, (cursor) => repeat(readUnsigned(cursor), () => skipValueType(cursor))],
  [0x1f, skipTryTable],
  [0x43, (cursor) => skip(cursor, 4)],
  [0x44, (cursor) => skip(cursor, 8)],
]);

/** Each skips what follows the operation, and says whether that is known. */
const prefixes = new Map<number, (cursor: Cursor, operation: number) => boolean>([
  [0xfc, skipMiscellaneous],
  [0xfd, skipVector],
  [0xfe, skipAtomic],
]);

/** Saturating conversions, bulk memory and tables. */
function skipMiscellaneous(cursor: Cursor, operation: number): boolean {
  if (operation <= 7) return true;
  if ([8, 10, 12, 14].includes(operation)) two(cursor);
  else if ([9, 11, 13, 15, 16, 17].includes(operation)) one(cursor);
  else return false;
  return true;
}

/** Vector instructions, the relaxed ones among them. */
function skipVector(cursor: Cursor, operation: number): boolean {
  if (operation <= 11 || operation === 92 || operation === 93) skipMemoryArgument(cursor);
  else if (operation === 12 || operation === 13) skip(cursor, 16);
  else if (operation >= 21 && operation <= 34) skip(cursor, 1);
  else if (operation >= 84 && operation <= 91) {
    skipMemoryArgument(cursor);
    skip(cursor, 1);
  }
  return operation <= 0x113;
}

/** Atomic access to memory (the threads proposal). */
function skipAtomic(cursor: Cursor, operation: number): boolean {
  if (operation === 3) skip(cursor, 1);
  else if (operation <= 2 || (operation >= 0x10 && operation <= 0x4e)) skipMemoryArgument(cursor);
  else return false;
  return true;
}

/** A block type, then what is caught: a tag or none, and where to. */
function skipTryTable(cursor: Cursor): void {
  skipValueType(cursor);
  repeat(readUnsigned(cursor), () => skipNumbers(cursor, readByte(cursor) <= 1 ? 2 : 1));
}

/** Alignment and offset, with the index of a memory between them when bit 6 of the alignment is set. */
function skipMemoryArgument(cursor: Cursor): void {
  skipNumbers(cursor, readUnsigned(cursor) & 0x40 ? 2 : 1);
}

function skipNumbers(cursor: Cursor, count: number): void {
  repeat(count, () => skipLeb128(cursor));
}

/** Ends early only by an error of `work`: every repetition reads at least one byte. */
function repeat(count: number, work: () => void): void {
  for (let left = count; left > 0; left -= 1) work();
}
