import { expect, test } from 'vitest';
import { relativePath } from '../../src/spin/relative-path.ts';

test.each([
  ['.', 'a/b', 'a/b'],
  ['.ftl/build', '.ftl/build/x.wasm', 'x.wasm'],
  ['.ftl/build', 'tools/x', '../../tools/x'],
  ['a/b', 'a/c/d', '../c/d'],
  ['a', 'a', '.'],
  ['a/b', '.', '../..'],
  ['.', '.', '.'],
])('from %s to %s: %s', (from, to, way) => {
  expect(relativePath(from, to)).toBe(way);
});
