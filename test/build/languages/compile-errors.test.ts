import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FtlError } from '../../../src/errors.ts';
import { flattenErrors, formatError } from '../../../src/report/index.ts';
import { describeWithPeers } from '../../peers.ts';
import { createLanguagesFixture, type Language, type LanguagesFixture } from './languages-fixture.ts';

/** A change of a template's source that its compiler refuses, and where it should say so. */
interface Broken {
  readonly language: Language;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly message: RegExp;
  /** The text at the place in the source that the error names. */
  readonly points: string;
}

const broken: readonly Broken[] = [
  {
    language: 'rust',
    file: 'src/lib.rs',
    from: 'input.name)',
    to: 'input.nmae)',
    code: 'E_BUILD_COMPILE',
    message: /no field `nmae` on type `Greet`/,
    points: 'nmae',
  },
  {
    language: 'go',
    file: 'main.go',
    from: 'input.Name +',
    to: 'input.Nmae +',
    code: 'E_BUILD_COMPILE',
    message: /input\.Nmae undefined/,
    points: 'Nmae',
  },
  {
    language: 'python',
    file: 'app.py',
    from: '@tool(',
    to: '@tol(',
    code: 'E_BUILD_LOAD',
    message: /NameError: name 'tol' is not defined/,
    points: '@tol(',
  },
];

describeWithPeers(['rust-wasip2', 'go', 'componentize-py'], 'faults of a source', (peers) => {
  let fixture: LanguagesFixture;
  beforeAll(async () => {
    fixture = await createLanguagesFixture(peers);
  });
  afterAll(() => fixture[Symbol.asyncDispose]());

  async function failure(name: string): Promise<readonly FtlError[]> {
    const thrown: unknown = await fixture.build(name).then(
      () => new Error('It was built.'),
      (error: unknown) => error,
    );
    if (thrown instanceof FtlError) return flattenErrors(thrown);
    throw thrown;
  }

  test.each(broken.map((each, index) => ({ ...each, name: `broken-${'abcd'.charAt(index)}` })))(
    '$language: $message',
    { timeout: 300_000 },
    async ({ name, language, file, from, to, code, message, points }) => {
      await fixture.add(name, language, 'template');
      const place = path.join(fixture.folder, name, file);
      const source = (await readFile(place, 'utf8')).replace(from, to);
      expect(source).toContain(to);
      await writeFile(place, source);

      const [error] = await failure(name);
      expect(error?.code).toBe(code);
      expect(error?.message).toMatch(message);
      const relative = `${name}/${file}`;
      expect(error?.at?.file).toBe(relative);
      const { line = 0, column = 0 } = error?.at ?? {};
      const text = source.split('\n')[line - 1] ?? '';
      expect(text.slice(column - 1)).toMatch(new RegExp(`^${points.replaceAll(/[()]/g, String.raw`\$&`)}`));
      // The frame is the printer's; with one in the message the line would stand there twice.
      const shown = formatError(error as FtlError, { sources: { [relative]: source } });
      expect(shown.split(text.trim()).length - 1).toBe(1);
    },
  );

  test('several faults are told together, the first ten', { timeout: 300_000 }, async () => {
    await fixture.add('many', 'go', 'template');
    const faults = Array.from({ length: 14 }, (_, index) => `var x${index} = absent${index}\n`).join('');
    await writeFile(path.join(fixture.folder, 'many', 'more.go'), `package main\n\n${faults}`);
    const errors = await failure('many');
    expect(errors.length).toBe(10);
    expect(errors.map(({ at }) => at?.line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['E_BUILD_COMPILE']));
  });

  test('a crate that makes no component', { timeout: 300_000 }, async () => {
    const folder = path.join(fixture.folder, 'library');
    await mkdir(path.join(folder, 'src'), { recursive: true });
    await writeFile(path.join(folder, 'Cargo.toml'), '[package]\nname = "library"\nedition = "2021"\n');
    await writeFile(path.join(folder, 'src', 'lib.rs'), '');
    const [error] = await failure('library');
    expect(error?.message).toContain('its crate made no component');
    expect(error?.hint).toContain('crate-type = ["cdylib"]');
  });
});
