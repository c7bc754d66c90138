import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestIssuer } from '../../../src/conformance/test-issuer.ts';
import { unsetVariables } from '../../../components/shared/authorizer-settings/variables.ts';
import { startTestIssuer } from '../../../src/conformance/test-issuer.ts';
import type { RecordingServer, Variables } from './harness.ts';
import { mcpRequest, startAuthorizer, startGateway, system, trusting } from './harness.ts';

let issuer: TestIssuer;
let gateway: RecordingServer;
let variables: Variables;

beforeAll(async () => {
  issuer = await startTestIssuer(system);
  gateway = await startGateway();
  variables = { ...(await trusting(issuer, 'public-key')), next: gateway.url };
});
afterAll(async () => {
  await issuer.close();
  await gateway.close();
});

const link = 'resource_metadata="https://mcp.example/.well-known/oauth-protected-resource/mcp"';
const deployed = () => ({ ...variables, public_url: 'https://mcp.example/mcp' });

describe('challenges (RFC 6750 section 3, RFC 9728 section 5.1)', () => {
  it('401 without a token: the link and the scopes, and no error', async () => {
    const response = await startAuthorizer({ ...deployed(), oidc_required_scopes: 'read,write' }).call();
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(`Bearer scope="read write", ${link}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      error: 'unauthorized',
      error_description: 'An access token is required.',
    });
  });

  it('401 with a token: invalid_token', async () => {
    const response = await startAuthorizer(deployed()).call('a.b.c');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(
      /^Bearer error="invalid_token", error_description="[^"]+", resource_metadata="[^"]+"$/,
    );
  });

  it('403: insufficient_scope with all scopes at once', async () => {
    const { call } = startAuthorizer({ ...deployed(), oidc_required_scopes: 'read,write' });
    const response = await call(await issuer.sign({ scope: 'read' }));
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer error="insufficient_scope", error_description="The access token lacks a required scope.", scope="read write", ${link}`,
    );
    expect(await response.json()).toMatchObject({ error: 'insufficient_scope' });
  });

  it('400: invalid_request', async () => {
    const response = await startAuthorizer(deployed()).call(undefined, {
      authorization: 'Bearer a, Bearer b',
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_request", /);
  });

  it('leads to the metadata of the endpoint that was asked', async () => {
    const { send } = startAuthorizer(deployed());
    const challenge = async (path: string) =>
      (await send(mcpRequest(undefined, {}, path))).headers.get('www-authenticate');
    expect(await challenge('/mcp/x/a')).toContain('/.well-known/oauth-protected-resource/mcp/x/a"');
    expect(await challenge('/a/mcp')).toContain('/.well-known/oauth-protected-resource/a/mcp"');
    expect(await challenge('/elsewhere')).toContain('/.well-known/oauth-protected-resource/mcp"');
  });

  it('is made of the request only on loopback', async () => {
    const { send } = startAuthorizer(variables);
    const at = async (host: string) =>
      (await send(new Request(`${host}/mcp`, { method: 'POST' }))).headers.get('www-authenticate');
    expect(await at('http://localhost:8080')).toContain(
      '"http://localhost:8080/.well-known/oauth-protected-resource/mcp"',
    );
    expect(await at('https://evil.example')).toBe('Bearer');
  });

  it('leads to metadata that really is there', async () => {
    const { send, call } = startAuthorizer(variables);
    const url =
      /resource_metadata="([^"]+)"/.exec((await call()).headers.get('www-authenticate') ?? '')?.[1] ?? '';
    expect(await (await send(new Request(url))).json()).toMatchObject({
      resource: 'http://127.0.0.1:3000/mcp',
    });
  });
});

describe('H7: every path and method without a token', () => {
  const paths = [
    '/',
    '/mcp',
    '/mcp/',
    '/mcp/x/a',
    '/a/mcp',
    '/a',
    '/tools',
    '/health',
    '/.well-known/other',
    '/mcp/../tools',
    '//mcp',
    '/%6dcp',
  ];
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];

  it('is 401 with the link, or 405 where only POST is taken, and sends nothing on', async () => {
    const { send } = startAuthorizer(variables);
    const before = gateway.received.length;
    for (const path of paths) {
      for (const method of methods) {
        const response = await send(new Request(`http://localhost:3000${path}`, { method }));
        const onlyPost = /^\/(mcp\/?|mcp\/x\/a|a\/mcp)$/.test(path) && method !== 'POST';
        expect(`${method} ${path} ${response.status}`).toBe(`${method} ${path} ${onlyPost ? 405 : 401}`);
        expect(response.headers.get(onlyPost ? 'allow' : 'www-authenticate')).toMatch(
          onlyPost ? /^POST, OPTIONS$/ : /resource_metadata="/,
        );
      }
    }
    expect(gateway.received.length).toBe(before);
  });

  it('with sessions it is 401, not 405, for who comes back for a stream, and a token lets him through', async () => {
    const resume = (headers: Record<string, string>) =>
      new Request('http://localhost:3000/mcp', { headers: { 'last-event-id': 'abc', ...headers } });
    const token = { authorization: `Bearer ${await issuer.sign()}` };
    const { send } = startAuthorizer({ ...variables, server_requests: 'true' });
    expect((await send(resume({}))).status).toBe(401);
    expect((await send(resume(token))).status).toBe(200);
    expect(gateway.received.at(-1)?.headers['last-event-id']).toBe('abc');
    expect((await send(new Request('http://localhost:3000/mcp', { headers: token }))).status).toBe(405);
    expect((await startAuthorizer(variables).send(resume(token))).status).toBe(405);
  });
});

