import { FtlError } from '../../../errors.ts';
import {
  binaryKind,
  type Cursor,
  cursorOver,
  malformed,
  readByte,
  readName,
  readUnsigned,
  sections,
  skipLeb128,
} from '../../../wasm/binary.ts';

/** Section id of a component's exports (Component Model, Binary.md, "Component Definitions"). */
const exportSection = 11;

/**
 * Checks that this runtime can run the bytes: a component that exports `wasi:http/incoming-handler@0.2.*`.
 * Throws `E_COMPONENT_UNSUPPORTED`, naming the component, what it is instead, and the runtime that takes it.
 */
export function checkComponent(id: string, bytes: Uint8Array): void {
  const kind = binaryKind(bytes);
  if (kind === undefined)
    throw unsupported(id, 'is not a WebAssembly file', 'Build it as a WASI 0.2 component.');
  if (kind === 'module') throw unsupported(id, 'is a core module, not a component', useSpin);
  const names = exportedNames(bytes);
  if (names.some((name) => /^wasi:http\/incoming-handler@0\.2\.\d+$/.test(name))) return;
  const newer = names.find((name) => name.startsWith('wasi:http/handler@0.3'));
  if (newer) throw unsupported(id, `exports ${newer} (WASI 0.3)`, `${useSpin} It needs Spin 4 or newer.`);
  if (names.some((name) => name.startsWith('fermyon:spin/inbound-http')))
    throw unsupported(id, 'exports fermyon:spin/inbound-http (Spin 1)', useSpin);
  throw unsupported(
    id,
    `does not export wasi:http/incoming-handler, but ${names.slice(0, 5).join(', ') || 'nothing'}`,
    'An HTTP component must export wasi:http/incoming-handler@0.2.',
  );
}

const useSpin = 'The embedded runtime cannot run it; the spin runtime can (--runtime spin).';

function unsupported(id: string, what: string, hint: string): FtlError {
  return new FtlError(
    'E_COMPONENT_UNSUPPORTED',
    `Component ${id} ${what}; expected a WASI 0.2 HTTP component.`,
    { hint },
  );
}

/** Names of what a component exports, in order. */
export function exportedNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (const section of sections(bytes)) {
    if (section.id !== exportSection) continue;
    const cursor = cursorOver(bytes, section.start, section.end);
    const count = readUnsigned(cursor);
    for (let index = 0; index < count; index += 1) names.push(readExport(cursor));
  }
  return names;
}

function readExport(cursor: Cursor): string {
  const form = readByte(cursor);
  if (form > 1) throw malformed(`form ${form} of an export name`, cursor);
  const name = readName(cursor);
  if (readByte(cursor) === 0x00) readByte(cursor);
  skipLeb128(cursor);
  if (readByte(cursor) === 0x01) skipExternalDescription(cursor);
  return name;
}

/** `externdesc`: a kind and an index, with a bound in between for values and types. */
function skipExternalDescription(cursor: Cursor): void {
  const kind = readByte(cursor);
  if (kind === 0x00) readByte(cursor);
  if (kind === 0x02 || kind === 0x03) {
    const bound = readByte(cursor);
    if (kind === 0x03 && bound === 0x01) return;
  }
  skipLeb128(cursor);
}
