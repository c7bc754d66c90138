import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  binaryKind,
  cursorOver,
  encodeName,
  encodeSection,
  encodeSigned,
  encodeUnsigned,
  preambleLength,
  readName,
  readUnsigned,
  sections,
} from '../../src/wasm/binary.ts';

const modulePreamble = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const componentPreamble = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

test('every unsigned number of 32 bits is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (value) => {
      const cursor = cursorOver(encodeUnsigned(value));
      expect(readUnsigned(cursor)).toBe(value);
      expect(cursor.offset).toBe(cursor.end);
    }),
  );
});

test.each([
  [0n, [0x00]],
  [63n, [0x3f]],
  [64n, [0xc0, 0x00]],
  [-1n, [0x7f]],
  [-64n, [0x40]],
  [-65n, [0xbf, 0x7f]],
  [-123456n, [0xc0, 0xbb, 0x78]],
])('%d as signed LEB128', (value, bytes) => {
  expect([...encodeSigned(value)]).toEqual(bytes);
});

test('names of any script are read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(readName(cursorOver(encodeName(name)))).toBe(name);
    }),
  );
});

test('sections are found with their content', () => {
  const parts = [modulePreamble, encodeSection(0, encodeName('note')), encodeSection(1, Uint8Array.of(0))];
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  const found = [...sections(bytes)].map(({ id, start, end }) => [id, [...bytes.subarray(start, end)]]);
  expect(found).toEqual([
    [0, [...encodeName('note')]],
    [1, [0]],
  ]);
});

test('the preamble tells modules, components and other files apart', () => {
  expect(binaryKind(Uint8Array.from(modulePreamble))).toBe('module');
  expect(binaryKind(Uint8Array.from(componentPreamble))).toBe('component');
  expect(binaryKind(new TextEncoder().encode('<!doctype html>'))).toBeUndefined();
  expect(binaryKind(new Uint8Array(3))).toBeUndefined();
});

test.each([
  ['a section longer than the file', [...modulePreamble, 0, 200]],
  ['a number of six bytes', [...modulePreamble, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00]],
])('%s is refused', (_, bytes) => {
  expect(() => [...sections(Uint8Array.from(bytes))]).toThrow(/Malformed WebAssembly at byte/);
});

test('random bytes after the preamble end in sections or an error, never in a loop', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      const bytes = Uint8Array.from([...modulePreamble, ...tail]);
      try {
        for (const { start, end } of sections(bytes)) {
          expect(start).toBeGreaterThan(preambleLength);
          expect(end).toBeLessThanOrEqual(bytes.length);
        }
      } catch (error) {
        expect(error).toMatchObject({ code: 'E_COMPONENT_UNSUPPORTED' });
      }
    }),
  );
});
