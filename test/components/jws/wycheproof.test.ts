import { describe, expect, it } from 'vitest';
import type { JwsAlgorithm } from '../../../components/shared/jws/index.ts';
import {
  importJwk,
  importJwkSet,
  JwsError,
  jwsAlgorithms,
  selectKey,
  verifyJws,
} from '../../../components/shared/jws/index.ts';
import type { Verify } from './wycheproof.ts';
import { printFigure } from '../../figure.ts';
import { hasVectors, runKeys, runSignatures } from './wycheproof.ts';

const algorithms = Object.keys(jwsAlgorithms) as JwsAlgorithm[];

const verify: Verify = async ({ token, key, set }) => {
  try {
    await verifyJws(token, {
      algorithms,
      keyFor: (header) =>
        set === undefined ? importJwk(key) : selectKey(importJwkSet(set), header, { algorithms }),
    });
    return true;
  } catch (error) {
    if (error instanceof JwsError) return false;
    throw error;
  }
};

describe.skipIf(!hasVectors())('Wycheproof, on the source', () => {
  it('T1: 34 of 34 asymmetric valid signatures are accepted, 353 of 353 invalid ones refused', async () => {
    const counted = await runSignatures(verify);
    printFigure(
      'T1',
      `source: ${counted.invalidRefused} of 353 invalid refused, ${counted.validAccepted} of 34 valid accepted`,
    );
    expect(counted).toEqual({ validAccepted: 34, invalidRefused: 353, unexpected: [] });
  });

  it('T1: the asymmetric valid key set is accepted, 20 of 21 invalid ones refused', async () => {
    expect(await runKeys(verify)).toEqual({ validAccepted: 1, invalidRefused: 20, unexpected: [] });
  });
});
