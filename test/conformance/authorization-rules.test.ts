import type { IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkAuthorization } from '../../src/conformance/authorization-rules.ts';
import { type TestIssuer, startTestIssuer } from '../../src/conformance/test-issuer.ts';
import { createSystem } from '../../src/system/create.ts';
import { fixtureTools } from './fixture-tools.ts';
import { type TestAnswer, type TestServer, startMcpServer } from '../mcp-client/mcp-server.ts';

const system = createSystem({ logStyle: 'silent' });
let issuer: TestIssuer;
let server: TestServer | undefined;
beforeAll(async () => {
  issuer = await startTestIssuer(system);
});
afterEach(() => server?.close());
afterAll(() => issuer.close());

/** What fails at a server whose door is `door`: it answers what is refused, and nothing for what is let in. */
async function failing(door: (request: IncomingMessage) => TestAnswer | undefined) {
  server = await startMcpServer({
    endpoints: { '/mcp': fixtureTools, '/mcp/x/fixture': fixtureTools },
    instead: door,
  });
  const suite = await checkAuthorization({
    url: server.url,
    issuer,
    rights: {},
    requiredScopes: ['tools.call'],
    staticToken: 'static',
    probe: {
      path: '/mcp/x/fixture',
      tool: 'test_simple_text',
      text: 'This is a simple text response for testing.',
    },
    system,
  });
  return new Map(
    suite.checks.filter(({ status }) => status === 'failed').map(({ id, message }) => [id, message] as const),
  );
}

const challenge = (parameters: string): Record<string, string> => ({
  'www-authenticate': `Bearer ${parameters}`,
});

/** The claims of a token whose signature nobody looked at. */
function claimsOf({ headers }: IncomingMessage): Record<string, unknown> {
  const payload = headers.authorization?.split('.')[1] ?? '';
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

describe('checkAuthorization', () => {
  it('finds a door that is open', async () => {
    const failed = await failing(() => undefined);
    expect(failed.get('no-token-401')).toBe('the call got through to the tool');
    expect(failed.get('forged-signature-401')).toBe('the call got through to the tool');
    expect(failed.get('missing-scope-403')).toBe('the call got through to the tool');
    expect(failed.get('metadata-document')).toContain('no resource_metadata');
    expect([...failed.keys()]).not.toContain('valid-token-200');
    expect([...failed.keys()]).not.toContain('static-token-200');
    expect(failed.size).toBe(18);
  });

  it('finds a door that is shut for everybody', async () => {
    const failed = await failing(() => ({
      status: 401,
      headers: challenge('resource_metadata="http://127.0.0.1:9/x"'),
    }));
    expect(failed.get('valid-token-200')).toBe('HTTP 401, expected 200');
    expect(failed.get('static-token-200')).toBe('HTTP 401, expected 200');
    expect(failed.get('missing-scope-403')).toBe('HTTP 401, expected 403');
    expect(failed.get('metadata-document')).toContain('ECONNREFUSED');
    expect(failed.get('expired-401')).toContain('error="invalid_token"');
    expect(failed.has('no-token-401')).toBe(false);
  });

  it('finds a refusal that does not say where to log in', async () => {
    const failed = await failing(() => ({ status: 401 }));
    expect(failed.get('no-token-401')).toBe('no WWW-Authenticate: Bearer');
    const bare = await failing(() => ({ status: 401, headers: challenge('error="invalid_token"') }));
    expect(bare.get('no-token-401')).toBe('the challenge names no resource_metadata');
  });

  it('finds a door that reads a token and does not check its signature', async () => {
    const refusal = challenge('error="invalid_token", resource_metadata="http://127.0.0.1:9/x"');
    const failed = await failing((request) => {
      const { iss, aud, exp = 0, nbf = 0 } = claimsOf(request);
      const now = Date.now() / 1000;
      const good = iss === issuer.issuer && aud === issuer.audience && Number(exp) > now && Number(nbf) < now;
      return good ? undefined : { status: 401, headers: refusal };
    });
    for (const id of [
      'forged-signature-401',
      'algorithm-none-401',
      'algorithm-confusion-401',
      'changed-claims-401',
    ]) {
      expect(failed.get(id), id).toBe('the call got through to the tool');
    }
    for (const id of [
      'expired-401',
      'other-audience-401',
      'other-issuer-401',
      'without-expiry-401',
      'garbage-401',
    ]) {
      expect(failed.has(id), id).toBe(false);
    }
  });

  it('finds metadata that are wrong', async () => {
    const documents = [
      { resource: 'https://other.example/mcp', authorization_servers: [issuer.issuer] },
      { resource: undefined, authorization_servers: [] },
    ];
    for (const document of documents) {
      const failed = await failing(({ method }) =>
        method === 'GET' ? { status: 200, body: JSON.stringify(document) } : undefined,
      );
      expect(failed.get('metadata-at-well-known-mcp')).toContain('"resource" is not the URL');
    }
  });
});
