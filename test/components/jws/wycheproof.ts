import { existsSync, readFileSync } from 'node:fs';
import { keyDifferences, mislabelledInvalid, signatureDifferences } from './wycheproof-differences.ts';

const folder = new URL('../../../../shared/vectors/wycheproof/testvectors_v1/', import.meta.url);

/** False, with one visible line, where the outside data is not there. */
export function hasVectors(): boolean {
  if (existsSync(folder)) return true;
  process.stderr.write('skipped: Wycheproof, ../shared/vectors/wycheproof is missing\n');
  return false;
}

/** Says whether a token verifies with a key; throws when it fails in any other way than by a refusal. */
export type Verify = (question: { token: string; key?: unknown; set?: unknown }) => Promise<boolean>;

/** What came out of a suite; `unexpected` are rows answered otherwise than labelled and listed, by tcId. */
export interface Outcomes {
  readonly validAccepted: number;
  readonly invalidRefused: number;
  readonly unexpected: readonly number[];
}

/** T1: the 401 rows of JSON Web Signature; rows that are valid in truth do not count as refused. */
export async function runSignatures(verify: Verify): Promise<Outcomes> {
  const answers = await run('json_web_signature_test.json', (token, key) =>
    verify({ token, key: withRegisteredAlgorithm(key) }),
  );
  return outcomes(
    answers.filter(({ tcId }) => !mislabelledInvalid.includes(tcId)),
    signatureDifferences,
  );
}

/** T1: the 26 rows of JSON Web Key. */
export async function runKeys(verify: Verify): Promise<Outcomes> {
  return outcomes(
    await run('json_web_key_test.json', (token, set) => verify({ token, set })),
    keyDifferences,
  );
}

interface Answer {
  readonly tcId: number;
  readonly valid: boolean;
  readonly accepted: boolean;
}

async function run(
  file: string,
  verify: (token: string, key: unknown) => Promise<boolean>,
): Promise<Answer[]> {
  const { testGroups } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    testGroups: {
      public?: unknown;
      private?: unknown;
      tests: { tcId: number; jws: string | object; result: string }[];
    }[];
  };
  const answers: Answer[] = [];
  for (const { tests, ...group } of testGroups) {
    for (const { tcId, jws, result } of tests) {
      const token = typeof jws === 'string' ? jws : JSON.stringify(jws);
      const accepted = await verify(token, group.public ?? group.private);
      answers.push({ tcId, valid: result === 'valid', accepted });
    }
  }
  return answers;
}

/** A listed row must differ, so that a stale list fails. */
function outcomes(answers: readonly Answer[], differences: Readonly<Record<number, string>>): Outcomes {
  const unexpected = answers.filter(
    ({ tcId, valid, accepted }) => (valid === accepted) === tcId in differences,
  );
  return {
    validAccepted: answers.filter(({ valid, accepted }) => valid && accepted).length,
    invalidRefused: answers.filter(({ valid, accepted }) => !valid && !accepted).length,
    unexpected: unexpected.map(({ tcId }) => tcId),
  };
}

/** The vectors call ES512 by the name of its curve, ES521. */
function withRegisteredAlgorithm(key: unknown): unknown {
  return JSON.parse(JSON.stringify(key).replace('"ES521"', '"ES512"'));
}
