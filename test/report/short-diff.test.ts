import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortDiff } from '../../src/report/index.ts';

test.each([
  ['a\nb\nc', 'a\nb\nc', []],
  ['a\nb\nc', 'a\nx\nc', ['- b', '+ x']],
  ['a\nb\nc\nd', 'a\nc\nd\ne', ['- b', '+ e']],
  ['', 'a', ['- ', '+ a']],
])('of %j and %j is %j', (before, after, expected) => {
  expect(shortDiff(before, after)).toEqual(expected);
});

test('says how much it left out', () => {
  const lines = Array.from({ length: 30 }, (_, index) => String(index)).join('\n');
  expect(shortDiff(lines, 'x', 5)).toHaveLength(6);
  expect(shortDiff(lines, 'x', 5).at(-1)).toBe('… and 26 more lines');
});

test('has every line that only one side has', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = shortDiff(before, after, 100);
      const [gone, added] = ['-', '+'].map((mark) => diff.filter((line) => line.startsWith(mark)).length);
      expect((gone ?? 0) - (added ?? 0)).toBe(before.split('\n').length - after.split('\n').length);
      expect(diff.length === 0).toBe(before === after);
    }),
  );
});
