import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withState } from '../../../src/build/componentize/snapshot.ts';
import { exportMutableGlobals, exportNameOfGlobal } from '../../../src/wasm/module.ts';
import { counterModule, startCounter } from '../../wasm/counter-module.ts';

test('an instance goes on where the snapshot was taken', () => {
  const counter = startCounter(exportMutableGlobals(counterModule()));
  for (let calls = 0; calls < 5; calls += 1) counter.count();
  const global = counter[exportNameOfGlobal(0)] as WebAssembly.Global;
  const state = {
    memory: new Uint8Array(counter.memory.buffer).slice(),
    globals: new Map([[0, global.value]]),
  };

  const resumed = startCounter(withState(counterModule(), state));
  expect(resumed.count()).toBe(7 + 6);
  expect(new Uint8Array(resumed.memory.buffer)[100]).toBe(40 + 6);
});

test('any memory is restored byte by byte, also after it grew', () => {
  const runs = fc.array(
    fc.record({ at: fc.nat(2 * 65_536 - 64), bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }) }),
  );
  fc.assert(
    fc.property(runs, (writes) => {
      const memory = new Uint8Array(2 * 65_536);
      for (const { at, bytes } of writes) memory.set(bytes, at);
      const { memory: restored } = startCounter(
        withState(counterModule(), { memory, globals: new Map([[0, -5]]) }),
      );
      expect(Buffer.from(restored.buffer).equals(memory)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('a snapshot that lacks a global is refused', () => {
  const state = { memory: new Uint8Array(65_536), globals: new Map() };
  expect(() => withState(counterModule(), state)).toThrow('The snapshot lacks global 0.');
});

test('memory with more runs than engines accept segments is still restored', () => {
  const memory = new Uint8Array(64 * 65_536);
  for (let at = 0; at < memory.length; at += 20) memory[at] = 1;
  const { memory: restored } = startCounter(
    withState(counterModule(), { memory, globals: new Map([[0, 0]]) }),
  );
  expect(Buffer.from(restored.buffer).equals(memory)).toBe(true);
});
