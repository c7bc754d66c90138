import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/project/document/document.ts';
import { writeProjectFile } from '../../../src/project/migrate/write-project-file.ts';

const name = fc.oneof(
  fc.constantFrom('tools', 'variables', 'up', 'env', 'profiles', 'a b', '', '__proto__', '"', 'é\n'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

const { table } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme', maxLength: 10 }),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(tie('table'), { maxLength: 3 }),
    tie('table'),
  ),
  table: fc.dictionary(name, tie('value'), { maxKeys: 4 }),
}));

test('whatever is written is TOML that says the same', () => {
  fc.assert(
    fc.property(table, (root) => {
      const given = root as Record<string, unknown>;
      const written = parseDocument(writeProjectFile(given), 'ftl.toml').root;
      // Order aside, which headers change: TOML has plain keys before tables.
      expect(JSON.parse(JSON.stringify(written))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
    { numRuns: 1000 },
  );
});

test('a comment cannot end its line, whatever is in it', () => {
  const comments = { before: ['x\ny = 1', '\u0000'], after: 'z\r[a]' };
  const text = writeProjectFile({ a: 1 }, { commentsAt: () => comments, end: ['\n[b]'] });
  expect(parseDocument(text, 'ftl.toml').root).toEqual({ a: 1 });
});
