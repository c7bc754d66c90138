import { concatenate, encodeName, encodeSection, encodeUnsigned } from '../../src/wasm/binary.ts';
import { encodeVector } from '../../src/wasm/module.ts';

/**
 * A core module, written by hand: `count` adds 1 to a mutable i32 global and to the byte at address 100 of its memory of
 * one page, and returns the global. Another global, an i64, is constant.
 */
export function counterModule(): Uint8Array {
  const addToGlobal = [0x23, 0x00, 0x41, 0x01, 0x6a, 0x24, 0x00];
  const address = [0x41, 0xe4, 0x00];
  const addToMemory = [...address, ...address, 0x2d, 0x00, 0x00, 0x41, 0x01, 0x6a, 0x3a, 0x00, 0x00];
  const body = Uint8Array.from([0x00, ...addToGlobal, ...addToMemory, 0x23, 0x00, 0x0b]);
  return concatenate([
    Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00),
    encodeSection(1, encodeVector([Uint8Array.of(0x60, 0, 1, 0x7f)])),
    encodeSection(3, encodeVector([Uint8Array.of(0)])),
    encodeSection(5, encodeVector([Uint8Array.of(0, 1)])),
    encodeSection(
      6,
      encodeVector([Uint8Array.of(0x7f, 1, 0x41, 0x07, 0x0b), Uint8Array.of(0x7e, 0, 0x42, 0x7f, 0x0b)]),
    ),
    encodeSection(7, encodeVector([exportOf('count', 0, 0), exportOf('memory', 2, 0)])),
    encodeSection(10, encodeVector([concatenate([encodeUnsigned(body.length), body])])),
    encodeSection(11, encodeVector([Uint8Array.of(0, 0x41, 0xe4, 0x00, 0x0b, 1, 40)])),
  ]);
}

function exportOf(name: string, kind: number, index: number): Uint8Array {
  return concatenate([encodeName(name), Uint8Array.of(kind), encodeUnsigned(index)]);
}

/** What a counter module exports. */
export interface Counter {
  readonly count: () => number;
  readonly memory: WebAssembly.Memory;
}

/** A new instance of a counter module. */
export function startCounter(module: Uint8Array): Counter & WebAssembly.Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(module)).exports as Counter & WebAssembly.Exports;
}
