import { FtlError } from '../errors.ts';
import {
  binaryKind,
  type Cursor,
  cursorOver,
  malformed,
  readByte,
  readName,
  readUnsigned,
  sections,
} from '../wasm/binary.ts';

/** What a component imports and exports, by name: `wasi:http/types@0.2.0`. */
export interface ComponentInterface {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

const importSection = 10;
const exportSection = 11;

/**
 * Reads the names of a component's outer imports and exports, in file order (Component Model, Binary.md, "Import and
 * Export Definitions"). Undefined for a core module, and for a component in a newer encoding than this knows: what
 * is only information for a reader of the config is no reason to refuse an app.
 */
export function readComponentInterface(bytes: Uint8Array): ComponentInterface | undefined {
  if (binaryKind(bytes) !== 'component') return undefined;
  try {
    return { imports: readNames(bytes, importSection), exports: readNames(bytes, exportSection) };
  } catch (error) {
    if (error instanceof FtlError) return undefined;
    throw error;
  }
}

function readNames(bytes: Uint8Array, id: number): string[] {
  const names: string[] = [];
  for (const section of sections(bytes)) {
    if (section.id !== id) continue;
    const cursor = cursorOver(bytes, section.start, section.end);
    for (let left = readUnsigned(cursor); left > 0; left -= 1) {
      names.push(readExternName(cursor));
      if (id === importSection) skipExternDescription(cursor);
      else skipExportTarget(cursor);
    }
  }
  return names;
}

function readExternName(cursor: Cursor): string {
  const form = readByte(cursor);
  if (form > 0x01) throw malformed(`name form ${form}`, cursor);
  return readName(cursor);
}

/** externdesc: core module, function, value, type, component or instance. */
function skipExternDescription(cursor: Cursor): void {
  const kind = readByte(cursor);
  if (kind === 0x00 && readByte(cursor) !== 0x11) throw malformed('core description', cursor);
  if (kind === 0x02) throw malformed('value import', cursor);
  if (kind > 0x05) throw malformed(`description ${kind}`, cursor);
  if (kind === 0x03 && readByte(cursor) === 0x01) return;
  readUnsigned(cursor);
}

/** sortidx, then an optional externdesc. */
function skipExportTarget(cursor: Cursor): void {
  if (readByte(cursor) === 0x00) readByte(cursor);
  readUnsigned(cursor);
  if (readByte(cursor) === 0x01) skipExternDescription(cursor);
}
