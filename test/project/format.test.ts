import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FtlError } from '../../src/errors.ts';
import {
  componentId,
  parseProject,
  projectFileSchema,
  suggest,
  toolkitFileSchema,
} from '../../src/project/index.ts';
import { toolNameFault } from '../../src/project/values/names.ts';
import { normalizePath } from '../../src/project/values/paths.ts';
import { readTemplate } from '../../src/project/values/templates.ts';
import { urlFault } from '../../src/project/values/urls.ts';
import { factsOf } from './in-memory-facts.ts';

test('schemas/ftl.schema.json is the schema that the checks use', async () => {
  const published = `${JSON.stringify(projectFileSchema, null, 2)}\n`;
  await expect(published).toMatchFileSnapshot('../../schemas/ftl.schema.json');
});

test('schemas/toolkit.schema.json is made from the same source', async () => {
  const published = `${JSON.stringify(toolkitFileSchema, null, 2)}\n`;
  await expect(published).toMatchFileSnapshot('../../schemas/toolkit.schema.json');
});

/** Pieces of project files, right and wrong. */
const pieces = fc.constantFrom(
  '[project]\n',
  'name = "a"\n',
  '[mcp]\n',
  '[oidc]\n',
  '[variables]\n',
  '[tools.a]\n',
  '[[tools.a.examples]]\n',
  '[toolkit]\n',
  '[[tools]]\n',
  '[gateway]\n',
  'enabled = true\n',
  'route = "/a"\n',
  '[oauth]\n',
  '[component.a]\n',
  '[tools.a.profiles.b]\n',
  'up.profile = "b"\n',

  'path = "a"\n',
  'wasm = "../x"\n',
  'build = { command = ["x", 1] }\n',
  'access_control = "private"\n',
  'x = "{{ y"\n',

  'a = { default = "b" }\n',
  'tool = 2026-01-01\n',
  'arguments = { b = nan }\n',
  'expect = [[1], {}]\n',
  '"" = ""\n',

  'static_tokens = "{{ a }}"\n',
  'allowed_outbound_hosts = ["http://{{a}}", 1]\n',
  'issuer = []\n',
  'constructor = 1\n',

  '[',
  ']',
  '{',
  '"',
  "'''",
  '=',
  '.',
  '#',
  '\\',
  '\u0000',
  '\n',
  '__proto__ = 1\n',
  '[tools.__proto__]\n',
);

test('any text gives a project or an error of the project file with a place inside it', () => {
  const facts = factsOf({ 'a/index.ts': '' });
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      try {
        parseProject(source, facts);
      } catch (error) {
        expect(error).toBeInstanceOf(FtlError);
        const { code, at } = error as FtlError;
        expect(code).toMatch(/^E_PROJECT_/);
        expect(at?.line).toBeGreaterThanOrEqual(1);
        expect(at?.line).toBeLessThanOrEqual(source.split('\n').length + 1);
        expect(at?.column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('names of tools', () => {
  test.each([
    ['text-analyzer', 'text-analyzer'],
    ['text_analyzer', 'text-analyzer'],
    ['textAnalyzer', 'text-analyzer'],
    ['TextAnalyzer', 'text-analyzer'],
    ['HTTPServer', 'http-server'],
    ['A', 'a'],
    ['x1', 'x1'],
  ])('%s has the id %s', (name, id) => {
    expect(toolNameFault(name)).toBeUndefined();
    expect(componentId(name)).toBe(id);
  });

  test('whatever is accepted is an id that Spin takes and a label of a host', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
    fc.assert(
      fc.property(name, (given) => {
        fc.pre(toolNameFault(given) === undefined);
        expect(componentId(given)).toMatch(/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('templates', () => {
  test.each<[string, readonly (readonly [string, number])[]]>([
    ['plain', []],
    ['{{a}}', [['a', 2]]],
    [
      'x {{ a_b }} { } {{ c }}',
      [
        ['a_b', 5],
        ['c', 19],
      ],
    ],
    ['', []],
  ])('%s', (text, references) => {
    const template = readTemplate(text);
    expect(template.fault).toBeUndefined();
    expect(template.references.map(({ name, offset }) => [name, offset])).toEqual(references);
  });

  test.each(['{{', '}}', '{{ a }', '{{ a {{ b }} }}', '{{ }}', '{{ A }}', '{{ a-b }}', '{{{a}}}', '}} {{'])(
    '%s is refused',
    (text) => {
      expect(readTemplate(text).fault).toBeDefined();
    },
  );
});

describe('URLs', () => {
  test.each([
    'https://a.com',
    'https://a.com/b/',
    'http://localhost:8080',
    'http://127.0.0.1',
    'http://LOCALHOST',
    'http://127.1',
    'http://[::1]:1/x',
  ])('%s', (url) => {
    expect(urlFault(url)).toBeUndefined();
  });

  test.each([
    'http://a.com',
    'http://localhost.a.com',
    'http://a.localhost',
    'http://127.0.0.1.a.com',
    'http://10.0.0.1',
    'ftp://a.com',
    'a.com',
    '',
    ' https://a.com',
    'https://u@a.com',
    'https://a.com#',
    'https://a.com/?',
    'javascript:alert(1)',
  ])('%s is refused', (url) => {
    expect(urlFault(url)).toBeDefined();
  });
});

test('no accepted path is absolute or leaves its folder', () => {
  const part = fc.constantFrom('..', '.', '', 'a', 'b c', '\\', 'C:', '~', 'é');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const normalized = normalizePath(parts.join('/'));
      if ('fault' in normalized) return;
      expect(normalized.path.split('/')).not.toContain('..');
      expect(normalized.path).toMatch(/^(\.|[^/\\]+(\/[^/\\]+)*)$/);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['autorizer', 'authorizer'],
  ['Gateway', 'gateway'],
  ['gatewya', 'gateway'],
  ['x', undefined],
  ['something-else', undefined],
])('%s most likely means %s', (word, meant) => {
  expect(suggest(word, ['gateway', 'authorizer', 'chain'])).toBe(meant);
});
