import { expect, test } from 'vitest';
import { generatedFiles, generatedParts, withParts } from '../../.ci/generated-files.ts';
import { errorCodes } from '../../src/errors.ts';
import { filesBelow, read } from './imports.ts';

test.each([...generatedFiles()])('%s is what the source makes (npm run generate)', (file, content) => {
  expect(read(file)).toBe(content);
});

test.each([...(await generatedParts())])(
  'the tables of %s are what the source makes (npm run generate)',
  (file, parts) => {
    expect(read(file)).toBe(withParts(read(file), parts));
  },
);

test('docs/errors.md lists every error code once, and the source uses every one', () => {
  const listed = [...read('docs/errors.md').matchAll(/^\| `(E_\w+)`/gm)].map(([, code]) => code);
  expect(listed).toEqual(Object.keys(errorCodes));
  const source = filesBelow('src')
    .filter((file) => file !== 'src/errors.ts')
    .map(read)
    .join('\n');
  expect(listed.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});
