import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../components/shared/catalog.ts';
import { compareCatalogs } from '../../src/catalog/index.ts';
import { catalogOf, toolLike } from './sample-catalog.ts';

test('added, removed and the same', () => {
  const before = catalogOf([toolLike(), toolLike({ name: 'old' })]);
  const after = catalogOf([toolLike({ name: 'new' }), toolLike()]);
  const { added, removed, changed, broken } = compareCatalogs(before, after);
  expect(added.map(({ name }) => name)).toEqual(['text__new']);
  expect(removed.map(({ name }) => name)).toEqual(['text__old']);
  expect([changed, broken]).toEqual([[], []]);
});

test('the order of keys is no change, a new description is one that breaks nobody', () => {
  const before = catalogOf([toolLike()]);
  const { inputSchema, description, name } = toolLike();
  const reordered = catalogOf([
    {
      inputSchema: Object.fromEntries(Object.entries(inputSchema).toReversed()),
      description: String(description),
      name,
    },
  ]);
  expect(compareCatalogs(before, reordered)).toEqual({ added: [], removed: [], changed: [], broken: [] });
  const reworded = compareCatalogs(before, catalogOf([toolLike({ description: 'Other.' })]));
  expect(reworded.changed).toEqual([{ name: 'text__analyze', reasons: [] }]);
});

function reasons(
  key: 'inputSchema' | 'outputSchema',
  before: JsonObject,
  after: JsonObject,
): readonly string[] {
  const compared = compareCatalogs(
    catalogOf([toolLike({ [key]: before })]),
    catalogOf([toolLike({ [key]: after })]),
  );
  expect(compared.broken.length + compared.changed.length).toBe(1);
  return compared.broken.flatMap((tool) => tool.reasons);
}

const withA = (a: JsonObject, more: JsonObject = {}) => ({ type: 'object', properties: { a }, ...more });
const number = { type: 'number' };

describe('arguments', () => {
  test.each<[JsonObject, JsonObject, readonly string[]]>([
    [withA(number), withA(number, { required: ['a'] }), ['arguments.a is now required']],
    [withA(number), withA({ type: 'integer' }), ['arguments.a may no longer be of type number']],
    [
      withA({ type: ['string', 'null'] }),
      withA({ type: 'string' }),
      ['arguments.a may no longer be of type null'],
    ],
    [withA({}), withA(number), ['arguments.a may no longer be of any type']],
    [withA({ enum: ['x', 'y'] }), withA({ enum: ['y', 'z'] }), ['arguments.a may no longer be "x"']],
    [
      withA({ type: 'string' }),
      withA({ type: 'string', enum: ['y'] }),
      ['arguments.a may no longer be any value'],
    ],
    [withA(number), withA({ ...number, maximum: 9 }), ['arguments.a must now obey maximum 9']],
    [
      withA({ ...number, minimum: 1 }),
      withA({ ...number, minimum: 2 }),
      ['arguments.a must now obey minimum 2'],
    ],
    [
      withA({ type: 'array', items: {} }),
      withA({ type: 'array', items: number }),
      ['arguments.a[] may no longer be of any type'],
    ],
    [
      withA(number),
      { type: 'object', properties: {}, additionalProperties: false },
      ['arguments.a is no longer allowed', 'arguments may no longer hold properties that are not named'],
    ],
  ])('%j -> %j breaks', (before, after, expected) => {
    expect(reasons('inputSchema', before, after)).toEqual(expected);
  });

  test.each<[JsonObject, JsonObject]>([
    [withA(number, { required: ['a'] }), withA(number)],
    [withA({ type: 'integer' }), withA(number)],
    [withA({ enum: ['x'] }), withA({ enum: ['x', 'y'] })],
    [withA(number), { type: 'object', properties: { a: number, b: number } }],
    [withA({ ...number, maximum: 1 }), withA({ ...number, maximum: 2 })],
  ])('%j -> %j does not', (before, after) => {
    expect(reasons('inputSchema', before, after)).toEqual([]);
  });
});

describe('results', () => {
  test.each<[JsonObject, JsonObject, readonly string[]]>([
    [withA(number, { required: ['a'] }), withA(number), ['structuredContent.a may now be missing']],
    [withA({ type: 'integer' }), withA(number), ['structuredContent.a may now be of type number']],
    [withA({ enum: ['x'] }), withA({ enum: ['x', 'y'] }), ['structuredContent.a may now be "y"']],
    [withA({ ...number, maximum: 1 }), withA(number), ['structuredContent.a need no longer obey maximum 1']],
  ])('%j -> %j breaks', (before, after, expected) => {
    expect(reasons('outputSchema', before, after)).toEqual(expected);
  });

  test('a property that is new hurts nobody, a schema that is gone does', () => {
    const closed = { additionalProperties: false };
    expect(
      reasons('outputSchema', withA(number, closed), {
        ...withA(number, closed),
        properties: { a: number, b: number },
      }),
    ).toEqual([]);
    const gone = compareCatalogs(
      catalogOf([toolLike({ outputSchema: withA(number) })]),
      catalogOf([toolLike()]),
    );
    expect(gone.broken[0]?.reasons).toEqual(['The outputSchema is gone']);
    const come = compareCatalogs(
      catalogOf([toolLike()]),
      catalogOf([toolLike({ outputSchema: withA(number) })]),
    );
    expect(come.changed).toHaveLength(1);
  });
});
