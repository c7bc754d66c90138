import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../components/shared/catalog.ts';
import type { Field } from '../../../src/pages/schema/field.ts';
import { fits } from '../../../src/pages/schema/fits.ts';
import { readForm } from '../../../src/pages/schema/read-field.ts';

/** The form of one property. */
function fieldOf(schema: JsonValue, more: Readonly<Record<string, JsonValue>> = {}): Field {
  const form = readForm({ type: 'object', properties: { value: schema }, ...more });
  if (form.kind !== 'group' || !form.members[0]) throw new Error(`The form is ${JSON.stringify(form)}.`);
  return form.members[0].field;
}

/** All fields of a form. */
function allFields(field: Field): readonly Field[] {
  if (field.kind === 'list') return [field, ...allFields(field.item)];
  if (field.kind === 'group') return [field, ...field.members.flatMap((member) => allFields(member.field))];
  return [field];
}

describe('what a schema becomes', () => {
  test.each<[JsonValue, object]>([
    [{ type: 'string' }, { kind: 'text', input: 'lines', nullable: false }],
    [
      { type: 'string', format: 'date' },
      { kind: 'text', input: 'date' },
    ],
    [
      { type: 'string', format: 'uri', examples: ['https://a.example'] },
      { input: 'url', placeholder: 'https://a.example' },
    ],
    [
      { type: 'number', minimum: 0, maximum: 5 },
      { kind: 'number', integer: false, rules: ['at least 0', 'at most 5'] },
    ],
    [
      { type: 'integer', default: 3 },
      { kind: 'number', integer: true, initial: 3 },
    ],
    [
      { type: 'boolean', title: 'Really?', description: 'Or not.' },
      { kind: 'boolean', label: 'Really?', description: 'Or not.' },
    ],
    [{ type: ['string', 'null'] }, { kind: 'text', nullable: true }],
    [
      { anyOf: [{ type: 'integer' }, { type: 'null' }], default: null },
      { kind: 'number', nullable: true, initial: null },
    ],
    [
      { enum: ['a', 1, null] },
      {
        kind: 'choice',
        options: [
          { label: 'a', value: 'a' },
          { label: '1', value: 1 },
          { label: 'null', value: null },
        ],
      },
    ],
    [
      { type: 'string', enum: ['a'], enumNames: ['The letter A'] },
      { options: [{ label: 'The letter A', value: 'a' }] },
    ],
    [
      { oneOf: [{ const: 1, title: 'one' }, { const: 2 }] },
      {
        kind: 'choice',
        options: [
          { label: 'one', value: 1 },
          { label: '2', value: 2 },
        ],
      },
    ],
    [{ const: 'only' }, { kind: 'choice', options: [{ label: 'only', value: 'only' }] }],
    [
      { type: 'array', items: { type: 'string' } },
      { kind: 'list', item: { kind: 'text', required: true } },
    ],
    [
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
      { kind: 'group', members: [{ key: 'a', field: { required: true } }] },
    ],
    [{ properties: { a: {} } }, { kind: 'group' }],
    [
      { allOf: [{ type: 'string' }], description: 'own' },
      { kind: 'text', description: 'own' },
    ],
    [{ $ref: '#/$defs/a~1b%20c' }, { kind: 'boolean' }],
    [true, { kind: 'json' }],
    [{}, { kind: 'json' }],
    [{ type: ['string', 'number'] }, { kind: 'json' }],
    [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, { kind: 'json' }],
    [{ type: 'array' }, { kind: 'json' }],
    [{ type: 'array', prefixItems: [{}], items: {} }, { kind: 'json' }],
    [{ type: 'object', additionalProperties: { type: 'string' } }, { kind: 'json' }],
    [{ $ref: 'https://elsewhere.example/schema' }, { kind: 'json' }],
    [{ $ref: '#/$defs/missing' }, { kind: 'json' }],
  ])('%j', (schema, expected) => {
    expect(fieldOf(schema, { $defs: { 'a/b c': { type: 'boolean' } } })).toMatchObject(expected);
  });

  test('which properties are required', () => {
    const schema = { type: 'object', properties: { a: {}, b: {} }, required: ['b', 7, 'c'] };
    const form = readForm(schema as JsonValue);
    expect(form).toMatchObject({ members: [{ field: { required: false } }, { field: { required: true } }] });
  });
});

