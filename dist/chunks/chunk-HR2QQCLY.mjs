import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  encodeVector,
  exportMutableGlobals,
  externalKind,
  readExports,
  readImports,
  replaceSections,
  sectionId
} from "./chunk-NZTUYXQX.mjs";
import {
  concatenate,
  cursorOver,
  encodeName,
  encodeUnsigned,
  malformed,
  readByte,
  readUnsigned,
  sections
} from "./chunk-PV5KUKCF.mjs";

// src/runtimes/embedded/transpile/patch-module.ts
var pageSize = 65536, memoryExportPrefix = "__memory_";
function exportState(bytes) {
  return exportMemories(exportMutableGlobals(bytes));
}
function initialMemory(bytes) {
  return Math.max(0, ...readMemories(bytes).map(({ minimum }) => minimum * pageSize));
}
var hasMaximum = 1;
function readMemories(bytes) {
  for (let section of sections(bytes)) {
    if (section.id !== sectionId.memory) continue;
    let cursor = cursorOver(bytes, section.start, section.end);
    return Array.from({ length: readUnsigned(cursor) }, () => readLimits(cursor));
  }
  return [];
}
function readLimits(cursor) {
  let flags = readByte(cursor);
  if (flags > 7) throw malformed(`flags ${flags} of a memory`, cursor);
  let minimum = readUnsigned(cursor);
  return { flags, minimum, maximum: flags & hasMaximum ? readUnsigned(cursor) : void 0 };
}
function exportMemories(bytes) {
  let imported = readImports(bytes).filter(({ kind }) => kind === externalKind.memory).length, added = readMemories(bytes).map(
    (_, position) => concatenate([
      encodeName(`${memoryExportPrefix}${imported + position}`),
      Uint8Array.of(externalKind.memory),
      encodeUnsigned(imported + position)
    ])
  );
  if (added.length === 0) return bytes;
  let kept = readExports(bytes).map(({ start, end }) => bytes.subarray(start, end));
  return replaceSections(bytes, { [sectionId.export]: encodeVector([...kept, ...added]) });
}
function limitMemories(bytes, maximumMemory) {
  let maximumPages = Math.ceil(maximumMemory / pageSize), memories = readMemories(bytes);
  if (memories.length === 0) return bytes;
  let limited = memories.map(
    ({ flags, minimum, maximum }) => concatenate([
      Uint8Array.of(flags | hasMaximum),
      encodeUnsigned(minimum),
      encodeUnsigned(Math.min(maximum ?? Number.POSITIVE_INFINITY, Math.max(maximumPages, minimum)))
    ])
  );
  return replaceSections(bytes, { [sectionId.memory]: encodeVector(limited) });
}

export {
  exportState,
  initialMemory,
  readMemories,
  limitMemories
};
