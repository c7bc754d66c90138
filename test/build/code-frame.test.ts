import { expect, test } from 'vitest';
import { codeFrame } from '../../src/build/code-frame.ts';

test('the mark stands below the place', () => {
  expect(codeFrame({ file: 'a.ts', line: 12, column: 7 }, 'const x = ;', 1)).toBe(
    '  12 | const x = ;\n     |       ^',
  );
});

test('tabs take one place, and a mark does not leave the line', () => {
  expect(codeFrame({ file: 'a.ts', line: 1, column: 3 }, '\t\tab', 50)).toBe('  1 |   ab\n    |   ^^');
});

test('a long line is cut around the place', () => {
  const frame = codeFrame({ file: 'a.js', line: 1, column: 5001 }, `${'a'.repeat(5000)}X${'b'.repeat(5000)}`);
  const [text = '', mark = ''] = frame.split('\n');
  expect(text.length).toBeLessThan(200);
  expect(text[mark.indexOf('^')]).toBe('X');
});
