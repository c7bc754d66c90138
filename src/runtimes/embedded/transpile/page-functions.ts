import { concatenate, encodeSigned, encodeUnsigned } from '../../../wasm/binary.ts';

/** Names of what the patched modules export, besides their state. */
export const pageExports = {
  /** Of the module that defines a memory: in place of `memory.size` and `memory.grow`, by the count. */
  size: '__pages_size',
  grow: '__pages_grow',
  /** Of a module that imports a memory and grows it: a table for the functions of the memory's owner. */
  table: '__pages',
} as const;

/** Where in the table of an importer the functions of the owner are. */
export const pageSlots = { size: 0, grow: 1 } as const;

/** Types of the functions in place of `memory.size` and `memory.grow`, encoded. */
export const pageFunctionTypes = [
  Uint8Array.of(0x60, 0, 1, 0x7f),
  Uint8Array.of(0x60, 1, 0x7f, 1, 0x7f),
] as const;

/** An encoded global, an i32 that begins with `pages`. */
export function pageCount(pages: number): Uint8Array {
  return concatenate([Uint8Array.of(0x7f, 1, 0x41), encodeSigned(BigInt(pages)), Uint8Array.of(0x0b)]);
}

/** Size and growth by the count in a global, for the module that defines the memory. Encoded, without their size. */
export function ownPageFunctions(global: number): readonly [size: Uint8Array, grow: Uint8Array] {
  const count = encodeUnsigned(global);
  const size = [0, 0x23, ...count, end];
  const grow = [
    [1, 2, i32], // two locals: 1 is the count as it was, 2 how many pages are really missing
    [0x23, ...count, 0x21, 1],
    // More than 65,536 pages are out of the question, and would overflow below.
    [0x41, 0x80, 0x80, 0x04, 0x20, 1, 0x6b, 0x20, 0, 0x49, ...returnMinusOneIf],
    [0x20, 1, 0x20, 0, 0x6a, 0x3f, 0, 0x6b, 0x22, 2, 0x41, 0, 0x4a, 0x04, empty],
    [0x20, 2, 0x40, 0, 0x41, 0x7f, 0x46, ...returnMinusOneIf, end],
    [0x20, 1, 0x20, 0, 0x6a, 0x24, ...count, 0x20, 1, end],
  ];
  return [Uint8Array.from(size), Uint8Array.from(grow.flat())];
}

/** Calls of the owner's functions by a table, for a module that imports the memory. Encoded, without their size. */
export function borrowedPageFunctions(
  table: number,
  firstType: number,
): readonly [size: Uint8Array, grow: Uint8Array] {
  const call = (slot: number) => {
    const type = encodeUnsigned(firstType + slot);
    return [0x41, slot, 0x11, ...type, ...encodeUnsigned(table), end];
  };
  return [
    Uint8Array.from([0, ...call(pageSlots.size)]),
    Uint8Array.from([0, 0x20, 0, ...call(pageSlots.grow)]),
  ];
}

const i32 = 0x7f;
const end = 0x0b;
/** Type of a block that takes and gives nothing. */
const empty = 0x40;
/** if, i32.const -1, return, end */
const returnMinusOneIf = [0x04, empty, 0x41, 0x7f, 0x0f, end];
