import { expect, test } from 'vitest';
import { encodeSection } from '../../src/wasm/binary.ts';
import {
  exportMutableGlobals,
  exportNameOfGlobal,
  readExports,
  readGlobals,
  readImports,
  replaceSections,
  sectionId,
} from '../../src/wasm/module.ts';
import { counterModule, startCounter } from './counter-module.ts';

test('globals, exports and imports of a module are read', () => {
  const module = counterModule();
  expect(readGlobals(module).map(({ index, type, mutable }) => ({ index, type, mutable }))).toEqual([
    { index: 0, type: 0x7f, mutable: true },
    { index: 1, type: 0x7e, mutable: false },
  ]);
  expect(readExports(module).map(({ name, kind, index }) => ({ name, kind, index }))).toEqual([
    { name: 'count', kind: 0, index: 0 },
    { name: 'memory', kind: 2, index: 0 },
  ]);
  expect(readImports(module)).toEqual([]);
});

test('an exported mutable global shows and takes the state of the instance', () => {
  const counter = startCounter(exportMutableGlobals(counterModule()));
  const global = counter[exportNameOfGlobal(0)] as WebAssembly.Global;
  expect(counter.count()).toBe(8);
  expect(global.value).toBe(8);
  global.value = 100;
  expect(counter.count()).toBe(101);
  expect(counter[exportNameOfGlobal(1)]).toBeUndefined();
});

test('a section is replaced, left out, or put where its id belongs', () => {
  const module = counterModule();
  const order = (bytes: Uint8Array) =>
    WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);
  expect(order(replaceSections(module, { [sectionId.export]: null }))).toEqual([]);
  expect(order(replaceSections(module, { [sectionId.dataCount]: Uint8Array.of(1) }))).toEqual([
    'count',
    'memory',
  ]);
  expect(replaceSections(module, {})).toEqual(module);
  expect(replaceSections(module, { 0: null })).toEqual(module);
});

test('a module whose globals are damaged is refused', () => {
  const damaged = replaceSections(counterModule(), { [sectionId.global]: Uint8Array.of(1, 0x7f, 1, 0xff) });
  expect(() => readGlobals(damaged)).toThrow(/Malformed WebAssembly/);
  const truncated = Uint8Array.from([
    ...counterModule(),
    ...encodeSection(0, new Uint8Array(3)).subarray(0, 3),
  ]);
  expect(() => exportMutableGlobals(truncated)).toThrow(/Malformed WebAssembly/);
});
