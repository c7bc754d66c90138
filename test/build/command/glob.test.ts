import { expect, test } from 'vitest';
import { globPattern } from '../../../src/build/command/glob.ts';

test.each([
  ['src/**/*.rs', 'src/lib.rs', true],
  ['src/**/*.rs', 'src/a/b/lib.rs', true],
  ['src/**/*.rs', 'src/lib.rs.bak', false],
  ['**/*.go', 'main.go', true],
  ['*.go', 'cmd/main.go', false],
  ['./Cargo.toml', 'Cargo.toml', true],
  ['Cargo.toml', 'CargoXtoml', false],
  ['src/**', 'src/deep/file', true],
  ['*.{ts,js}', 'index.js', true],
  ['*.{ts,js}', 'index.jsx', false],
  ['file?.txt', 'file1.txt', true],
  ['file?.txt', 'file/.txt', false],
  ['a(b)+[c].txt', 'a(b)+[c].txt', true],
  ['*.{ts', 'index.ts', true],
])('%s and %s: %s', (glob, file, matches) => {
  expect(globPattern(glob).test(file)).toBe(matches);
});
