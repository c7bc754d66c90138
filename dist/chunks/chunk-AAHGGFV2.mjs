import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  concatenate,
  encodeSigned,
  encodeUnsigned
} from "./chunk-PV5KUKCF.mjs";

// src/runtimes/embedded/transpile/page-functions.ts
var pageExports = {
  /** Of the module that defines a memory: in place of `memory.size` and `memory.grow`, by the count. */
  size: "__pages_size",
  grow: "__pages_grow",
  /** Of a module that imports a memory and grows it: a table for the functions of the memory's owner. */
  table: "__pages"
}, pageSlots = { size: 0, grow: 1 }, pageFunctionTypes = [
  Uint8Array.of(96, 0, 1, 127),
  Uint8Array.of(96, 1, 127, 1, 127)
];
function pageCount(pages) {
  return concatenate([Uint8Array.of(127, 1, 65), encodeSigned(BigInt(pages)), Uint8Array.of(11)]);
}
function ownPageFunctions(global) {
  let count = encodeUnsigned(global), size = [0, 35, ...count, end], grow = [
    [1, 2, i32],
    // two locals: 1 is the count as it was, 2 how many pages are really missing
    [35, ...count, 33, 1],
    // More than 65,536 pages are out of the question, and would overflow below.
    [65, 128, 128, 4, 32, 1, 107, 32, 0, 73, ...returnMinusOneIf],
    [32, 1, 32, 0, 106, 63, 0, 107, 34, 2, 65, 0, 74, 4, empty],
    [32, 2, 64, 0, 65, 127, 70, ...returnMinusOneIf, end],
    [32, 1, 32, 0, 106, 36, ...count, 32, 1, end]
  ];
  return [Uint8Array.from(size), Uint8Array.from(grow.flat())];
}
function borrowedPageFunctions(table, firstType) {
  let call = (slot) => {
    let type = encodeUnsigned(firstType + slot);
    return [65, slot, 17, ...type, ...encodeUnsigned(table), end];
  };
  return [
    Uint8Array.from([0, ...call(pageSlots.size)]),
    Uint8Array.from([0, 32, 0, ...call(pageSlots.grow)])
  ];
}
var i32 = 127, end = 11, empty = 64, returnMinusOneIf = [4, empty, 65, 127, 15, end];

export {
  pageExports,
  pageSlots,
  pageFunctionTypes,
  pageCount,
  ownPageFunctions,
  borrowedPageFunctions
};
