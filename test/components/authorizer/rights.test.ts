import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestClaims, TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { RecordingServer, Variables } from './harness.ts';
import { startAuthorizer, startGateway, system, trusting } from './harness.ts';

let issuer: TestIssuer;
let gateway: RecordingServer;
let base: Variables;

beforeAll(async () => {
  issuer = await startTestIssuer(system);
  gateway = await startGateway();
  base = { next: gateway.url, ...(await trusting(issuer, 'public-key')) };
});
afterAll(async () => {
  await gateway.close();
  await issuer.close();
});

const status = async (claims: TestClaims, variables: Variables) =>
  (await startAuthorizer({ ...base, ...variables }).call(await issuer.sign(claims))).status;

describe('subjects', () => {
  const oidc_allowed_subjects = 'alice, auth0|bob';
  it.each([
    ['alice', 200],
    ['auth0|bob', 200],
    ['Alice', 403],
    ['alice ', 403],
    ['carol', 403],
  ])('%s', async (sub, expected) => expect(await status({ sub }, { oidc_allowed_subjects })).toBe(expected));
});

describe('the organization (tenant)', () => {
  const oidc_org_id = 'org-1';
  it.each<readonly [string, TestClaims, number]>([
    ['is the one', { org_id: 'org-1' }, 200],
    ['is another one', { org_id: 'org-2' }, 403],
    ['is missing', {}, 403],
    ['is missing, and the subject is called like it', { sub: 'org-1' }, 403],
    ['is a list', { org_id: ['org-1'] }, 403],
  ])('%s', async (_, claims, expected) => expect(await status(claims, { oidc_org_id })).toBe(expected));

  it('counts for static tokens too', async () => {
    const static_tokens = 'one:cli:alice::4000000000:org-1;two:cli:alice::4000000000:org-2;three:cli:alice:';
    const { call } = startAuthorizer({ ...base, oidc_org_id, static_tokens });
    expect((await call('one')).status).toBe(200);
    expect((await call('two')).status).toBe(403);
    expect((await call('three')).status).toBe(403);
  });

  it('does not matter when none is asked for', async () =>
    expect(await status({ org_id: 'x' }, {})).toBe(200));
});

describe('required claims', () => {
  const asked = { role: ['admin', 'owner'], verified: true, level: 3 };
  const right = { role: 'admin', verified: true, level: 3 };
  it.each<readonly [string, TestClaims, number]>([
    ['all are there', right, 200],
    ['another of the values', { ...right, role: 'owner' }, 200],
    ['a list that holds one', { ...right, role: ['user', 'admin'] }, 200],
    ['a list that holds none', { ...right, role: ['user'] }, 403],
    ['another value', { ...right, role: 'administrator' }, 403],
    ['text for a number', { ...right, level: '3' }, 403],
    ['text for true', { ...right, verified: 'true' }, 403],
    ['one is missing', { ...right, verified: undefined }, 403],
    ['an object', { ...right, role: { admin: true } }, 403],
  ])('%s', async (_, claims, expected) =>
    expect(await status(claims, { oidc_required_claims: JSON.stringify(asked) })).toBe(expected),
  );

  it('a name of the language is a claim like any other', async () => {
    expect(await status({}, { oidc_required_claims: '{"constructor":"x"}' })).toBe(403);
    expect(await status({ constructor: 'x' }, { oidc_required_claims: '{"constructor":"x"}' })).toBe(200);
    expect(await status({}, { oidc_required_claims: '{"__proto__":"x"}' })).toBe(403);
  });

  it.each(['[]', '"role"', '{', '{"role":[]}', '{"role":{}}', '{"role":null}', '{"role":["a",null]}'])(
    'that cannot be read let nobody in: %s',
    async (oidc_required_claims) => {
      const authorizer = startAuthorizer({ ...base, oidc_required_claims });
      const response = await authorizer.call(await issuer.sign());
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('role');
      expect(authorizer.log).toEqual([expect.stringContaining('oidc_required_claims must be a JSON object')]);
    },
  );
});

describe('a caller without the right', () => {
  it('is told so, and not to log in again', async () => {
    const before = gateway.received.length;
    const { call } = startAuthorizer({ ...base, oidc_allowed_subjects: 'alice' });
    const response = await call(await issuer.sign({ sub: 'mallory' }));
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([403, null]);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: 'access_denied' });
    expect(text).not.toMatch(/alice|mallory/);
    expect(gateway.received.length).toBe(before);
  });

  it('is asked for scopes first, which can be had', async () => {
    const variables = { ...base, oidc_allowed_subjects: 'alice', oidc_required_scopes: 'mcp' };
    const { headers } = await startAuthorizer(variables).call(await issuer.sign({ sub: 'mallory' }));
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });
});
