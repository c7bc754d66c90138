import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printFigure } from '../../figure.ts';
import type { TestClaims, TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { RecordingServer, Variables } from './harness.ts';
import { mcpRequest, startAuthorizer, startGateway, startServer, system, trusting } from './harness.ts';

/** One in a static token, one in a claim, one in what the configuration says. */
const planted = ['planted-static-token', 'planted-claim', 'planted-setting'];

let issuer: TestIssuer;
let gateway: RecordingServer;
let broken: RecordingServer;

beforeAll(async () => {
  issuer = await startTestIssuer(system);
  gateway = await startGateway();
  broken = await startServer((_, response) => response.writeHead(500).end('planted-claim planted-setting'));
});
afterAll(async () => {
  for (const server of [gateway, broken, issuer]) await server.close();
});

/** Each makes another part of the authorizer fail, or none. */
const configurations = async (): Promise<readonly Variables[]> => {
  const base = {
    next: gateway.url,
    static_tokens: 'planted-static-token:cli:planted-claim:',
    ...(await trusting(issuer, 'jwks')),
  };
  return [
    base,
    { ...base, oidc_required_scopes: 'planted-setting' },
    { ...base, oidc_allowed_subjects: 'planted-setting' },
    { ...base, oidc_required_claims: '{"role":"planted-setting"}' },
    { ...base, oidc_org_id: 'planted-setting' },
    { ...base, oidc_required_claims: '{"planted-setting' },
    { ...base, oidc_public_key: 'planted-setting' },
    { ...base, static_tokens: 'planted-static-token' },
    { ...base, oidc_algorithms: 'planted-setting' },
    { ...base, oidc_jwks_uri: `${broken.url}/keys?key=planted-setting` },
    { ...base, next: 'http://127.0.0.1:9' },
  ];
};

const claims: readonly TestClaims[] = [
  {},
  { exp: 1 },
  { aud: 'planted-claim' },
  { iss: 'https://planted-claim.example' },
  { nbf: 4e9 },
  { cnf: { jkt: 'planted-claim' } },
  { iat: 'planted-claim' as unknown as number },
];

/** Every request that there is a rule for, each with something planted. */
async function requests(): Promise<readonly Request[]> {
  const signed = await Promise.all(claims.map((more) => issuer.sign({ sub: 'planted-claim', ...more })));
  const first = signed[0] ?? '';
  const tokens = [
    ...signed,
    first.slice(0, -4),
    `${first}x`,
    'planted-static-token',
    'planted-static-token2',
    'a b',
  ];
  const own = tokens.map((token) => mcpRequest(token));
  const query = mcpRequest('planted-static-token', {}, '/mcp?access_token=planted-static-token');
  const basic = mcpRequest(undefined, { authorization: 'Basic planted-static-token' });
  const foreign = mcpRequest('planted-static-token', { origin: 'https://planted-claim.example' });
  return [...own, query, basic, foreign];
}

describe('O6: no secret, token or claim', () => {
  it('is in any log or refusal', async () => {
    const statuses = new Set<number>();
    const lines: string[] = [];
    for (const variables of await configurations()) {
      const { send, log } = startAuthorizer(variables);
      for (const request of await requests()) {
        const token = request.headers.get('authorization')?.split(' ')[1] ?? '';
        const response = await send(request);
        statuses.add(response.status);
        if (response.status === 200) continue;
        const { 'www-authenticate': challenge = '', ...headers } = Object.fromEntries(response.headers);
        // A scope that is asked for is meant to be told.
        const told = `${await response.text()} ${JSON.stringify(headers)} ${challenge.replace('scope="planted-setting"', '')}`;
        for (const secret of [...planted, token]) if (secret !== 'a') expect(told).not.toContain(secret);
      }
      lines.push(...log);
    }
    expect([...statuses].sort()).toEqual([200, 400, 401, 403, 500, 502, 503]);
    expect(lines.length).toBeGreaterThan(10);
    const text = lines.join('\n');
    expect(text).toContain(`jwks:${broken.url}/keys?… cannot be had`);
    for (const secret of [...planted, 'eyJ']) expect(text).not.toContain(secret);
    printFigure('O6', `authorizer: 0 of ${planted.length} planted secrets in ${lines.length} lines of logs`);
  });
});
