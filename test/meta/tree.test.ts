import { expect, test } from 'vitest';
import { filesBelow, read } from './imports.ts';

const code = filesBelow('src', 'components', 'sdk', 'scripts', 'test', '.ci', 'toolchain').filter((file) =>
  /\.(ts|mjs)$/.test(file),
);

test('no file is longer than 300 lines, no test file longer than 500', () => {
  const limit = (file: string) => (file.startsWith('test/') ? 500 : 300);
  const long = code.filter((file) => read(file).split('\n').length - 1 > limit(file));
  expect(long).toEqual([]);
});

test('files and folders have names in kebab case', () => {
  const wrong = code.filter((file) =>
    file.split('/').some((part) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part)),
  );
  expect(wrong).toEqual([]);
});

test('no file or folder is a drawer for odds and ends', () => {
  const drawer = /^(utils?|helpers?|common|misc|lib|functions|stuff)$/;
  const wrong = code.filter((file) => file.split('/').some((part) => drawer.test(part.replace(/\..*$/, ''))));
  expect(wrong).toEqual([]);
});

test('index files name what they export, one by one', () => {
  const wrong = code.filter((file) => file.endsWith('.ts') && /^export \* from/m.test(read(file)));
  expect(wrong).toEqual([]);
});
