import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/pages/schema/field.ts';
import { readEmpty, readJson, readNumber } from '../../../src/pages/schema/read-typed.ts';

const base = {
  label: 'a',
  description: '',
  rules: [],
  required: true,
  nullable: false,
  initial: undefined,
  placeholder: '',
};
const number: Extract<Field, { kind: 'number' }> = { ...base, kind: 'number', integer: false };

describe('a number', () => {
  test.each([
    ['1', 1],
    [' -2.50 ', -2.5],
    ['+3', 3],
    ['007', 7],
    ['1e3', 1000],
  ])('%j is %d', (text, value) => expect(readNumber(text, number)).toEqual({ value }));

  test.each(['a', '1,5', '0x10', '1e999', 'NaN', 'Infinity', '1 2', '.', '١'])('%j is none', (text) =>
    expect(readNumber(text, number)).toEqual({ fault: expect.stringContaining('is not a number') }),
  );

  test.each([
    ['1.5', 'whole'],
    ['9007199254740993', 'too large'],
  ])('%j is no whole one that can be sent', (text, said) =>
    expect(readNumber(text, { ...number, integer: true })).toEqual({ fault: expect.stringContaining(said) }),
  );
});

test.each([
  [{ required: false, nullable: false }, { absent: true }],
  [{ required: false, nullable: true }, { absent: true }],
  [{ required: true, nullable: true }, { value: null }],
  [
    { required: true, nullable: false },
    { fault: expect.any(String), empty: true },
  ],
])('an empty field of %j', (field, reading) => expect(readEmpty(field)).toEqual(reading));

describe('JSON', () => {
  test.each([
    ['{"a": [1]}', { value: { a: [1] } }],
    ['"text"', { value: 'text' }],
    ['{a: 1}', { fault: expect.stringContaining('not JSON') }],
    ['['.repeat(1000), { fault: expect.stringContaining('deeper') }],
    [' ', { fault: expect.any(String), empty: true }],
  ])('%s', (text, reading) => expect(readJson(text, base)).toEqual(reading));
});
