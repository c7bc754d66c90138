import { beforeAll, expect, test } from 'vitest';
import { rewriteRegularExpressions } from '../../../src/build/typescript/regular-expressions.ts';
import {
  type BundlerPackages,
  loadBundlerPackages,
} from '../../../src/build/typescript/toolchain-packages.ts';
import { createSystem } from '../../../src/system/create.ts';
import { ensureToolchain } from '../../../src/toolchain/index.ts';

let packages: BundlerPackages;
beforeAll(async () => {
  const system = createSystem();
  packages = await loadBundlerPackages(await ensureToolchain(system));
  await system.close();
});

const rewrite = (source: string, file = 'tool.ts') => rewriteRegularExpressions(file, source, packages);

/** The only literal of a rewritten source, as this Node understands it. */
function literal(source: string): RegExp {
  const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*);$/s.exec(rewrite(source)) ?? [];
  return new RegExp(pattern, flags);
}

test.each([
  [String.raw`/^\p{L}+$/u;`, 'Größe', 'a1'],
  [String.raw`/^\P{L}+$/u;`, '123', 'abc'],
  [String.raw`/^[\p{Lu}\d]+$/u;`, 'ÄÖ1', 'aö'],
  [String.raw`/^\p{Script=Greek}+$/u;`, 'αβγ', 'abc'],
  [String.raw`/^[\p{L}--[a-z]]+$/v;`, 'ÄZ', 'az'],
  [String.raw`/^(?<word>\p{L}+) \k<word>$/u;`, 'ü ü', 'ü ä'],
])('%s still matches %s and not %s', (source, yes, no) => {
  const rewritten = literal(source);
  expect(rewritten.source).not.toMatch(/\\p\{/i);
  expect(rewritten.flags).not.toContain('v');
  expect(rewritten.test(yes)).toBe(true);
  expect(rewritten.test(no)).toBe(false);
});

test('only what must be rewritten is', () => {
  const source = String.raw`const a = 'a'; // \p{L}
const text = "/\\p{L}/u"; const plain = /\d+/u; const quotient = a / 2 / 1;
const type: RegExp = /x\p{Nd}y/u;`;
  const rewritten = rewrite(source);
  const lines = (text: string) => text.split('\n').slice(0, 2);
  expect(lines(rewritten)).toEqual(lines(source));
  expect(rewritten).toMatch(/const type: RegExp = \/x\(?\[0-9/);
});

test('a file without such literals, or one that does not parse, stays as it is', () => {
  for (const source of ['const x = 1;', String.raw`const = /\p{L}/u;`]) expect(rewrite(source)).toBe(source);
});

test('JSX and later literals after characters outside the BMP are found where they are', () => {
  const source = 'const a = "😀😀"; const b = <p>{/\\p{L}/u.test("x")}</p>;';
  expect(rewrite(source, 'tool.tsx')).toMatch(
    /^const a = "😀😀"; const b = <p>\{\/(?!.*\\p).*\.test\("x"\)\}<\/p>;$/s,
  );
});
