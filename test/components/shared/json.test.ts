import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../components/shared/json/exact-numbers.ts';
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

describe('numbers that a double cannot hold', () => {
  it.each([
    '[9007199254740993]',
    '{"id":1234567890123456789,"list":[0,-98765432109876543210,"x",{"a":0.1234567890123456789}]}',
    '[1e400,-1e400,1e-400,123456789012345678e-10]',
    '{"0":18446744073709551615,"__proto__":{"a":18446744073709551615},"a\\"b\\\\":18446744073709551615}',
    `[${'9'.repeat(1_000)}]`,
    nested('[', ']', 255).replace('1', '12345678901234567890'),
  ])('are written as they came: %s', (text) => {
    expect(jsonText(parseJson(text))).toBe(text);
  });

  it('are those of the last of equal members', () => {
    const big = 18446744073709551615n;
    const last = (text: string) => jsonText(parseJson(text));
    expect(last(`{"a":${big},"a":1}`)).toBe('{"a":1}');
    expect(last(`{"a":{"b":${big}},"a":{"b":${big - 1n}}}`)).toBe(`{"a":{"b":${big - 1n}}}`);
    expect(last(`{"a":{"b":${big}},"a":"${big}"}`)).toBe(`{"a":"${big}"}`);
    // The same double, of which the second needs no memory.
    expect(last(`{"a":${big},"a":18446744073709552000}`)).toBe('{"a":18446744073709552000}');
  });

  it('stay what they are in a copy of what is around them', () => {
    const { inner } = parseJson('{"inner":{"id":9007199254740993}}') as { inner: object };
    expect(jsonText({ outer: [inner] })).toBe('{"outer":[{"id":9007199254740993}]}');
  });

  it('no text can be taken for one', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const whole = `[9007199254740993,${text}]`;
        const value = parseJson(whole);
        expect(jsonText(value)).toBe(JSON.stringify(value).replace('[9007199254740992', '[9007199254740993'));
      }),
    );
  });

  it('all others are as JSON.stringify writes them, and hostile ones take no time', () => {
    expect(jsonText(parseJson('[1.0, 1.50, 1e2, -0, 9007199254740992, 100000000000000000000]'))).toBe(
      '[1,1.5,100,0,9007199254740992,100000000000000000000]',
    );
    const zeros = `[${'0.'}${'0'.repeat(2_000_000)}1]`;
    expect(jsonText(parseJson(zeros))).toBe(zeros);
    const quotes = JSON.stringify({ ['\\"'.repeat(200_000)]: '9'.repeat(20) });
    expect(jsonText(parseJson(quotes))).toBe(quotes);
  });
});
