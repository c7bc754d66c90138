import { expect, test } from 'vitest';
import { isResettable } from '../../../src/runtimes/embedded/transpile/instance-state.ts';
import {
  exportState,
  initialMemory,
  limitMemories,
} from '../../../src/runtimes/embedded/transpile/patch-module.ts';
import { concatenate, encodeName, encodeSection, encodeUnsigned } from '../../../src/wasm/binary.ts';
import { encodeVector } from '../../../src/wasm/module.ts';

const preamble = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);
const bytes = (...values: number[]) => Uint8Array.from(values);

interface Parts {
  /** Flags and limits of the memory. */
  readonly memory?: readonly number[];
  readonly globals?: readonly (readonly number[])[];
  /** Instructions of the one function, which takes an i32 and gives nothing. */
  readonly code?: readonly number[];
  readonly table?: boolean;
}

/** A module that exports a function `run`, and a memory and globals only when they are patched in. */
function makeModule({ memory = [0x00, 0x01], globals = [], code = [], table = false }: Parts): Uint8Array {
  const body = bytes(0x00, ...code, 0x0b);
  return concatenate([
    preamble,
    encodeSection(1, encodeVector([bytes(0x60, 0x01, 0x7f, 0x00)])),
    encodeSection(3, encodeVector([bytes(0x00)])),
    ...(table ? [encodeSection(4, encodeVector([bytes(0x70, 0x00, 0x02)]))] : []),
    encodeSection(5, encodeVector([bytes(...memory)])),
    ...(globals.length > 0
      ? [encodeSection(6, encodeVector(globals.map((global) => bytes(...global))))]
      : []),
    encodeSection(7, encodeVector([concatenate([encodeName('run'), bytes(0x00, 0x00)])])),
    encodeSection(10, encodeVector([concatenate([encodeUnsigned(body.length), body])])),
  ]);
}

function instantiate(module: Uint8Array): WebAssembly.Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(module))).exports;
}

const counter = [0x7f, 0x01, 0x41, 0x07, 0x0b];
const constant = [0x7f, 0x00, 0x41, 0x09, 0x0b];
/** counter += argument; memory[0] = argument */
const change = [0x23, 0x01, 0x20, 0x00, 0x6a, 0x24, 0x01, 0x41, 0x00, 0x20, 0x00, 0x36, 0x02, 0x00];

test('mutable globals and memories are exported, and nothing else', () => {
  const patched = exportState(makeModule({ globals: [constant, counter], code: change }));
  const { run, ...state } = instantiate(patched);
  expect(Object.keys(state).toSorted()).toEqual(['__global_1', '__memory_0']);
  (run as (value: number) => void)(5);
  expect((state['__global_1'] as WebAssembly.Global).value).toBe(12);
  expect(new Uint32Array((state['__memory_0'] as WebAssembly.Memory).buffer)[0]).toBe(5);
});

test.each([
  ['no maximum', [0x00, 0x01], 4],
  ['a larger maximum', [0x01, 0x01, 0x10], 4],
  ['a smaller maximum', [0x01, 0x01, 0x02], 2],
  ['an initial size above the limit', [0x00, 0x06], 6],
])('a memory with %s grows no further', (_name, memory, pages) => {
  const { __memory_0: exported } = instantiate(
    limitMemories(exportState(makeModule({ memory })), 4 * 65_536),
  );
  const own = exported as WebAssembly.Memory;
  const initial = own.buffer.byteLength / 65_536;
  own.grow(pages - initial);
  expect(() => own.grow(1)).toThrow(RangeError);
});

test('the memory that an instance begins with is known before there is one', () => {
  expect(initialMemory(makeModule({ memory: [0x00, 0x06] }))).toBe(6 * 65_536);
});

test.each([
  ['arithmetic, memory and globals', { globals: [constant, counter], code: change }, true],
  ['a loop with a branch table', { code: [0x02, 0x40, 0x20, 0x00, 0x0e, 0x01, 0x00, 0x00, 0x0b] }, true],
  ['memory.copy and memory.fill', { code: [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x0a, 0, 0] }, true],
  ['vector instructions', { code: [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0x26), 0x1a] }, true],
  [
    'constants that look like table.set',
    { code: [0x42, 0xa6, 0x26, 0x1a, 0x43, 0x26, 0x26, 0x26, 0x26, 0x1a] },
    true,
  ],
  ['table.set', { table: true, code: [0x41, 0x00, 0xd0, 0x70, 0x26, 0x00] }, false],
  ['table.grow', { table: true, code: [0xd0, 0x70, 0x41, 0x01, 0xfc, 0x0f, 0x00, 0x1a] }, false],
  ['data.drop', { code: [0xfc, 0x09, 0x00] }, false],
  ['an instruction that is not known', { code: [0xfb, 0x1c, 0x1a] }, false],
  ['a mutable reference', { globals: [[0x6f, 0x01, 0xd0, 0x6f, 0x0b]] }, false],
])('a module with %s can be set back: %s', (_name, parts: Parts, expected) => {
  expect(isResettable(makeModule(parts))).toBe(expected);
});
