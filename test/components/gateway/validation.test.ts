import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../components/shared/catalog.ts';
import { catalogComponent, createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, textApp, toolComponent } from './tools.ts';

const violation = async (inputSchema: JsonObject, given: unknown) => {
  const tool = { name: 't', description: 'T.', inputSchema };
  const app = createApp({
    catalog: { components: [catalogComponent('c', [tool])] },
    components: { c: toolComponent([tool], () => ({ ok: true })) },
  });
  const answer = await legacy(app, 'tools/call', { name: 'c__t', arguments: given as JsonObject });
  if (answer.error !== undefined) return `${answer.error.code} ${answer.error.message}`;
  expect(app.inner).toHaveLength(answer.result.isError === true ? 0 : 1);
  return answer.result.isError === true ? (answer.result.content[0].text as string) : 'called';
};
const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...rest,
});

describe('validation on', () => {
  it('names path, expected and given, in a result that the model can read', async () => {
    const app = createApp(textApp());
    const given = { content: '', options: { sentiment: 'yes', other: 1 } };
    const { result } = await modern(app, 'tools/call', { name: 'text_analyzer__analyze', arguments: given });
    expect(result.isError).toBe(true);
    expect(result.content[0].text.split('\n')).toEqual([
      'Invalid arguments for tool text_analyzer__analyze:',
      '- /content: expected minLength 1, given ""',
      '- /options/sentiment: expected type "boolean", given "yes"',
      '- /options/other: expected no such value, given 1',
    ]);
    expect(app.inner).toEqual([]);
  });

  it('missing arguments are {}, and so are null ones', async () => {
    expect(await violation({ type: 'object' }, undefined)).toBe('called');
    expect(await violation({ type: 'object' }, null)).toBe('called');
    expect(await violation(object({ a: {} }, { required: ['a'] }), undefined)).toContain(
      '- /a: expected a value, given nothing',
    );
  });

  it('a value that is wrong is not called one that must not be there', async () => {
    const point = object({ x: { type: 'integer', minimum: 0 } }, { unevaluatedProperties: false });
    const schema = object({ p: { $ref: '#/$defs/point' } }, { $defs: { point } });
    expect((await violation(schema, { p: { x: -1, y: 2 } })).split('\n').slice(1)).toEqual([
      '- /p/x: expected minimum 0, given -1',
      '- /p/y: expected no such value, given 2',
    ]);
  });

  it.each([[[]], ['text'], [5], [false]])('arguments %j that are no object: -32602', async (given) => {
    expect(await violation({ type: 'object' }, given)).toContain('-32602');
  });

  it.each([
    ['enum', object({ a: { enum: ['x', 'y'] } }), { a: 'z' }, '/a: expected enum ["x","y"], given "z"'],
    ['pattern', object({ a: { pattern: '^a+$' } }), { a: 'b' }, '/a: expected pattern "^a+$", given "b"'],
    [
      '$ref',
      object({ a: { $ref: '#/$defs/n' } }, { $defs: { n: { minimum: 3 } } }),
      { a: 1 },
      '/a: expected minimum 3, given 1',
    ],
    ['anyOf', object({}, { anyOf: [{ required: ['a'] }, { required: ['b'] }] }), {}, '/: expected anyOf'],
    [
      'items',
      object({ a: { items: { type: 'integer' } } }),
      { a: [1, 'x'] },
      '/a/1: expected type "integer", given "x"',
    ],
    [
      'escaped names',
      object({ 'a/b~c d': { type: 'null' } }),
      { 'a/b~c d': 1 },
      '/a/b~c d: expected type "null", given 1',
    ],
    [
      '__proto__',
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}'),
      JSON.parse('{"__proto__":1}'),
      '/__proto__: expected type',
    ],
    ['constructor', object({}, { required: ['constructor'] }), {}, '/constructor: expected a value'],
    [
      'draft-07',
      object({ a: { items: [{ type: 'string' }] } }, { $schema: 'http://json-schema.org/draft-07/schema#' }),
      { a: [1] },
      '/a/0: expected type "string"',
    ],
  ])('%s', async (_, schema, given, expected) => {
    expect(await violation(schema, given)).toContain(expected);
  });

  it('long values and long lists of violations are cut', async () => {
    const text = await violation(object({}, { additionalProperties: { type: 'string' } }), {
      ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, index])),
      long: ['x'.repeat(1000)],
    });
    expect(text.split('\n')).toHaveLength(12);
    expect(text).toContain('and 21 more');
    expect(text.length).toBeLessThan(1_500);
  });

  it('a schema that cannot be used is an error that says why, and never reaches the network', async () => {
    const remote = object({ a: { $ref: 'https://example.com/schema.json' } });
    expect(await violation(remote, { a: 1 })).toMatch(
      /^-32603 .*Unresolved \$ref "https:\/\/example.com\/schema.json"/,
    );
    expect(await violation({ $schema: 'https://example.com/dialect', type: 'object' }, {})).toMatch(
      /^-32603 .*dialect/,
    );
    expect(await violation({ type: 'object', $ref: '#' }, {})).toMatch(/^-32603 .*leads back to itself/);
    expect(await violation({ type: 'object', allOf: [{ anyOf: [{ $ref: '#' }] }] }, {})).toMatch(/^-32603/);
    expect(await violation(object({ a: { pattern: '(' } }), { a: 'x' })).toMatch(/^-32603/);
  });

  it('a schema may describe a tree', async () => {
    const tree = object({ children: { type: 'array', items: { $ref: '#' } } });
    expect(await violation(tree, { children: [{ children: [] }, {}] })).toBe('called');
    expect(await violation(tree, { children: [{ children: 1 }] })).toContain(
      '/children/0/children: expected type "array"',
    );
  });

  it('work is bounded: very many values, and many items to compare', async () => {
    const many = { a: Array.from({ length: 200_000 }, () => 0) };
    expect(await violation(object({ a: { type: 'array' } }), many)).toContain('at most 100000 values');
    const items = { a: Array.from({ length: 5_000 }, (_, index) => index) };
    expect(await violation(object({ a: { uniqueItems: true } }), items)).toContain('at most 1000 items');
    expect(await violation(object({ a: { type: 'array' } }), items)).toBe('called');
  });
});

