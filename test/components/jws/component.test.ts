import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { buildComponents, buildGuest, startApp } from '../built-app.ts';
import { printFigure } from '../../figure.ts';
import { jwkOf, keyPairs, signToken } from './tokens.ts';
import type { Verify } from './wycheproof.ts';
import { hasVectors, runKeys, runSignatures } from './wycheproof.ts';

const system = createSystem({ logStyle: 'silent' });
let app: RunningApp;

beforeAll(async () => {
  const built = await buildComponents(system, (options) => buildGuest('jws/guest', options));
  app = await startApp([{ id: 'probe', built, route: '/...' }], system);
});
afterAll(async () => {
  await app?.stop();
  await system.close();
});

/** Asks the component; anything but an answer, such as a trap, fails the test. */
const verify: Verify = async (question) => {
  const response = await fetch(app.url, { method: 'POST', body: JSON.stringify(question) });
  expect(response.status).toBe(200);
  return ((await response.json()) as { verified: boolean }).verified;
};

describe('the JWS module inside a component', () => {
  it.skipIf(!hasVectors())('T1: answers Wycheproof as the source does', { timeout: 300_000 }, async () => {
    const counted = await runSignatures(verify);
    printFigure(
      'T1',
      `component: ${counted.invalidRefused} of 353 invalid refused, ${counted.validAccepted} of 34 valid accepted`,
    );
    expect(counted).toEqual({ validAccepted: 34, invalidRefused: 353, unexpected: [] });
    expect(await runKeys(verify)).toEqual({ validAccepted: 1, invalidRefused: 20, unexpected: [] });
  });

  it.each(['RS256', 'PS384', 'ES256', 'ES512', 'EdDSA'] as const)(
    'T2: never refuses a valid %s',
    { timeout: 300_000 },
    async (algorithm) => {
      const question = { token: signToken(algorithm, { sub: 'alice' }), key: jwkOf(keyPairs[algorithm]) };
      const [head, signature = ''] = question.token.split(/\.(?=[^.]*$)/);
      const altered = signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
      for (let count = 0; count < 25; count++) expect(await verify(question)).toBe(true);
      expect(await verify({ ...question, token: `${head}.${altered}` })).toBe(false);
      printFigure(
        'T2',
        `${algorithm}: 0 of 25 valid refused, 0 of 1 forged accepted (npm run soak:tokens sends 11,000)`,
      );
    },
  );
});
