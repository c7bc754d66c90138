import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { RecordingServer, Variables } from './harness.ts';
import { mcpRequest, startAuthorizer, startGateway, system, trusting } from './harness.ts';

let issuer: TestIssuer;
let gateway: RecordingServer;
let variables: Variables;

beforeAll(async () => {
  issuer = await startTestIssuer(system);
  gateway = await startGateway();
  variables = { ...(await trusting(issuer, 'jwks')), next: gateway.url };
});
afterAll(async () => {
  await issuer.close();
  await gateway.close();
});

async function refusal(answer: Promise<Response>): Promise<[number, string, string]> {
  const response = await answer;
  const body = (await response.json()) as { error: string; error_description: string };
  return [response.status, body.error, body.error_description];
}

describe('a valid token', () => {
  it.each([
    'RS256',
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'ES256',
    'ES384',
    'ES512',
    'EdDSA',
  ] as const)('is let through: %s, by key and by key set', async (algorithm) => {
    const signer = await startTestIssuer(system, { algorithm });
    try {
      for (const keys of ['public-key', 'jwks', 'discovery'] as const) {
        const trusted = await trusting(signer, keys);
        const { call } = startAuthorizer({ ...trusted, next: gateway.url, oidc_algorithms: algorithm });
        expect((await call(await signer.sign())).status).toBe(200);
      }
    } finally {
      await signer.close();
    }
  });

  it.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt', 'AT+JWT'])('may have the typ %s', async (typ) => {
    expect((await startAuthorizer(variables).call(await issuer.sign({}, { typ }))).status).toBe(200);
  });

  it('may be for several audiences, and several may be configured', async () => {
    const { call } = startAuthorizer({ ...variables, oidc_audiences: `other, ${issuer.audience}` });
    expect((await call(await issuer.sign({ aud: ['elsewhere', issuer.audience] }))).status).toBe(200);
    expect((await call(await issuer.sign({ aud: 'other' }))).status).toBe(200);
    expect((await call(await issuer.sign({ aud: ['elsewhere'] }))).status).toBe(401);
  });

  it('may be sent with the scheme in any case', async () => {
    const token = await issuer.sign();
    for (const scheme of ['bearer', 'BEARER', 'bEaReR', 'Bearer ']) {
      const response = await startAuthorizer(variables).call(undefined, {
        authorization: `${scheme} ${token}`,
      });
      expect(response.status).toBe(200);
    }
  });
});

describe('audience from public_url', () => {
  const publicUrl = 'https://mcp.example/mcp';
  const status = async (aud: string, path = '/mcp') => {
    const { send } = startAuthorizer({ ...variables, oidc_audiences: '', public_url: publicUrl });
    return (await send(mcpRequest(await issuer.sign({ aud }), {}, path))).status;
  };

  it('is on by default', async () => {
    expect(await status(publicUrl)).toBe(200);
    expect(await status(`${publicUrl}/`)).toBe(200);
    expect(await status('https://other.example/mcp')).toBe(401);
    expect(await status(issuer.audience)).toBe(401);
  });

  it('is for one component where the token names its endpoint', async () => {
    expect(await status('https://mcp.example/mcp/x/a', '/mcp/x/a')).toBe(200);
    expect(await status('https://mcp.example/mcp/x/a', '/mcp/x/b')).toBe(401);
    expect(await status('https://mcp.example/mcp/x/a')).toBe(401);
    expect(await status(publicUrl, '/mcp/x/a')).toBe(200);
  });

  it('is never the host that a request names: without public_url the token cannot be checked', async () => {
    const { call, log } = startAuthorizer({ ...variables, oidc_audiences: '' });
    const response = await call(await issuer.sign({ aud: 'http://127.0.0.1:3000/mcp' }));
    expect(response.status).toBe(500);
    expect(log).toEqual([expect.stringContaining('oidc_audiences and public_url are both empty')]);
  });
});

