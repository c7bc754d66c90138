import { functionBodies, prefixed, skipInstruction } from '../../../wasm/instructions.ts';
import { readGlobals } from '../../../wasm/module.ts';

/**
 * Whether memories and number globals are all the state that instances of this core module have. False when its
 * code changes tables or drops segments, when it has globals of other types, and when it has an instruction that
 * is not known here.
 */
export function isResettable(bytes: Uint8Array): boolean {
  if (readGlobals(bytes).some(({ mutable, type }) => mutable && type < numberTypes)) return false;
  for (const { instructions } of functionBodies(bytes))
    while (instructions.offset < instructions.end) {
      const opcode = skipInstruction(instructions);
      if (opcode === undefined || changesOtherState.has(opcode)) return false;
    }
  return true;
}

/** Encoded types from here on are f64, f32, i64 and i32 (WebAssembly Core 3.0, section 5.3.1). */
const numberTypes = 0x7c;

/** table.set; then data.drop, table.init, elem.drop, table.copy, table.grow and table.fill, which have a prefix. */
const changesOtherState = new Set([
  0x26,
  ...[0x09, 0x0c, 0x0d, 0x0e, 0x0f, 0x11].map((operation) => prefixed(0xfc, operation)),
]);
