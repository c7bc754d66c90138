import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headings } from './headings.ts';

test('headings have their level, text and line', () => {
  assert.deepEqual(headings('# One #\n\n### Three\n#hash\n'), [
    { level: 1, text: 'One', line: 1 },
    { level: 3, text: 'Three', line: 3 },
  ]);
});

test('what stands in fenced code is no heading', () => {
  assert.deepEqual(headings('```sh\n# a comment\n~~~\n```\n# One'), [{ level: 1, text: 'One', line: 5 }]);
});
