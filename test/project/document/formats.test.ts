import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { FtlError, FtlErrors } from '../../../src/errors.ts';
import { parseDocument } from '../../../src/project/document/document.ts';
import { parseProject, projectLimits } from '../../../src/project/index.ts';
import { factsOf } from '../in-memory-facts.ts';

const facts = factsOf({ 'a/index.ts': '', 'b/index.ts': '' });

/** The errors of a project file named `file`, as `CODE line:column`. */
function problemsOf(file: string, text: string): readonly string[] {
  try {
    parseProject(text, { ...facts, file });
    return [];
  } catch (error) {
    if (!(error instanceof FtlError)) throw error;
    const all = error instanceof FtlErrors ? error.errors : [error];
    return all.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
  }
}

const whole = {
  project: { name: 'demo', version: '1.2.3', access_control: 'private', authors: ['A <a@b.example>'] },
  mcp: { cors: { allowed_origins: ['https://a.example'], max_age: 60 }, validate_results: true },
  oidc: { issuer: 'https://a.example', audience: ['x', 'y'], required_claims: { plan: [1, true, 'z'] } },
  variables: { key: { required: true, secret: true }, host: { default: 'api.example.com' } },
  tools: {
    a: {
      allowed_outbound_hosts: ['https://{{ host }}'],
      variables: { key: '{{ key }}' },
      examples: [{ tool: 't', arguments: { text: 'x\n"y"', none: {} }, expect: { n: 1.5 } }],
    },
    b: {},
  },
};

const toml = `[project]
name = "demo"
version = "1.2.3"
access_control = "private"
authors = ["A <a@b.example>"]
[mcp]
cors = { allowed_origins = ["https://a.example"], max_age = 60 }
validate_results = true
[oidc]
issuer = "https://a.example"
audience = ["x", "y"]
required_claims = { plan = [1, true, "z"] }
[variables]
key = { required = true, secret = true }
host = { default = "api.example.com" }
[tools.a]
allowed_outbound_hosts = ["https://{{ host }}"]
variables = { key = "{{ key }}" }
examples = [{ tool = "t", arguments = { text = "x\\n\\"y\\"", none = {} }, expect = { n = 1.5 } }]
[tools.b]
`;

describe('one project in every format', () => {
  const withoutPlaces = (file: string, text: string) =>
    JSON.parse(
      JSON.stringify(parseProject(text, { ...facts, file }), (key, value: unknown) =>
        key === 'at' || key === 'file' ? undefined : value,
      ),
    ) as unknown;

  test.each([
    ['ftl.yaml', stringify(whole)],
    ['ftl.yml', JSON.stringify(whole)],
    ['ftl.json', JSON.stringify(whole, null, 2)],
  ])('%s gives the project that ftl.toml gives', (file, text) => {
    expect(withoutPlaces(file, text)).toEqual(withoutPlaces('ftl.toml', toml));
  });
});

describe('places in YAML', () => {
  const yaml = (text: string) => problemsOf('ftl.yaml', text);

  test('of keys, values, templates and what is missing', () => {
    const text = `project:
  name: 1
  acces_control: public
tools:
  a:
    variables:
      plain: "{{ nobody }}"
      bare: x{{ nobody }}
    examples:
      - tool: t
      - { arguments: {} }
  c: {}
`;
    expect(yaml(text)).toEqual([
      'E_PROJECT_TYPE 2:9',
      'E_PROJECT_KEY 3:3',
      'E_PROJECT_REFERENCE 7:18',
      'E_PROJECT_REFERENCE 8:17',
      'E_PROJECT_REQUIRED 11:9',
      'E_PROJECT_PATH 12:3',
    ]);
  });

  test.each([
    ['an alias', 'a: &x [1]\nb: *x', 'E_PROJECT_SYNTAX 1:4'],
    ['a laughing bomb', `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n`, 'E_PROJECT_SYNTAX 1:4'],
    ['an alias alone', 'a: *x', 'E_PROJECT_SYNTAX 1:4'],
    ['a tag', 'a: !!binary aGk=', 'E_PROJECT_SYNTAX 1:4'],
    ['a directive that changes the version', '%YAML 1.1\n---\nproject: {}\n', 'E_PROJECT_SYNTAX 1:1'],
    ['a second document', 'project: {}\n---\nproject: {}\n', 'E_PROJECT_SYNTAX 2:1'],
    ['a key twice', 'project:\n  name: a\n  name: b\n', 'E_PROJECT_SYNTAX 3:3'],
    ['a key twice, once in quotes', 'project: {}\n"project": {}\n', 'E_PROJECT_SYNTAX 2:1'],
    ['a collection as key', '[a]: b\n', 'E_PROJECT_SYNTAX 1:1'],
    ['a tab as indentation', 'project:\n\tname: a\n', 'E_PROJECT_SYNTAX 2:1'],
    ['an unfinished string', 'project: "a\n', 'E_PROJECT_SYNTAX 2:1'],
    ['a control character', 'project: "a\u0001"', 'E_PROJECT_SYNTAX 1:12'],
    ['half a character', 'project: { name: "\\ud800" }', 'E_PROJECT_SYNTAX 1:18'],
    ['nothing', '', 'E_PROJECT_SYNTAX 1:1'],
    ['a comment alone', '# x\n', 'E_PROJECT_SYNTAX 1:1'],
    ['a list', '- a\n', 'E_PROJECT_SYNTAX 1:1'],
    ['a key called __proto__', 'project: { name: a }\n__proto__: 1\n', 'E_PROJECT_KEY 2:1'],
    ['a table with nothing in it', 'project:\n', 'E_PROJECT_TYPE 1:9'],
    ['not a number', 'project: { name: a, description: .nan }\n', 'E_PROJECT_TYPE 1:34'],
  ])('%s', (_about, text, expected) => {
    expect(yaml(text)).toEqual([expected]);
  });

  const many = 300_000;
  test.each([
    ['brackets', '['.repeat(many), 'E_PROJECT_LIMIT'],
    ['braces', '{a: '.repeat(many), 'E_PROJECT_LIMIT'],
    ['dashes on one line', '- '.repeat(many), 'E_PROJECT_LIMIT'],
    ['question marks', '? '.repeat(many), 'E_PROJECT_LIMIT'],
    ['closing brackets', ']'.repeat(many), 'E_PROJECT_SYNTAX'],
    ['commas', `a: [${','.repeat(many)}`, 'E_PROJECT_SYNTAX'],
    ['tags', `a: ${'!a '.repeat(many)}`, 'E_PROJECT_SYNTAX'],
    ['anchors', `a: ${'&a '.repeat(many)}`, 'E_PROJECT_SYNTAX'],
    ['directives', '%x y\n'.repeat(100_000), 'E_PROJECT_SYNTAX'],
    ['documents', '---\n'.repeat(100_000), 'E_PROJECT_SYNTAX'],
    ['backslashes', `a: "${'\\'.repeat(many)}`, 'E_PROJECT_SYNTAX'],
    ['levels', Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'E_PROJECT_LIMIT'],
  ])('a bomb of %s is refused', (_about, text, code) => {
    expect(yaml(text).map((found) => found.split(' ')[0])).toEqual([code]);
  });
});

