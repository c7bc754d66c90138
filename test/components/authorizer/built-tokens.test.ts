import { randomInt } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import { printFigure } from '../../figure.ts';
import { forms } from '../forms.ts';
import { jwkOf, keyPairs, rsa, signToken } from '../jws/tokens.ts';
import { type Authorizers, startAuthorizers } from './subjects.ts';
import { startServer, system, trusting, type Variables } from './harness.ts';

const issuer = 'https://issuer.example';
const claims = { iss: issuer, aud: 'api', sub: 'alice', exp: 4_000_000_000 };
const algorithms = Object.keys(keyPairs) as (keyof typeof keyPairs)[];

/** A server of keys for the length of a test, and the variables that trust it. */
async function keysFrom(handler: (response: ServerResponse) => void) {
  const server = await startServer((_, response) => handler(response));
  onTestFinished(() => server.close());
  const variables: Variables = {
    oidc_issuer: issuer,
    oidc_audiences: 'api',
    oidc_jwks_uri: `${server.url}/jwks`,
  };
  return { server, variables };
}

/** What the suites of the source prove with a clock of their own or in thousands, as far as a built component can be asked. */
describe.each(forms)('tokens and the built authorizer, %s', { timeout: 300_000 }, (form) => {
  let authorizers: Authorizers;
  beforeAll(async () => void (authorizers = await startAuthorizers(form)), 300_000);
  afterAll(() => authorizers?.stop());

  it('T3: refuses tokens of which one byte was changed, the unchanged accepted before and after', async () => {
    const keys = algorithms.map((name) => jwkOf(keyPairs[name], { kid: name, alg: name }));
    const { variables } = await keysFrom((response) => response.end(JSON.stringify({ keys })));
    const { call } = await authorizers.start(variables);
    const valid = [
      ...algorithms.map((name) => signToken(name, claims, { kid: name })),
      signToken('RS256', { ...claims, scope: 'read' }, { kid: 'RS256', typ: 'at+jwt' }),
      signToken('ES256', { ...claims, scope: 'read' }, { kid: 'ES256', typ: 'at+jwt' }),
    ];
    let [changed, accepted, controls] = [0, 0, 0];
    for (const token of valid) {
      controls += (await call(token)).status === 200 ? 1 : 0;
      for (let count = 0; count < 10; count++) {
        const position = randomInt(token.length);
        const byte = String.fromCharCode(randomInt(0x21, 0x7f));
        if (byte === token[position]) continue;
        changed++;
        const altered = token.slice(0, position) + byte + token.slice(position + 1);
        if ((await call(altered)).status === 200) {
          accepted++;
          expect.soft(altered).toBe('refused');
        }
      }
      controls += (await call(token)).status === 200 ? 1 : 0;
    }
    printFigure(
      'T3',
      `${form}: ${accepted} of ${changed} changed tokens accepted, ${controls} of 24 unchanged ones`,
    );
    expect([accepted, controls]).toEqual([0, 24]);
  });

  // The exact seconds stand in claims.test.ts: here is no clock but the real one.
  it('T6: has 60 seconds of skew', async () => {
    const source = await startTestIssuer(system);
    onTestFinished(() => source.close());
    const { call } = await authorizers.start(await trusting(source, 'public-key'));
    const now = Math.floor(Date.now() / 1000);
    const cases = [
      [{ exp: now - 120 }, 401],
      [{ exp: now - 61 }, 401],
      [{ exp: now + 600 }, 200],
      [{ nbf: now + 600 }, 401],
      [{ nbf: now + 50 }, 200],
      [{ iat: now + 600 }, 401],
      [{ iat: now + 50 }, 200],
    ] as const;
    for (const [times, status] of cases) {
      expect([times, (await call(await source.sign(times))).status]).toEqual([times, status]);
    }
    expect((await call(await source.sign({ exp: Math.floor(Date.now() / 1000) - 20 }))).status).toBe(200);
  });

  it('T7: tokens with unknown kid cause at most three fetches a minute', async () => {
    const keys = [jwkOf(rsa, { kid: 'a' })];
    const { server, variables } = await keysFrom((response) => response.end(JSON.stringify({ keys })));
    const { call } = await authorizers.start(variables);
    const startedAt = Date.now();
    expect((await call(signToken('RS256', claims, { kid: 'a' }))).status).toBe(200);
    const sent = Array.from({ length: 100 }, (_, index) =>
      signToken('RS256', claims, { kid: `unknown-${index}` }),
    );
    for (const token of sent) expect([401, 503]).toContain((await call(token)).status);
    expect((await call(signToken('RS256', claims, { kid: 'a' }))).status).toBe(200);
    const minutes = Math.ceil((Date.now() - startedAt) / 60_000);
    printFigure(
      'T7',
      `${form}: ${server.received.length} fetches for 100 unknown kids in ${minutes} minute(s)`,
    );
    expect(server.received.length).toBeLessThanOrEqual(3 * minutes);
  });

  const goodSet = JSON.stringify({ keys: [jwkOf(rsa, { kid: 'a' })] });
  it.each<readonly [string, (response: ServerResponse) => void]>([
    ['over 256 KiB', (response) => response.end(goodSet.replace('{', `{"x":"${'x'.repeat(256 * 1024)}",`))],
    ['redirected', (response) => response.writeHead(302, { location: '/other' }).end(goodSet)],
    ['broken', (response) => response.end('<html>')],
    ['an error', (response) => response.writeHead(500).end(goodSet)],
    ['never there', () => undefined],
  ])('T7: answers 503 and lets nothing through while its keys are %s', async (_, handler) => {
    const { server, variables } = await keysFrom(handler);
    const { call, passed } = await authorizers.start(variables);
    const response = await call(signToken('RS256', claims, { kid: 'a' }));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect([server.received.map(({ url }) => url), passed()]).toEqual([['/jwks'], 0]);
  });

  it('T7: refuses a token over 8 KiB before it is parsed', async () => {
    const { server, variables } = await keysFrom((response) => response.end(goodSet));
    const { call } = await authorizers.start(variables);
    const large = signToken('RS256', { ...claims, padding: 'x'.repeat(8192) }, { kid: 'a' });
    expect([(await call(large)).status, server.received.length]).toEqual([401, 0]);
    expect((await call(signToken('RS256', claims, { kid: 'a' }))).status).toBe(200);
  });
});
