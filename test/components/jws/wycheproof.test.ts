import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  JwsError,
  importJwk,
  importJwkSet,
  jwsAlgorithms,
  selectKey,
  verifyJws,
} from '../../../components/shared/jws/index.ts';
import type { JwsAlgorithm } from '../../../components/shared/jws/index.ts';
import { keyDifferences, mislabelledInvalid, signatureDifferences } from './wycheproof-differences.ts';

const folder = new URL('../../../../shared/vectors/wycheproof/testvectors_v1/', import.meta.url);
const algorithms = Object.keys(jwsAlgorithms) as JwsAlgorithm[];

interface Vectors {
  testGroups: { public?: unknown; private?: unknown; tests: Row[] }[];
}
interface Row {
  tcId: number;
  jws: string | object;
  result: 'valid' | 'invalid';
}

if (!existsSync(folder))
  process.stderr.write('skipped: Wycheproof, ../shared/vectors/wycheproof is missing\n');

describe.skipIf(!existsSync(folder))('Wycheproof', () => {
  it('T1: accepts 34 of 34 asymmetric valid signatures and refuses 353 of 353 invalid ones', async () => {
    const outcomes = await run('json_web_signature_test.json', signatureDifferences, (token, key) =>
      verifyJws(token, { algorithms, keyFor: () => importJwk(withRegisteredAlgorithm(key)) }),
    );
    expect(outcomes.unexpected).toEqual([]);
    expect(outcomes.accepted).toHaveLength(34);
    expect(outcomes.refused.filter((id) => !mislabelledInvalid.includes(id))).toHaveLength(353);
  });

  it('T1: accepts the asymmetric valid key set and refuses 20 of 21 invalid ones', async () => {
    const outcomes = await run('json_web_key_test.json', keyDifferences, (token, set) =>
      verifyJws(token, {
        algorithms,
        keyFor: (header) => selectKey(importJwkSet(set), header, { algorithms }),
      }),
    );
    expect(outcomes.unexpected).toEqual([]);
    expect(outcomes.accepted).toEqual([5]);
    expect(outcomes.refused).toHaveLength(20);
  });
});

/** Every row must be answered as labelled, but for the listed ones, which must be answered the other way. */
async function run(
  file: string,
  differences: Readonly<Record<number, string>>,
  verify: (token: string, key: unknown) => Promise<unknown>,
): Promise<{ accepted: number[]; refused: number[]; unexpected: number[] }> {
  const { testGroups } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vectors;
  const accepted: number[] = [];
  const refused: number[] = [];
  const unexpected: number[] = [];
  for (const { tests, ...group } of testGroups) {
    for (const { tcId, jws, result } of tests) {
      const token = typeof jws === 'string' ? jws : JSON.stringify(jws);
      const valid = await verify(token, group.public ?? group.private).then(() => true, isRefusal);
      if (valid !== (result === 'valid') && !(tcId in differences)) unexpected.push(tcId);
      if (valid === (result === 'valid') && tcId in differences) unexpected.push(tcId);
      if (valid && result === 'valid') accepted.push(tcId);
      if (!valid && result === 'invalid') refused.push(tcId);
    }
  }
  return { accepted, refused, unexpected };
}

/** False for a refusal; any other error is a fault and fails the test. */
function isRefusal(error: unknown): false {
  if (!(error instanceof JwsError)) throw error;
  return false;
}

/** The vectors call ES512 by the name of its curve, ES521. */
function withRegisteredAlgorithm(key: unknown): unknown {
  return JSON.parse(JSON.stringify(key).replace('"ES521"', '"ES512"'));
}
