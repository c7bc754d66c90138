import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  singleLine
} from "./chunk-5FMRN7KZ.mjs";

// src/cli/text-table.ts
function textTable(headings, rows) {
  let cells = [headings, ...rows].map((row) => row.map(singleLine)), widths = headings.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  return cells.map(
    (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()
  ).join(`
`);
}

export {
  textTable
};
