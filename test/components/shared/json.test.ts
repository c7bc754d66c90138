import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberMemberText } from '../../../components/shared/json/number-text.ts';
import { parseJson } from '../../../components/shared/json/parse-json.ts';
import { member } from '../../../components/shared/json/values.ts';

const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;

describe('parseJson', () => {
  it('reads whatever JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('reads 256 levels and refuses one more', () => {
    expect(() => parseJson(nested('[', ']', 256))).not.toThrow();
    expect(() => parseJson(nested('[', ']', 257))).toThrow(SyntaxError);
    expect(() => parseJson(nested('{"a":', '}', 257))).toThrow(/deeper than 256/);
    expect(() => parseJson('['.repeat(100_000))).toThrow(SyntaxError);
  });

  it('brackets inside of strings do not count', () => {
    const text = JSON.stringify(['[{"\\"['.repeat(1_000), '\\']);
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('an inherited name is no member', () => {
    expect(member({}, 'constructor')).toBeUndefined();
    expect(member(JSON.parse('{"__proto__":1}'), '__proto__')).toBe(1);
  });
});

describe('numberMemberText', () => {
  it.each([
    ['{"id":9007199254740993}', '9007199254740993'],
    ['{ "a": {"id": 1}, "id" : -1.50e+3 }', '-1.50e+3'],
    ['{"id":1,"id":2}', '2'],
    ['{"\\u0069d":7}', '7'],
    ['{"a":"\\"id\\":3","id":4}', '4'],
    ['{"a":["id",5],"b":"id"}', undefined],
    ['{"id":"6"}', undefined],
  ])('%s', (text, expected) => {
    expect(numberMemberText(text, 'id')).toBe(expected);
  });
});