describe('places in JSON', () => {
  const json = (text: string) => problemsOf('ftl.json', text);

  test('of keys, values, templates and what is missing', () => {
    const text = `{
  "project": { "name": 1, "acces_control": "public" },
  "tools": {
    "a": { "variables": { "k": "x{{ nobody }}", "u": "\\u0041{{ nobody }}" } },
    "c": {}
  }
}`;
    expect(json(text)).toEqual([
      'E_PROJECT_TYPE 2:24',
      'E_PROJECT_KEY 2:27',
      'E_PROJECT_REFERENCE 4:37',
      'E_PROJECT_REFERENCE 4:54',
      'E_PROJECT_PATH 5:5',
    ]);
  });

  test.each([
    ['nothing', '', 'E_PROJECT_SYNTAX 1:1'],
    ['a list', '[]', 'E_PROJECT_SYNTAX 1:1'],
    ['a comment', '{} // x', 'E_PROJECT_SYNTAX 1:4'],
    ['half a character', '{ "a": "\\ud800" }', 'E_PROJECT_SYNTAX 1:8'],
    ['a comma too many', '{\n  "project": {},\n}', 'E_PROJECT_SYNTAX 3:1'],
    ['a key without quotes', '{ project: {} }', 'E_PROJECT_SYNTAX 1:3'],
    ['a key twice', '{ "a": 1,\n"\\u0061": 2 }', 'E_PROJECT_SYNTAX 2:1'],
    ['a line break in a string', '{ "a": "b\n" }', 'E_PROJECT_SYNTAX 1:8'],
    ['a number with a zero in front', '{ "a": 01 }', 'E_PROJECT_SYNTAX 1:9'],
    ['an end too early', '{ "a": ', 'E_PROJECT_SYNTAX 1:8'],
    ['100,000 brackets', `{ "a": ${'['.repeat(100_000)}`, 'E_PROJECT_LIMIT 1:40'],
    ['null', '{ "project": null }', 'E_PROJECT_TYPE 1:14'],
  ])('%s', (_about, text, expected) => {
    expect(json(text)).toEqual([expected]);
  });

  test('a string of a million characters is read', () => {
    const text = JSON.stringify({ a: 'x\n'.repeat(300_000) });
    expect(parseDocument(text, 'a.json').root).toEqual(JSON.parse(text));
  });

  test('reads what JSON.parse reads, and nothing else', () => {
    const text = fc.oneof(
      fc.json(),
      fc.array(
        fc.constantFrom('{', '}', '[', ']', '"', 'a', ':', ',', '1', '-', '.', 'e', '\\', ' ', 'null'),
      ),
    );
    fc.assert(
      fc.property(text, (given) => {
        const source = Array.isArray(given) ? given.join('') : given;
        expect(attempt(() => parseDocument(`{"a":${source}}`, 'a.json').root)).toEqual(
          attempt(() => JSON.parse(`{"a":${source}}`) as unknown),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

/** Duplicate keys and too many levels aside, both agree on what is JSON. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    const refusal = error instanceof FtlError && /there twice|nests deeper/.test(error.message);
    return refusal ? fc.pre(false) : 'not JSON';
  }
}

test('a file of one byte more than is allowed is refused in each format', () => {
  for (const file of ['ftl.toml', 'ftl.yaml', 'ftl.json']) {
    expect(problemsOf(file, ' '.repeat(projectLimits.bytes + 1))[0]).toContain('E_PROJECT_LIMIT');
  }
});
