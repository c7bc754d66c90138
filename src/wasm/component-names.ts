import { type Cursor, cursorOver, malformed, readByte, readName, readUnsigned, sections } from './binary.ts';

/** Section ids of a component's imports and exports (Component Model, Binary.md, "Component Definitions"). */
const importSection = 10;
const exportSection = 11;

/**
 * What becomes of a name whose version is split off into a suffix (form 0x02): who only lists names reads them, without
 * the suffix; who runs the component refuses it, when what runs it does not know the form.
 */
export interface NameForms {
  readonly versionSuffixes: 'read' | 'refuse';
}

/**
 * Names of what a component exports, in file order: `wasi:http/incoming-handler@0.2.0`. Throws
 * `E_COMPONENT_UNSUPPORTED` when the file is damaged or in a newer encoding than this knows.
 */
export function exportedNames(bytes: Uint8Array, forms: NameForms): string[] {
  return readNames(bytes, { id: exportSection, skipRest: skipExportTarget, ...forms });
}

/** Names of what a component imports, in file order. Throws as `exportedNames` does. */
export function importedNames(bytes: Uint8Array, forms: NameForms): string[] {
  return readNames(bytes, { id: importSection, skipRest: skipExternDescription, ...forms });
}

interface NameSection extends NameForms {
  readonly id: number;
  readonly skipRest: (cursor: Cursor) => void;
}

function readNames(bytes: Uint8Array, { id, skipRest, versionSuffixes }: NameSection): string[] {
  const lastForm = versionSuffixes === 'read' ? 0x02 : 0x01;
  const names: string[] = [];
  for (const section of sections(bytes)) {
    if (section.id !== id) continue;
    const cursor = cursorOver(bytes, section.start, section.end);
    for (let left = readUnsigned(cursor); left > 0; left -= 1) {
      names.push(readExternName(cursor, lastForm));
      skipRest(cursor);
    }
  }
  return names;
}

/** `importname'` and `exportname'`: 0x00 or 0x01 and a name, or 0x02, a name and a version suffix. */
function readExternName(cursor: Cursor, lastForm: number): string {
  const form = readByte(cursor);
  if (form > lastForm) throw malformed(`name form ${form}`, cursor);
  const name = readName(cursor);
  if (form === 0x02) readName(cursor);
  return name;
}

/** `externdesc`: core module, function, value, type, component or instance. */
function skipExternDescription(cursor: Cursor): void {
  const kind = readByte(cursor);
  if (kind > 0x05) throw malformed(`description ${kind}`, cursor);
  if (kind === 0x00 && readByte(cursor) !== 0x11) throw malformed('core description', cursor);
  if (kind === 0x02 || kind === 0x03) {
    const bound = readByte(cursor);
    if (kind === 0x03 && bound === 0x01) return;
    if (kind === 0x02 && bound === 0x01) throw malformed('a value with a type of its own', cursor);
  }
  readUnsigned(cursor);
}

/** `sortidx`, whose sort has a second byte for core sorts, then an optional `externdesc`. */
function skipExportTarget(cursor: Cursor): void {
  if (readByte(cursor) === 0x00) readByte(cursor);
  readUnsigned(cursor);
  if (readByte(cursor) === 0x01) skipExternDescription(cursor);
}
