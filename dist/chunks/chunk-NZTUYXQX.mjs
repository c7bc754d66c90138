import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  concatenate,
  cursorOver,
  encodeName,
  encodeSection,
  encodeUnsigned,
  malformed,
  preambleLength,
  readByte,
  readName,
  readUnsigned,
  sections,
  skip,
  skipLeb128
} from "./chunk-PV5KUKCF.mjs";

// src/wasm/module.ts
var sectionId = {
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
  dataCount: 12
}, externalKind = { function: 0, table: 1, memory: 2, global: 3, tag: 4 };
function readImports(bytes) {
  return readEntries(bytes, sectionId.import, (cursor) => {
    let module = readName(cursor), name = readName(cursor), kind = readByte(cursor);
    return skipExternalType(cursor, kind), { module, name, kind };
  });
}
function readGlobals(bytes) {
  let imported = readImports(bytes).filter(({ kind }) => kind === externalKind.global).length;
  return readEntries(bytes, sectionId.global, (cursor, position) => {
    let start = cursor.offset, type = readByte(cursor);
    if (type < 123 && type !== 112 && type !== 111)
      throw malformed(`value type ${type} of a global`, cursor);
    let mutable = readByte(cursor) === 1;
    return skipConstantExpression(cursor), { index: imported + position, type, mutable, start, end: cursor.offset };
  });
}
function readExports(bytes) {
  return readEntries(bytes, sectionId.export, (cursor) => {
    let start = cursor.offset, name = readName(cursor), kind = readByte(cursor), index = readUnsigned(cursor);
    return { name, kind, index, start, end: cursor.offset };
  });
}
function exportNameOfGlobal(index) {
  return `__global_${index}`;
}
function exportMutableGlobals(bytes) {
  let added = readGlobals(bytes).filter(({ mutable }) => mutable).map(
    ({ index }) => concatenate([
      encodeName(exportNameOfGlobal(index)),
      Uint8Array.of(externalKind.global),
      encodeUnsigned(index)
    ])
  );
  if (added.length === 0) return bytes;
  let kept = readExports(bytes).map(({ start, end }) => bytes.subarray(start, end));
  return replaceSections(bytes, { [sectionId.export]: encodeVector([...kept, ...added]) });
}
function encodeVector(entries) {
  return concatenate([encodeUnsigned(entries.length), ...entries]);
}
function countEntries(bytes, id) {
  return readVector(bytes, id).count;
}
function appendEntries(bytes, id, added) {
  let { count, entries } = readVector(bytes, id);
  return concatenate([encodeUnsigned(count + added.length), entries, ...added]);
}
function readVector(bytes, id) {
  let section = findSection(bytes, id);
  if (section === void 0) return { count: 0, entries: new Uint8Array() };
  let cursor = cursorOver(bytes, section.start, section.end);
  return { count: readUnsigned(cursor), entries: bytes.subarray(cursor.offset, section.end) };
}
function replaceSections(bytes, replacements) {
  let missing = new Map(Object.entries(replacements).map(([id, content]) => [Number(id), content])), parts = [bytes.subarray(0, preambleLength)], addMissingBefore = (place) => {
    for (let [id, content] of [...missing].sort(([a], [b]) => order(a) - order(b)))
      order(id) >= place || (missing.delete(id), content && parts.push(encodeSection(id, content)));
  };
  for (let section of sections(bytes)) {
    let replacement = replacements[section.id];
    section.id !== sectionId.custom && addMissingBefore(order(section.id)), missing.delete(section.id), replacement === void 0 ? parts.push(bytes.subarray(section.header, section.end)) : replacement && parts.push(encodeSection(section.id, replacement));
  }
  return addMissingBefore(Number.POSITIVE_INFINITY), concatenate(parts);
}
function skipConstantExpression(cursor) {
  for (; ; ) {
    let opcode = readByte(cursor);
    if (opcode === 11) return;
    if ([65, 66, 208, 35, 210].includes(opcode)) skipLeb128(cursor);
    else if (opcode === 67) skip(cursor, 4);
    else if (opcode === 68) skip(cursor, 8);
    else if (!extendedConstant.includes(opcode)) throw malformed(`opcode ${opcode} in a constant`, cursor);
  }
}
var extendedConstant = [106, 107, 108, 124, 125, 126];
function readEntries(bytes, id, readEntry) {
  let section = findSection(bytes, id);
  if (section === void 0) return [];
  let cursor = cursorOver(bytes, section.start, section.end), count = readUnsigned(cursor), entries = [];
  for (let position = 0; position < count; position += 1) entries.push(readEntry(cursor, position));
  return entries;
}
function findSection(bytes, id) {
  for (let section of sections(bytes)) if (section.id === id) return section;
}
function skipExternalType(cursor, kind) {
  if (kind === externalKind.function) skipLeb128(cursor);
  else if (kind === externalKind.table)
    readByte(cursor), skipLimits(cursor);
  else if (kind === externalKind.memory) skipLimits(cursor);
  else if (kind === externalKind.global) skip(cursor, 2);
  else if (kind === externalKind.tag)
    readByte(cursor), skipLeb128(cursor);
  else throw malformed(`import kind ${kind}`, cursor);
}
function skipLimits(cursor) {
  let hasMaximum = (readByte(cursor) & 1) === 1;
  skipLeb128(cursor), hasMaximum && skipLeb128(cursor);
}
function order(id) {
  return id === sectionId.dataCount ? sectionId.code - 0.5 : id === 13 ? sectionId.memory + 0.5 : id;
}

export {
  sectionId,
  externalKind,
  readImports,
  readGlobals,
  readExports,
  exportNameOfGlobal,
  exportMutableGlobals,
  encodeVector,
  countEntries,
  appendEntries,
  replaceSections
};
