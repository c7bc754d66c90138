import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChallenges } from '../../src/oci/registry/challenge.ts';

it('reads quoted values with commas and escapes', () => {
  expect(
    parseChallenges(
      'Bearer realm="https://a.test/t?x=1,2",service="a \\"b\\", c",scope="repository:o/n:pull,push"',
    ),
  ).toEqual([
    {
      scheme: 'bearer',
      parameters: { realm: 'https://a.test/t?x=1,2', service: 'a "b", c', scope: 'repository:o/n:pull,push' },
    },
  ]);
});

it('reads several challenges, plain values and any case', () => {
  expect(parseChallenges('Basic Realm="x", BEARER realm=y , Negotiate')).toEqual([
    { scheme: 'basic', parameters: { realm: 'x' } },
    { scheme: 'bearer', parameters: { realm: 'y' } },
    { scheme: 'negotiate', parameters: {} },
  ]);
});

it('gives nothing for nothing', () => {
  expect(parseChallenges('')).toEqual([]);
  expect(parseChallenges(' , ,')).toEqual([]);
});

it('ends on any text, and quickly', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => Array.isArray(parseChallenges(text))));
  expect(parseChallenges(`Bearer a="${'\\'.repeat(100_000)}`).length).toBeLessThan(3);
});