describe('a hostile schema', () => {
  const recursive = {
    $defs: { node: { type: 'object', properties: { child: { $ref: '#/$defs/node' } } } },
    $ref: '#/$defs/node',
  };
  const ring = {
    $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
    type: 'object',
    properties: { x: { $ref: '#/$defs/a' } },
  };
  const doubling = {
    $defs: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        {
          type: 'object',
          properties: { l: { $ref: `#/$defs/d${index + 1}` }, r: { $ref: `#/$defs/d${index + 1}` } },
        },
      ]),
    ),
    $ref: '#/$defs/d0',
  };
  const deep = (levels: number): JsonValue =>
    levels === 0 ? { type: 'string' } : { type: 'object', properties: { down: deep(levels - 1) } };
  const wide = {
    type: 'object',
    properties: Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`p${index}`, { type: 'string' }]),
    ),
  };

  test.each<[string, JsonValue]>([
    ['contains itself', recursive],
    ['is a ring of references', ring],
    ['grows without end', doubling],
    ['is deep', deep(200)],
    ['is wide', wide],
    ['is itself by "#"', { type: 'object', properties: { self: { $ref: '#' } } }],
    [
      'has a huge enum',
      { type: 'object', properties: { e: { enum: Array.from({ length: 100_000 }, (_, index) => index) } } },
    ],
  ])('that %s has a form of a limited size, with JSON where it ends', (_, schema) => {
    const fields = allFields(readForm(schema));
    expect(fields.length).toBeLessThanOrEqual(600);
    expect(fields.some(({ kind }) => kind === 'json')).toBe(true);
  });

  test('has no way to the prototype of anything', () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}',
    ) as JsonValue;
    expect(readForm(schema)).toMatchObject({ members: [{ key: '__proto__' }, { key: 'constructor' }] });
    expect(fieldOf({ $ref: '#/__proto__' })).toMatchObject({ kind: 'json' });
    expect(fieldOf({ $ref: '#/constructor/prototype' })).toMatchObject({ kind: 'json' });
  });

  test.each([[[{ toString: 1 }]], [[{ valueOf: 'string', toString: 'string' }]], [[['string']]]])(
    'with the type %j gives JSON',
    (type) => {
      expect(readForm({ properties: { a: { type } } })).toMatchObject({
        members: [{ field: { kind: 'json' } }],
      });
    },
  );

  test('of any kind gives a form', () => {
    const keyword = fc.constantFrom(
      'type',
      'properties',
      'items',
      'enum',
      'const',
      'oneOf',
      'anyOf',
      'allOf',
      '$ref',
      'required',
      'default',
      'title',
      'description',
      'examples',
      'format',
    );
    const word = fc.constantFrom('string', 'object', 'array', 'null', '#', '#/properties/a', 'date');
    const { schema } = fc.letrec<{ schema: JsonValue }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 5 },
        word,
        fc.jsonValue() as fc.Arbitrary<JsonValue>,
        fc.array(tie('schema'), { maxLength: 4 }),
        fc.dictionary(keyword, tie('schema'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(schema, fc.jsonValue(), (given, value) => {
        const form = readForm(given);
        expect(allFields(form).length).toBeLessThan(1000);
        fits(form, value as JsonValue);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whether a form can show a value', () => {
  const form = readForm({
    type: 'object',
    properties: {
      text: { type: 'string' },
      count: { type: 'integer' },
      list: { type: 'array', items: { enum: ['a', 'b'] } },
      part: { type: 'object', properties: { flag: { type: 'boolean' } } },
      any: {},
      none: { type: ['string', 'null'] },
    },
    required: ['none'],
  });

  test.each<JsonValue>([
    {},
    { text: 'a', count: 3, list: ['a', 'b'], part: { flag: false }, any: [{}], none: null },
  ])('%j: yes', (value) => expect(fits(form, value)).toBe(true));

  test.each<JsonValue>([
    null,
    [],
    { other: 1 },
    { text: 1 },
    { count: 1.5 },
    { list: ['c'] },
    { list: 'a' },
    { part: { more: 1 } },
    { text: null },
    JSON.parse('{"__proto__":1}') as JsonValue,
  ])('%j: no', (value) => expect(fits(form, value)).toBe(false));
});
