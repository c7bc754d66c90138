import {
  type Cursor,
  cursorOver,
  malformed,
  readByte,
  readName,
  readUnsigned,
  sections,
  skipLeb128,
} from '../../wasm/binary.ts';

/** Section of a component that holds its exports (Component Model, Binary.md). */
const exportSection = 11;

/**
 * Names of what a component exports, for example `wasi:http/incoming-handler@0.2.0`. Throws
 * `E_COMPONENT_UNSUPPORTED` when the file is damaged.
 */
export function readComponentExports(bytes: Uint8Array): string[] {
  return [...sections(bytes)]
    .filter(({ id }) => id === exportSection)
    .flatMap(({ start, end }) => readExportNames(cursorOver(bytes, start, end)));
}

function readExportNames(cursor: Cursor): string[] {
  const names: string[] = [];
  for (let left = readUnsigned(cursor); left > 0; left -= 1) {
    names.push(readExportName(cursor));
    skipSortIndex(cursor);
    if (readByte(cursor) === 1) skipExternDescription(cursor);
  }
  return names;
}

/** `exportname'`: 0x00 or 0x01 and a name, or 0x02, a name and a version suffix. */
function readExportName(cursor: Cursor): string {
  const form = readByte(cursor);
  const name = readName(cursor);
  if (form === 2) readName(cursor);
  else if (form > 2) throw malformed(`export name of form ${form}`, cursor);
  return name;
}

/** `sortidx`: a sort, which has a second byte for core sorts, and an index. */
function skipSortIndex(cursor: Cursor): void {
  if (readByte(cursor) === 0) readByte(cursor);
  skipLeb128(cursor);
}

/** `externdesc`, as it may be ascribed to an export. */
function skipExternDescription(cursor: Cursor): void {
  const sort = readByte(cursor);
  if (sort === 0) readByte(cursor);
  if (sort === 2 || sort === 3) {
    const bound = readByte(cursor);
    if (sort === 3 && bound === 1) return;
    if (sort === 2 && bound === 1) throw malformed('a value type ascribed to an export', cursor);
  }
  skipLeb128(cursor);
}