describe('a configuration that cannot be used', () => {
  it('is 500 without detail for every request, with one line in the log', async () => {
    for (const path of ['/mcp', '/', '/.well-known/oauth-protected-resource']) {
      const { send, log } = startAuthorizer({ ...variables, oidc_jwks_uri: 'http://secret-name.example' });
      const response = await send(mcpRequest(await issuer.sign(), {}, path));
      expect(response.status).toBe(500);
      expect(response.headers.get('www-authenticate')).toBeNull();
      expect(await response.json()).toEqual({
        error: 'server_error',
        error_description: 'The server is not configured correctly.',
      });
      expect(log).toEqual(['authorizer: configuration: oidc_jwks_uri and oidc_public_key are both set']);
    }
  });

  it('is also a variable that cannot be read', async () => {
    const { call, log } = startAuthorizer({}, { variable: () => undefined });
    expect((await call(await issuer.sign())).status).toBe(500);
    expect(log).toEqual(['authorizer: configuration: public_url cannot be read']);
  });

  const optional = ['next', 'cors_origins', 'cors_credentials', 'cors_max_age', 'server_requests'];
  it.each(Object.keys(unsetVariables).filter((name) => !optional.includes(name)))(
    'is also one variable that is missing, whatever the others are: %s',
    async (missing) => {
      const given: Readonly<Record<string, string>> = { ...unsetVariables, ...variables, next: gateway.url };
      const log: string[] = [];
      const before = gateway.received.length;
      const { call } = startAuthorizer(
        {},
        {
          variable: (name) => (name === missing ? undefined : given[name]),
          log: (line) => void log.push(line),
        },
      );
      expect((await call(await issuer.sign())).status).toBe(500);
      expect(log).toEqual([`authorizer: configuration: ${missing} cannot be read`]);
      expect(gateway.received.length).toBe(before);
    },
  );

  it('does not depend on what the request needs', async () => {
    const wrong: readonly Variables[] = [
      { oidc_authorize_endpoint: 'http://elsewhere.example' },
      { oidc_required_claims: '[' },
      { oidc_algorithms: 'none' },
      { static_tokens: 'x' },
    ];
    for (const setting of wrong) {
      const { call, send, log } = startAuthorizer({ ...variables, next: gateway.url, ...setting });
      const before = gateway.received.length;
      const metadata = new Request('http://127.0.0.1:3000/.well-known/oauth-protected-resource');
      const statuses = [await call(await issuer.sign()), await call(), await send(metadata)];
      expect(statuses.map(({ status }) => status)).toEqual([500, 500, 500]);
      expect(log).toHaveLength(3);
      for (const line of log) expect(line).toContain(Object.keys(setting)[0]);
      expect(gateway.received.length).toBe(before);
    }
  });

  it('lets nobody through when nobody is configured', async () => {
    const { call } = startAuthorizer({ next: gateway.url });
    for (const token of [undefined, '', 'x', await issuer.sign()])
      expect((await call(token)).status).toBe(500);
  });
});

describe('logs and answers', () => {
  it('hold nothing of a token, a claim or a secret', async () => {
    const secrets = ['s3cr3t-subject', 's3cr3t-static', 's3cr3t-scope'];
    const extra = { static_tokens: 's3cr3t-static:cli:alice:read' };
    const claims = { sub: 's3cr3t-subject', scope: 's3cr3t-scope' };
    const tokens = [
      await issuer.sign(claims),
      await issuer.sign({ ...claims, exp: 1 }),
      await issuer.sign({ ...claims, aud: 's3cr3t-subject' }),
      `${await issuer.sign(claims)}x`,
      's3cr3t-static2',
    ];
    for (const next of [gateway.url, 'http://127.0.0.1:9']) {
      for (const source of ['public-key', 'jwks'] as const) {
        const { call, log } = startAuthorizer({
          ...(await trusting(issuer, source)),
          ...extra,
          next,
          oidc_required_scopes: 'read',
        });
        for (const token of tokens) {
          const response = await call(token);
          const text = [await response.text(), ...[...response.headers].flat(), ...log].join('\n');
          for (const secret of [...secrets, token]) expect(text).not.toContain(secret);
        }
      }
    }
  });

  it('give the trace id back, also with an error, when it is one', async () => {
    const { call } = startAuthorizer(variables);
    expect((await call(undefined, { 'x-trace-id': 'trace-1' })).headers.get('x-trace-id')).toBe('trace-1');
    expect((await call(await issuer.sign(), { 'X-Trace-Id': 'trace-2' })).headers.get('x-trace-id')).toBe(
      'trace-2',
    );
    expect((await call(undefined, { 'x-trace-id': 'x'.repeat(129) })).headers.get('x-trace-id')).toBeNull();
    expect((await call()).headers.get('x-trace-id')).toBeNull();
  });

  it('are errors of one form, also when something fails that must not', async () => {
    const broken = {
      now: () => {
        throw new Error('clock');
      },
    };
    const { call, log } = startAuthorizer(variables, broken);
    const response = await call(await issuer.sign());
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: 'server_error',
      error_description: 'The request could not be handled.',
    });
    expect(log).toEqual(['authorizer: unexpected Error']);
  });

  it('are 401 again and again for invalid tokens', async () => {
    const { call } = startAuthorizer(variables);
    for (let count = 0; count < 200; count++) expect((await call(`token-${count}`)).status).toBe(401);
    expect((await call(await issuer.sign())).status).toBe(200);
  });
});