describe('x-mcp-header', () => {
  const tool = {
    name: 't',
    description: 'T.',
    inputSchema: object({
      region: { type: 'string', 'x-mcp-header': 'Region' },
      size: object({ count: { type: 'integer', 'x-mcp-header': 'Count' } }),
      // Not the name of a header, and so no mark.
      odd: { type: 'string', 'x-mcp-header': 'a b' },
    }),
  };
  const app = createApp({
    catalog: { components: [catalogComponent('c', [tool])] },
    components: { c: toolComponent([tool], () => ({ ok: true })) },
  });
  const code = async (given: JsonObject, headers: Record<string, string>) => {
    const answer = await modern(app, 'tools/call', { name: 'c__t', arguments: given }, { headers });
    if (answer.error !== undefined) expect(answer.status).toBe(400);
    return answer.error?.code ?? 'called';
  };

  it('header and parameter must agree', async () => {
    expect(await code({}, {})).toBe('called');
    expect(await code({ region: 'eu' }, { 'Mcp-Param-Region': 'eu' })).toBe('called');
    expect(await code({ region: 'ü' }, { 'Mcp-Param-Region': '=?base64?w7w=?=' })).toBe('called');
    expect(await code({ region: null }, {})).toBe('called');
    expect(await code({ odd: 'x' }, {})).toBe('called');
    expect(await code({ size: { count: 16 } }, { 'Mcp-Param-Count': '0x10' })).toBe(-32020);
    expect(await code({ size: { count: 42 } }, { 'Mcp-Param-Count': '42.0' })).toBe('called');
    expect(await code({ region: 'eu' }, {})).toBe(-32020);
    expect(await code({ region: 'eu' }, { 'Mcp-Param-Region': 'us' })).toBe(-32020);
    expect(await code({}, { 'Mcp-Param-Region': 'us' })).toBe(-32020);
    expect(await code({ region: 'eu' }, { 'Mcp-Param-Region': '=?base64?!!?=' })).toBe(-32020);
    expect(await code({ size: { count: 1 } }, { 'Mcp-Param-Count': '2' })).toBe(-32020);
  });

  it('older clients, which do not know it, are not asked for it', async () => {
    expect(
      (await legacy(app, 'tools/call', { name: 'c__t', arguments: { region: 'eu' } })).error,
    ).toBeUndefined();
  });
});

describe('validation off', () => {
  it('arguments reach the tool as they are, and an unknown tool still does not', async () => {
    const parts = textApp();
    const app = createApp({ ...parts, catalog: { ...parts.catalog, validateArguments: false } });
    const wrong = await legacy(app, 'tools/call', {
      name: 'text_analyzer__analyze',
      arguments: { content: 5 },
    });
    expect(wrong.result.structuredContent).toEqual({ given: { content: 5 } });
    expect((await legacy(app, 'tools/call', { name: 'text_analyzer__x' })).error.code).toBe(-32602);
    expect(app.inner).toHaveLength(1);
  });

  it('a component that must be asked is reached with one request', async () => {
    const app = createApp({
      catalog: { validateArguments: false },
      variables: { request_components: 'texts' },
      components: { texts: toolComponent([analyze], () => 'done') },
    });
    expect((await legacy(app, 'tools/call', { name: 'texts__analyze' })).result.content[0].text).toBe('done');
    expect(app.inner).toEqual(['POST http://texts.spin.internal/analyze']);
  });
});
