import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../e2e/project.ts';
import { root } from '../meta/imports.ts';

test('the tool of the private example is the one of the public example', () => {
  const [open, closed] = ['text-analyzer', 'private'].map((name) =>
    path.join(root, 'examples', name, 'text-analyzer'),
  );
  const contents = (folder = '') =>
    filesBelow(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  expect(contents(open).length).toBeGreaterThan(0);
  expect(contents(closed)).toEqual(contents(open));
});
