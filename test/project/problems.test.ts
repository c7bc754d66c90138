import { describe, expect, test } from 'vitest';
import { FtlError, FtlErrors } from '../../src/errors.ts';
import { parseProject } from '../../src/project/index.ts';
import { formatError } from '../../src/report/index.ts';
import { factsOf } from './in-memory-facts.ts';
import { wrongFiles } from './wrong-files.ts';

const facts = factsOf(
  {
    'a/index.ts': '',
    'b/index.ts': '',
    'empty/readme.md': '',
    'both/index.ts': '',
    'both/Cargo.toml': '[package]\nname = "both"',
    'snake/pyproject.toml': '',
    'snake/main.py': '',
    'made/tool.wasm': '',
    'file.txt': '',
  },
  ['away'],
);

function problemsOf(text: string): readonly FtlError[] {
  try {
    parseProject(text, facts);
  } catch (error) {
    if (error instanceof FtlErrors) return error.errors;
    if (error instanceof FtlError) return [error];
    throw error;
  }
  return [];
}

describe('wrong files: every problem in one run, each with its place', () => {
  test.each(wrongFiles)('$about', ({ text, expected }) => {
    const found = problemsOf(text).map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
    expect(found).toEqual(expected);
  });

  test.each(wrongFiles)('printed: $about', ({ text }) => {
    for (const error of problemsOf(text))
      expect(formatError(error, { sources: { 'ftl.toml': text } })).toContain(error.code);
  });

  test('a file without a table is called the project file', () => {
    expect(problemsOf('')[0]?.message).toBe('The project file lacks "project".');
  });

  test('a long value is told of as fast as a short one', { timeout: 20_000 }, () => {
    const text = `[project]\nname = "${'x'.repeat(60_000)}"\n`;
    const [error] = problemsOf(text);
    expect(error && formatError(error, { sources: { 'ftl.toml': text } })).toContain('> 2 | name = "xxx');
  });

  test('no two cases have one name', () => {
    expect(new Set(wrongFiles.map(({ about }) => about)).size).toBe(wrongFiles.length);
  });
});

describe('hints', () => {
  const hint = (text: string) => problemsOf(text)[0]?.hint;
  const project = '[project]\nname = "a"\n';

  test.each([
    [`[projct]\nname = "a"\n${project}`, 'Did you mean "project"?'],
    [`${project}acces_control = "public"`, 'Did you mean "access_control"?'],
    [`${project}access_control = "privat"`, 'Did you mean "private"?'],
    [`${project}access_control = "org"`, 'Write "private", and the organization as org_id in [oidc].'],
    [
      `${project}access_control = "custom"`,
      'Write "private"; allowed_subjects, required_claims and org_id in [oidc] say who may call.',
    ],
    [`${project}access_control = "toString"`, undefined],
    [`${project}[variables]\nx = "y"`, 'Write x = { default = "…" } or { required = true }.'],
    [
      `${project}[variables]\napi_key = { default = "" }\n[tools.a]\nvariables = { k = "{{ api_kye }}" }`,
      'Did you mean "api_key"?',
    ],
    [
      `${project}[tools.a]\n[tools.b]\nallowed_outbound_hosts = ["http://q.spin.internal"]`,
      'Did you mean "a"?',
    ],
  ])('%#', (text, expected) => {
    expect(hint(text)).toBe(expected);
  });
});

test.each([
  ['', 'The project file lacks "project".', 'Begin it with [project] and name = "my-server".'],
  ['[project]\nname = "a\u202eb"', 'project.name is "a\\u{202e}b"; expected', undefined],
  ['[project]\nname = "a\n', 'the string does not end on its line', undefined],
  ['[project]\nname = "a', 'unfinished string', undefined],
  ['[project]\nname = "a\u0000b"\n', 'control characters are not allowed', undefined],
  ['[project]\nname = "a"\nname = "b"', 'this key or table is there already', undefined],
  ['a = 9007199254740993', 'the number is too large to be read exactly', undefined],
  [
    '[project]\nname = "a"\n[[tools]]',
    'tools is a list; expected a table.',
    'Each tool is a table of its own: [tools.NAME].',
  ],
  ['[[project]]\nname = "a"', 'project is a list; expected a table.', 'single brackets'],
])('%j says %j', (text, message, hint) => {
  const [error] = problemsOf(text);
  expect(error?.message).toContain(message);
  if (hint !== undefined) expect(error?.hint).toContain(hint);
});

test('messages never repeat what may be a secret', () => {
  const text = `[project]
name = "a"
access_control = "private"
[mcp]
static_tokens = "hunter2-token:client:subject"
[oidc]
issuer = "https://user:hunter2@auth.example.com"
jwks_uri = "ftp://auth.example.com/?key=hunter2"
[variables]
bare = "hunter2"
key = { default = "hunter2", secret = true }
`;
  const problems = problemsOf(text);
  expect(problems.map(({ at }) => at?.line)).toEqual([5, 7, 8, 10, 11]);
  expect(problems.map(({ message, hint }) => `${message} ${hint}`).join()).not.toContain('hunter2');
});
