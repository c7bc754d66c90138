import { describe, expect, test } from 'vitest';
import { checkResult, missingPart } from '../../src/catalog/index.ts';

describe('a part that is expected', () => {
  test.each<[unknown, unknown]>([
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: { b: [1, { c: 2, d: 3 }] } }, { a: { b: [1, { c: 2 }] } }],
    [[], []],
    [{}, {}],
    ['x', 'x'],
    [0, 0],
    [null, null],
    [undefined, undefined],
  ])('%j contains %j', (actual, expected) => {
    expect(missingPart(actual, expected)).toBeUndefined();
  });

  test.each<[unknown, unknown, string]>([
    [undefined, {}, 'structuredContent is missing; expected an object'],
    [{ a: 1 }, { a: 2 }, 'structuredContent.a is 1; expected 2'],
    [{}, { a: false }, 'structuredContent.a is missing; expected false'],
    [{ a: 'secret' }, { a: 'x' }, 'structuredContent.a is another text; expected "x"'],
    [null, {}, 'structuredContent is null; expected an object'],
    [{ a: '1' }, { a: 1 }, 'structuredContent.a is a text; expected 1'],
    [{ a: [1] }, { a: [1, 2] }, 'structuredContent.a has 1 entries; expected 2'],
    [{ a: [1, 3] }, { a: [1, 2] }, 'structuredContent.a[1] is 3; expected 2'],
    [[], {}, 'structuredContent is a list; expected an object'],
    [{}, { toString: 1 }, 'structuredContent.toString is missing; expected 1'],
  ])('%j does not contain %j', (actual, expected, difference) => {
    expect(missingPart(actual, expected)).toBe(difference);
  });
});

describe('a result', () => {
  const outputSchema = { type: 'object', properties: { words: { type: 'integer' } }, required: ['words'] };

  test('that keeps its schema and has what is expected', () => {
    const result = { content: [], structuredContent: { words: 2, letters: 9 } };
    expect(checkResult(result, { expect: { words: 2 }, outputSchema })).toEqual([]);
    expect(checkResult({ content: [] }, { expect: undefined, outputSchema: undefined })).toEqual([]);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['no object', null, ['The result is not an object']],
    ['an error', { content: [], isError: true }, ['The tool answered with isError']],
    [
      'no structured content',
      { content: [] },
      ['The result has no structuredContent, though the tool has an outputSchema'],
    ],
    [
      'structured content of another shape',
      { structuredContent: { words: 'two' } },
      ['structuredContent breaks the outputSchema: /words must be integer'],
    ],
  ])('%s', (_about, result, expected) => {
    expect(checkResult(result, { expect: undefined, outputSchema })).toEqual(expected);
  });
});
