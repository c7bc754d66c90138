import { expect, test } from 'vitest';
import { cursorOver } from '../../src/wasm/binary.ts';
import { functionBodies, prefixed, skipInstruction } from '../../src/wasm/instructions.ts';
import {
  appendEntries,
  countEntries,
  readGlobals,
  replaceSections,
  sectionId,
} from '../../src/wasm/module.ts';
import { counterModule, startCounter } from './counter-module.ts';

/** From the opcode tables of WebAssembly Core 3.0, section 5.4, and of the threads and legacy exceptions proposals. */
test.each<readonly [string, readonly number[], number]>([
  ['block with a result', [0x02, 0x7f], 0x02],
  ['block with the type of index 200', [0x02, 0xc8, 0x01], 0x02],
  ['loop with a typed reference', [0x03, 0x63, 0x05], 0x03],
  ['try, legacy', [0x06, 0x40], 0x06],
  ['catch', [0x07, 0x80, 0x01], 0x07],
  ['throw', [0x08, 0x00], 0x08],
  ['throw_ref', [0x0a], 0x0a],
  ['br_table', [0x0e, 0x02, 0x00, 0x81, 0x01, 0x02], 0x0e],
  ['call_indirect', [0x11, 0x80, 0x01, 0x00], 0x11],
  ['delegate', [0x18, 0x01], 0x18],
  ['select with a reference', [0x1c, 0x01, 0x64, 0x70], 0x1c],
  ['try_table', [0x1f, 0x40, 0x03, 0x00, 0x01, 0x00, 0x01, 0x02, 0x01, 0x03, 0x00], 0x1f],
  ['i32.load', [0x28, 0x02, 0x80, 0x08], 0x28],
  ['i32.load of another memory', [0x28, 0x42, 0x01, 0x80, 0x08], 0x28],
  ['memory.grow', [0x40, 0x00], 0x40],
  ['i64.const', [0x42, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00], 0x42],
  ['f64.const', [0x44, 0x40, 0x00, 0x40, 0x00, 0x40, 0x00, 0x40, 0x00], 0x44],
  ['memory.init', [0xfc, 0x08, 0x01, 0x00], prefixed(0xfc, 8)],
  ['table.copy', [0xfc, 0x0e, 0x00, 0x01], prefixed(0xfc, 14)],
  ['i8x16.shuffle', [0xfd, 0x0d, ...Array.from({ length: 16 }, () => 0x40)], prefixed(0xfd, 13)],
  ['v128.load8_lane', [0xfd, 0x54, 0x00, 0x10, 0x0f], prefixed(0xfd, 84)],
  ['i8x16.relaxed_swizzle', [0xfd, 0x80, 0x02], prefixed(0xfd, 256)],
  ['i32.atomic.rmw.add', [0xfe, 0x1e, 0x02, 0x00], prefixed(0xfe, 0x1e)],
  ['atomic.fence', [0xfe, 0x03, 0x00], prefixed(0xfe, 3)],
])('%s is passed by to its end', (_name, encoded, opcode) => {
  const cursor = cursorOver(Uint8Array.from([...encoded, 0x40]));
  expect(skipInstruction(cursor)).toBe(opcode);
  expect(cursor.offset).toBe(encoded.length);
});

test.each([
  ['struct.new', [0xfb, 0x00, 0x00]],
  ['an opcode that is not assigned', [0xff, 0x00]],
  ['an operation without a meaning', [0xfc, 0x12, 0x00]],
])('%s is not known', (_name, encoded) => {
  expect(skipInstruction(cursorOver(Uint8Array.from(encoded)))).toBeUndefined();
});

test('the functions of a module end where their instructions do', () => {
  const [body, ...others] = [...functionBodies(counterModule())];
  expect(others).toEqual([]);
  if (!body) throw new Error('There is no function.');
  // global.get, i32.const, i32.add, global.set; twice i32.const; load, const, add, store; global.get, end
  const opcodes = [0x23, 0x41, 0x6a, 0x24, 0x41, 0x41, 0x2d, 0x41, 0x6a, 0x3a, 0x23, 0x0b];
  expect(opcodes.map(() => skipInstruction(body.instructions))).toEqual(opcodes);
  expect(body.instructions.offset).toBe(body.end);
});

test('entries are added at the end of a section, or make it', () => {
  const module = counterModule();
  const added = Uint8Array.of(0x7f, 1, 0x41, 0x05, 0x0b);
  const more = replaceSections(module, {
    [sectionId.global]: appendEntries(module, sectionId.global, [added]),
  });
  expect(countEntries(more, sectionId.global)).toBe(3);
  expect(readGlobals(more).at(-1)).toMatchObject({ index: 2, type: 0x7f, mutable: true });
  expect(startCounter(more).count()).toBe(8);
  expect(countEntries(module, sectionId.table)).toBe(0);
  expect(appendEntries(module, sectionId.table, [Uint8Array.of(0x70, 0, 2)])).toEqual(
    Uint8Array.of(1, 0x70, 0, 2),
  );
});
