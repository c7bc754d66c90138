import { FtlError } from '../errors.ts';

/**
 * The outer form of WebAssembly binaries: LEB128 numbers, names, sections.
 * Sources: WebAssembly Core 3.0, section 5 (Binary Format); Component Model, Binary.md.
 */

/** A position in bytes that reading moves forward; nothing is read at or after `end`. */
export interface Cursor {
  readonly bytes: Uint8Array;
  offset: number;
  readonly end: number;
}

/** A section of a module or component. `start` to `end` is its content; its header begins at `header`. */
export interface Section {
  readonly id: number;
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

/** Bytes before the first section: magic number and version. */
export const preambleLength = 8;

const magic = [0x00, 0x61, 0x73, 0x6d];
const moduleVersion = [0x01, 0x00, 0x00, 0x00];
const componentVersion = [0x0d, 0x00, 0x01, 0x00];

/** Whether the preamble is that of a core module, of a component, or of neither. */
export function binaryKind(bytes: Uint8Array): 'module' | 'component' | undefined {
  const startsWith = (expected: readonly number[], at: number) =>
    expected.every((byte, index) => bytes[at + index] === byte);
  if (!startsWith(magic, 0)) return undefined;
  if (startsWith(moduleVersion, 4)) return 'module';
  return startsWith(componentVersion, 4) ? 'component' : undefined;
}

/** A cursor over a range of bytes, by default all of them. */
export function cursorOver(bytes: Uint8Array, start = 0, end: number = bytes.length): Cursor {
  return { bytes, offset: start, end };
}

/** The next byte. Throws `E_COMPONENT_UNSUPPORTED` at the end, as every reader here does. */
export function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.offset];
  if (byte === undefined || cursor.offset >= cursor.end) throw truncated(cursor);
  cursor.offset += 1;
  return byte;
}

/** The next unsigned LEB128 number of at most 32 bits. */
export function readUnsigned(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = readByte(cursor);
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
  throw malformed('a LEB128 number is longer than five bytes', cursor);
}

/** Moves past one LEB128 number of any width, signed or not. */
export function skipLeb128(cursor: Cursor): void {
  while (readByte(cursor) >= 0x80);
}

/** Moves forward by `count` bytes. */
export function skip(cursor: Cursor, count: number): void {
  if (cursor.offset + count > cursor.end) throw truncated(cursor);
  cursor.offset += count;
}

/** The next `count` bytes, as a view. */
export function readBytes(cursor: Cursor, count: number): Uint8Array {
  const start = cursor.offset;
  skip(cursor, count);
  return cursor.bytes.subarray(start, start + count);
}

/** The next name: its length in bytes, then UTF-8. */
export function readName(cursor: Cursor): string {
  return new TextDecoder().decode(readBytes(cursor, readUnsigned(cursor)));
}

/** The sections of a module or component in file order, without what is nested in them. */
export function* sections(bytes: Uint8Array): Generator<Section> {
  const cursor = cursorOver(bytes, preambleLength);
  while (cursor.offset < cursor.end) {
    const header = cursor.offset;
    const id = readByte(cursor);
    const length = readUnsigned(cursor);
    const start = cursor.offset;
    skip(cursor, length);
    yield { id, header, start, end: start + length };
  }
}

/** A number as unsigned LEB128, in the shortest form; `value` is an integer from 0 to 2^32 - 1. */
export function encodeUnsigned(value: number): Uint8Array {
  const out: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = (rest - low) / 128;
    out.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return Uint8Array.from(out);
}

/** A number as signed LEB128, in the shortest form. */
export function encodeSigned(value: bigint): Uint8Array {
  const out: number[] = [];
  for (let rest = value; ;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    const signBit = low & 0x40;
    if ((rest === 0n && !signBit) || (rest === -1n && signBit)) return Uint8Array.from([...out, low]);
    out.push(low + 128);
  }
}

/** A name: its length in bytes, then UTF-8. */
export function encodeName(name: string): Uint8Array {
  const text = new TextEncoder().encode(name);
  return concatenate([encodeUnsigned(text.length), text]);
}

/** A whole section: id, length, content. */
export function encodeSection(id: number, content: Uint8Array): Uint8Array {
  return concatenate([Uint8Array.of(id), encodeUnsigned(content.length), content]);
}

/** All parts in one new array. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}

/** The error for bytes that are not what the format says. */
export function malformed(what: string, cursor: Cursor): FtlError {
  return new FtlError('E_COMPONENT_UNSUPPORTED', `Malformed WebAssembly at byte ${cursor.offset}: ${what}.`);
}

function truncated(cursor: Cursor): FtlError {
  return malformed('the file ends too early', cursor);
}
