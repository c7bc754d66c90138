import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/project/document/document.ts';
import { migrateProject, parseProject } from '../../../src/project/index.ts';
import { factsOf } from '../in-memory-facts.ts';
import { earlierFiles } from './earlier-files.ts';

const facts = factsOf({
  'index.ts': '',
  'echo/index.ts': '',
  'echo-tool/Cargo.toml': '[package]\nname = "echo-tool"',
  'echo/echo.wasm': '',
  'build/echo.wasm': '',
});

describe('every earlier form', () => {
  test.each(earlierFiles)('$about', ({ file, text, expected, notes }) => {
    const migration = migrateProject(parseDocument(text, file));
    expect(migration?.text).toBe(expected);
    expect(migration?.notes.map(({ at, message }) => `${at.line}: ${message}`)).toEqual(
      notes.map((note) => expect.stringContaining(note) as string),
    );
  });

  test.each(earlierFiles.filter(({ incomplete }) => !incomplete))(
    '$about is a project then',
    ({ expected }) => {
      expect(() => parseProject(expected, facts)).not.toThrow();
    },
  );

  test.each(earlierFiles.filter(({ alias }) => !alias))(
    '$about is refused by name until then',
    ({ file, text }) => {
      expect(() => parseProject(text, { ...facts, file })).toThrow(
        expect.objectContaining({
          code: 'E_PROJECT_FORM',
          hint: expect.stringContaining('ftl migrate') as string,
        }),
      );
    },
  );
});

test('a file that was migrated, or never was of another form, has nothing to migrate', () => {
  for (const { expected } of earlierFiles) {
    expect(migrateProject(parseDocument(expected, 'ftl.toml'))).toBeUndefined();
  }
});

test('the text of tokens is nowhere in what is written and said', () => {
  const text = '[project]\nname = "a"\n[auth]\nenabled = true\n[auth.static_token]\ntokens = "hunter2:c:s"\n';
  expect(JSON.stringify(migrateProject(parseDocument(text, 'ftl.toml')))).not.toContain('hunter2');
});
