import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, read, root } from '../meta/imports.ts';
import { parts } from './parts.ts';

const rows = parts.flatMap((part) => part.rows);

test('every row of the checklist is there once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 147 }, (_, index) => index + 1));
});

const quoted = String.raw`'((?:[^'\\\n]|\\.)*)'|\`([^\`\n]*)\``;
/** What is called with the title first: `test('…'`, `test.each(…)('…'`, and the makers of a table of cases. */
const called = String.raw`(?:\b(?:it|test|describe\w*|in[A-Z]\w+)|[)\]])\(\s*`;
/** The first text of a row of a table. */
const listed = String.raw`(?:\[|\babout: )\s*`;
const titled = new RegExp(`(?:${called}|${listed})(?:${quoted})`, 'g');

/** Titles of tests and groups in a file, and of the rows of its tables. */
function titlesIn(file: string): readonly string[] {
  return [...read(file).matchAll(titled)].map(([, single, template]) =>
    (single ?? template ?? '').replaceAll(/\\(['"\\])/g, '$1'),
  );
}

/** Tables of cases are modules of their own; then a test beside them must read them. */
function isRun(file: string): boolean {
  if (file.endsWith('.test.ts')) return true;
  const folder = path.dirname(file);
  const name = `/${path.basename(file)}'`;
  return filesBelow(folder).some((other) => other.endsWith('.test.ts') && read(other).includes(name));
}

describe('what shows a row', () => {
  const shown = rows.flatMap(({ number, shown: tests = [] }) =>
    tests.map(([file, title]) => ({ number, file, title })),
  );

  test.each(shown)('$number: $file, $title', ({ file, title }) => {
    expect(titlesIn(file)).toContain(title);
    expect(isRun(file), `${file} is no test, and none reads it`).toBe(true);
  });

  test('is looked up at all', () => {
    const found = titlesIn('test/parity/parity.test.ts');
    expect(found).toContain('every row of the checklist is there once, in order');
    expect(found).not.toContain('not a title of any test');
  });

  test('is a test, or a reason', () => {
    const bare = rows.filter(({ use, shown: tests = [] }) => tests.length === 0 && use.length < 60);
    expect(bare.map(({ number }) => number)).toEqual([]);
  });
});

describe('what a row names', () => {
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas/ftl.schema.json'), 'utf8')) as Schema;
  const keys = rows.flatMap(({ number, use }) =>
    [...use.matchAll(/`((?:project|mcp|oidc|variables\.X|tools\.X|middleware\.X)\.[a-z_.]+)/g)].map(
      ([, key = '']) => ({ number, key }),
    ),
  );

  test.each(keys)('$number: the key $key is in the schema of ftl.toml', ({ key }) => {
    expect(has(schema, key.replace(/\.$/, '').split('.'))).toBe(true);
  });

  test('keys are looked up at all', () => {
    expect(keys.length).toBeGreaterThan(50);
    expect(has(schema, ['tools', 'X', 'nothing'])).toBe(false);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

/** Whether a schema knows a key; X stands for any name. */
function has(schema: Schema, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  const rule = key === 'X' ? schema.additionalProperties : schema.properties?.[key];
  return typeof rule === 'object' && has(rule, rest);
}
