import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/wasm/binary.ts
var preambleLength = 8, magic = [0, 97, 115, 109], moduleVersion = [1, 0, 0, 0], componentVersion = [13, 0, 1, 0];
function binaryKind(bytes) {
  let startsWith = (expected, at) => expected.every((byte, index) => bytes[at + index] === byte);
  if (startsWith(magic, 0))
    return startsWith(moduleVersion, 4) ? "module" : startsWith(componentVersion, 4) ? "component" : void 0;
}
function cursorOver(bytes, start = 0, end = bytes.length) {
  return { bytes, offset: start, end };
}
function readByte(cursor) {
  let byte = cursor.bytes[cursor.offset];
  if (byte === void 0 || cursor.offset >= cursor.end) throw truncated(cursor);
  return cursor.offset += 1, byte;
}
function readUnsigned(cursor) {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    let byte = readByte(cursor);
    if (value += (byte & 127) * 2 ** shift, byte < 128) return value;
  }
  throw malformed("a LEB128 number is longer than five bytes", cursor);
}
function skipLeb128(cursor) {
  for (; readByte(cursor) >= 128; ) ;
}
function skip(cursor, count) {
  if (cursor.offset + count > cursor.end) throw truncated(cursor);
  cursor.offset += count;
}
function readBytes(cursor, count) {
  let start = cursor.offset;
  return skip(cursor, count), cursor.bytes.subarray(start, start + count);
}
function readName(cursor) {
  return new TextDecoder().decode(readBytes(cursor, readUnsigned(cursor)));
}
function* sections(bytes) {
  let cursor = cursorOver(bytes, preambleLength);
  for (; cursor.offset < cursor.end; ) {
    let header = cursor.offset, id = readByte(cursor), length = readUnsigned(cursor), start = cursor.offset;
    skip(cursor, length), yield { id, header, start, end: start + length };
  }
}
function encodeUnsigned(value) {
  let out = [], rest = value;
  do {
    let low = rest % 128;
    rest = (rest - low) / 128, out.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return Uint8Array.from(out);
}
function encodeSigned(value) {
  let out = [];
  for (let rest = value; ; ) {
    let low = Number(rest & 0x7fn);
    rest >>= 7n;
    let signBit = low & 64;
    if (rest === 0n && !signBit || rest === -1n && signBit) return Uint8Array.from([...out, low]);
    out.push(low + 128);
  }
}
function encodeName(name) {
  let text = new TextEncoder().encode(name);
  return concatenate([encodeUnsigned(text.length), text]);
}
function encodeSection(id, content) {
  return concatenate([Uint8Array.of(id), encodeUnsigned(content.length), content]);
}
function concatenate(parts) {
  let out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0)), offset = 0;
  for (let part of parts)
    out.set(part, offset), offset += part.length;
  return out;
}
function malformed(what, cursor) {
  return new FtlError("E_COMPONENT_UNSUPPORTED", `Malformed WebAssembly at byte ${cursor.offset}: ${what}.`);
}
function truncated(cursor) {
  return malformed("the file ends too early", cursor);
}

export {
  preambleLength,
  binaryKind,
  cursorOver,
  readByte,
  readUnsigned,
  skipLeb128,
  skip,
  readName,
  sections,
  encodeUnsigned,
  encodeSigned,
  encodeName,
  encodeSection,
  concatenate,
  malformed
};
