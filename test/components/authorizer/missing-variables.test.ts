import { afterAll, beforeAll, expect, it } from 'vitest';
import { unsetVariables } from '../../../components/shared/authorizer-settings/variables.ts';
import type { BuiltComponent } from '../../../src/build/index.ts';
import { buildAuthorizer } from '../../../src/build/index.ts';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import { buildComponents, buildGuest, startApp } from '../built-app.ts';
import { system, trusting } from './harness.ts';

const next = 'http://mcp-gateway.spin.internal';
let built: { readonly authorizer: BuiltComponent; readonly guest: BuiltComponent };
let issuer: TestIssuer;

beforeAll(async () => {
  built = await buildComponents(system, async (options) => ({
    authorizer: await buildAuthorizer(options),
    guest: await buildGuest('authorizer/guest', options),
  }));
  issuer = await startTestIssuer(system, { algorithm: 'RS256' });
}, 300_000);
afterAll(() => issuer?.close());

/** Status of a request with a valid token, and the lines of the log, when one variable of the built authorizer is missing. */
async function without(
  missing: string,
): Promise<{ readonly status: number; readonly lines: readonly string[] }> {
  const given = { ...unsetVariables, ...(await trusting(issuer, 'jwks')), next };
  const app = await startApp(
    [
      {
        id: 'mcp-authorizer',
        built: built.authorizer,
        route: '/...',
        allowedHosts: [next, issuer.issuer],
        stores: ['default'],
        variables: Object.fromEntries(Object.entries(given).filter(([name]) => name !== missing)),
      },
      { id: 'mcp-gateway', built: built.guest },
    ],
    system,
  );
  const headers = { authorization: `Bearer ${await issuer.sign()}` };
  const { status } = await fetch(`${app.url}/mcp`, { method: 'POST', headers, body: '{}' });
  await app.stop();
  return { status, lines: app.logs().map(({ line }) => line) };
}

it.each(['oidc_allowed_subjects', 'oidc_org_id', 'oidc_audiences', 'static_tokens', 'auth_store'])(
  'the built authorizer lets nothing through without its variable %s',
  async (missing) => {
    const { status, lines } = await without(missing);
    expect(status).toBe(500);
    expect(lines).toEqual([`authorizer: configuration: ${missing} cannot be read`]);
  },
);

it.each(['none at all', 'cors_origins'])('it does without %s', async (missing) => {
  const { status, lines } = await without(missing);
  expect(status).toBe(200);
  expect(lines.filter((line) => line.startsWith('authorizer:'))).toEqual([]);
});