describe('a token that is not valid', () => {
  it.each([
    ['expired', { exp: 1_000_000_000 }, 'The access token has expired.'],
    ['without expiry', { exp: undefined }, 'The access token has no expiry.'],
    ['not valid yet', { nbf: 4_000_000_000 }, 'The access token is not valid yet.'],
    ['issued in the future', { iat: 4_000_000_000 }, 'The access token is not valid yet.'],
    ['from another issuer', { iss: 'https://other.example' }, 'The access token is from another issuer.'],
    ['without issuer', { iss: undefined }, 'The access token is from another issuer.'],
    ['for another audience', { aud: 'other' }, 'The access token is for another audience.'],
    ['without audience', { aud: undefined }, 'The access token is for another audience.'],
    ['without subject', { sub: undefined }, 'The access token has no subject.'],
    ['bound to a key', { cnf: { jkt: 'x' } }, 'The access token is bound to a key and not a bearer token.'],
  ])('is refused: %s', async (_, claims, description) => {
    const before = gateway.received.length;
    const token = await issuer.sign(claims as JWTPayload);
    expect(await refusal(startAuthorizer(variables).call(token))).toEqual([
      401,
      'invalid_token',
      description,
    ]);
    expect(gateway.received.length).toBe(before);
  });

  it.each(['logout+jwt', 'dpop+jwt', 'secevent+jwt', 'id_token', ''])('is refused: typ %j', async (typ) => {
    const [status, error] = await refusal(startAuthorizer(variables).call(await issuer.sign({}, { typ })));
    expect([status, error]).toEqual([401, 'invalid_token']);
  });

  it.each(['x', 'a.b', 'a.b.c', 'e30.e30.', '....', 'eyJhbGciOiJub25lIn0.e30.'])(
    'is refused: %s',
    async (token) => {
      const [status, error] = await refusal(startAuthorizer(variables).call(token));
      expect([status, error]).toEqual([401, 'invalid_token']);
    },
  );

  it('is refused before it is parsed when it is over 8 KiB', async () => {
    const { call, fetched } = startAuthorizer(variables);
    const token = await issuer.sign({ padding: 'x'.repeat(8192) });
    expect(await refusal(call(token))).toEqual([401, 'invalid_token', 'The access token is too large.']);
    expect(fetched).toEqual([]);
  });
});

describe('a malformed Authorization header', () => {
  it.each([
    ['no token', 'Bearer', 400, 'invalid_request'],
    ['two tokens', 'Bearer a b', 400, 'invalid_request'],
    ['the header twice', 'Bearer a, Bearer b', 400, 'invalid_request'],
    ['parameters', 'Bearer token="a"', 400, 'invalid_request'],
    ['a tab', 'Bearer\ta', 401, 'unauthorized'],
    ['another scheme', 'Basic YTpi', 401, 'unauthorized'],
    ['a scheme that only begins like it', 'Bearers a', 401, 'unauthorized'],
    ['no scheme', 'abc.def.ghi', 401, 'unauthorized'],
    ['nothing', '', 401, 'unauthorized'],
  ])('%s', async (_, authorization, status, error) => {
    const result = await refusal(startAuthorizer(variables).call(undefined, { authorization }));
    expect(result.slice(0, 2)).toEqual([status, error]);
  });

  it('a valid token twice', async () => {
    const token = await issuer.sign();
    const request = mcpRequest(token);
    request.headers.append('authorization', `Bearer ${token}`);
    expect((await startAuthorizer(variables).send(request)).status).toBe(400);
  });

  it('a token in the query, alone or besides', async () => {
    const token = await issuer.sign();
    const { send } = startAuthorizer(variables);
    expect((await send(mcpRequest(undefined, {}, `/mcp?access_token=${token}`))).status).toBe(401);
    expect((await send(mcpRequest(token, {}, `/mcp?access_token=${token}`))).status).toBe(400);
  });
});

describe('required scopes', () => {
  const needed = { oidc_required_scopes: 'read,write' };
  it.each([
    ['all', { scope: 'read write' }, 200],
    ['more', { scope: 'admin write read' }, 200],
    ['scp', { scp: ['read', 'write'] }, 200],
    ['some', { scope: 'read' }, 403],
    ['none', {}, 403],
    ['a longer name', { scope: 'read write2' }, 403],
    ['another case', { scope: 'READ WRITE' }, 403],
  ])('%s: %j', async (_, claims, status) => {
    expect((await startAuthorizer({ ...variables, ...needed }).call(await issuer.sign(claims))).status).toBe(
      status,
    );
  });

  it('are none when none are configured', async () => {
    expect((await startAuthorizer(variables).call(await issuer.sign())).status).toBe(200);
  });
});
