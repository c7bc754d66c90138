import { describe, expect, test } from 'vitest';
import type { JsonObject, ToolMetadata } from '../../components/shared/catalog.ts';
import { lintCatalog } from '../../src/catalog/index.ts';
import { catalogOf, project, toolLike } from './sample-catalog.ts';

function lint(...tools: ToolMetadata[]) {
  const { errors, warnings } = lintCatalog(catalogOf(tools), project);
  return { errors: errors.map(({ message }) => message), warnings: warnings.map(({ message }) => message) };
}

const object = { type: 'object' } as const;
const withHeaders = (properties: JsonObject): Partial<ToolMetadata> => ({
  inputSchema: { ...object, properties },
});

test('a good tool has no finding', () => {
  expect(lint(toolLike(), toolLike({ name: 'other', outputSchema: object }))).toEqual({
    errors: [],
    warnings: [],
  });
});

test('parameters that are repeated in headers', () => {
  const { inputSchema = object } = withHeaders({
    region: { type: 'string', 'x-mcp-header': 'Region', default: { 'x-mcp-header': 'a b' } },
    size: { type: 'object', properties: { count: { type: 'integer', 'x-mcp-header': 'Count' } } },
    'x-mcp-header': { type: 'string' },
  });
  expect(lint(toolLike({ inputSchema })).errors).toEqual([]);
});

describe('errors', () => {
  test.each<[string, Partial<ToolMetadata>, string]>([
    ['a dot in the name', { name: 'a.b' }, 'characters'],
    ['a slash in the name', { name: 'a/b' }, 'characters'],
    ['a line end in the name', { name: 'a\n::error::' }, 'characters'],
    ['65 characters', { name: 'x'.repeat(59) }, '65 characters'],
    ['an empty description', { description: ' ' }, 'no description'],
    ['an input that is no object', { inputSchema: { type: 'string' } }, '"type" is not "object"'],
    [
      'an unknown type',
      { inputSchema: { type: 'object', properties: { a: { type: 'text' } } } },
      'does not compile',
    ],
    ['a reference to nowhere', { inputSchema: { ...object, $ref: '#/$defs/x' } }, 'does not compile'],
    [
      'a reference to the network',
      { inputSchema: { ...object, $ref: 'https://example.com/s' } },
      'does not compile',
    ],
    ['a header of two words', withHeaders({ a: { type: 'string', 'x-mcp-header': 'a b' } }), 'no name'],
    ['a header without a name', withHeaders({ a: { type: 'string', 'x-mcp-header': '' } }), 'no name'],
    ['a header that is no text', withHeaders({ a: { type: 'string', 'x-mcp-header': true } }), 'no name'],
    ['a header of a number', withHeaders({ a: { type: 'number', 'x-mcp-header': 'A' } }), 'something else'],
    [
      'two headers of one name',
      withHeaders({
        a: { type: 'string', 'x-mcp-header': 'Region' },
        b: { properties: { c: { type: 'integer', 'x-mcp-header': 'region' } } },
      }),
      'twice',
    ],
    [
      'a header of an item',
      withHeaders({ a: { type: 'array', items: { type: 'string', 'x-mcp-header': 'A' } } }),
      '"properties" alone',
    ],
    ['a broken pattern', { inputSchema: { ...object, patternProperties: { '(': {} } } }, 'does not compile'],
    [
      'a Unicode property in a nested pattern',
      { inputSchema: { ...object, properties: { a: { oneOf: [{ pattern: '^\\p{L}+$' }] } } } },
      'pattern',
    ],
    [
      'a Unicode property in the name of a pattern property',
      { inputSchema: { ...object, patternProperties: { '^\\P{L}': {} } } },
      'pattern',
    ],
    ['an output that does not compile', { outputSchema: { type: 'object', required: 'a' } }, 'outputSchema'],
    [
      'an old dialect',
      { inputSchema: { ...object, $schema: 'http://json-schema.org/draft-04/schema#' } },
      'dialect',
    ],
    ['an asynchronous schema', { inputSchema: { ...object, $async: true } }, '$async'],
  ])('%s', (_about, changes, expected) => {
    const { errors } = lint(toolLike(changes));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(expected);
    expect(errors[0]).not.toContain('\n');
  });

  test('no description at all', () => {
    const { description: _, ...tool } = toolLike();
    expect(lint(tool).errors).toEqual(['The tool "analyze" of "text" has no description.']);
  });

  test('one name twice', () => {
    expect(lint(toolLike(), toolLike()).errors).toEqual(['The tool "analyze" of "text" is offered twice.']);
  });

  test('stand at the line that owns the tool', () => {
    const [error] = lintCatalog(catalogOf([toolLike({ name: '' })]), project).errors;
    expect(error).toMatchObject({ code: 'E_CATALOG_INVALID', at: { file: 'ftl.toml', line: 7, column: 8 } });
  });
});

describe('warnings', () => {
  test.each<[string, Partial<ToolMetadata>, string]>([
    ['41 characters', { name: 'x'.repeat(35) }, '41 characters'],
    [
      'oneOf at the root',
      { inputSchema: { ...object, oneOf: [{}] } },
      '"oneOf" at the root of its inputSchema',
    ],
    ['allOf at the root of the output', { outputSchema: { ...object, allOf: [{}] } }, 'its outputSchema'],
    ['an output that is a list', { outputSchema: { type: 'array' } }, 'outputSchema'],
  ])('%s', (_about, changes, expected) => {
    const { errors, warnings } = lint(toolLike(changes));
    expect(errors).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(expected);
  });

  test('none for 40 characters, and no error for 64', () => {
    expect(lint(toolLike({ name: 'x'.repeat(34) })).warnings).toEqual([]);
    expect(lint(toolLike({ name: 'x'.repeat(58) })).errors).toEqual([]);
  });
});

test('all dialects compile, and two schemas may have one $id', () => {
  const $id = 'https://example.com/tool';
  const draft07 = { $schema: 'http://json-schema.org/draft-07/schema#', $id, ...object, definitions: {} };
  const draft2020 = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id, ...object, $defs: {} };
  const draft2019 = {
    $schema: 'https://json-schema.org/draft/2019-09/schema',
    $id,
    ...object,
    $recursiveAnchor: true,
    properties: { a: { $recursiveRef: '#' } },
  };
  const tools = [draft07, draft07, draft2019, draft2020].map((inputSchema, index) =>
    toolLike({ name: `t${index}`, inputSchema }),
  );
  expect(lint(...tools).errors).toEqual([]);
});

test('a schema that takes the name of the meta-schema spoils no other', () => {
  const $id = 'https://json-schema.org/draft/2020-12/schema';
  const impostor = { ...object, properties: { a: { $id, type: 'string' } } };
  const tools = [
    toolLike({ name: 'first' }),
    toolLike({ name: 'impostor', inputSchema: impostor }),
    toolLike(),
  ];
  expect(lint(...tools).errors.filter((message) => !message.includes('"impostor"'))).toEqual([]);
  const wrong = toolLike({ inputSchema: { type: 'object', required: 'a' } });
  expect(lint(wrong).errors).toHaveLength(1);
});

test('500 tools are checked within the time of the test', () => {
  const outputSchema = { type: 'object', properties: { a: { type: 'number' } } };
  const tools = Array.from({ length: 500 }, (_, index) => toolLike({ name: `t${index}`, outputSchema }));
  expect(lint(...tools)).toEqual({ errors: [], warnings: [] });
});
