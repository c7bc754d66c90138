import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../components/shared/authorizer-settings/settings.ts';
import { readSettings } from '../../../components/shared/authorizer-settings/settings.ts';
import { SettingsError } from '../../../components/shared/authorizer-settings/settings-error.ts';
import { p256, pemOf, rsa } from '../jws/tokens.ts';
import type { Variables } from './harness.ts';

const base: Variables = { oidc_issuer: 'https://issuer.example' };

function read(variables: Variables): Settings {
  return readSettings((name) => (variables as Record<string, string>)[name] ?? '');
}

describe('settings that are taken', () => {
  it('discovers the keys of a generic OIDC provider', () => {
    expect(read(base).provider).toEqual({
      issuer: 'https://issuer.example',
      audiences: [],
      keys: { kind: 'discovery' },
      algorithms: [],
      signatureConfiguration: '["https://issuer.example","","",""]',
      endpoints: undefined,
    });
  });

  it.each([
    [
      'a key set',
      { oidc_jwks_uri: 'https://keys.example/jwks' },
      { kind: 'jwks', uri: 'https://keys.example/jwks' },
    ],
    ['an RSA key', { oidc_public_key: pemOf(rsa) }, { kind: 'public-key', key: { type: 'RSA' } }],
    [
      'an EC key on one line',
      { oidc_public_key: pemOf(p256).replaceAll('\n', String.raw`\n`) },
      { kind: 'public-key', key: { curve: 'P-256' } },
    ],
  ])('takes %s', (_, variables, keys) => {
    expect(read({ ...base, ...variables }).provider?.keys).toMatchObject(keys);
  });

  it('keeps the slash at the end of an issuer', () => {
    expect(read({ ...base, oidc_issuer: 'https://tenant.example/' }).provider?.issuer).toBe(
      'https://tenant.example/',
    );
  });

  it('takes an issuer that is no URL when the key is given', () => {
    const variables = { ...base, oidc_issuer: 'my-service', oidc_public_key: pemOf(rsa) };
    expect(read(variables).provider?.issuer).toBe('my-service');
  });

  it('takes lists with spaces and empty items', () => {
    const settings = read({
      ...base,
      oidc_audiences: ' a, b ,,c',
      oidc_required_scopes: ' mcp , tools:read,',
      oidc_algorithms: 'RS256 , ES256',
    });
    expect(settings.provider?.audiences).toEqual(['a', 'b', 'c']);
    expect(settings.provider?.algorithms).toEqual(['RS256', 'ES256']);
    expect(settings.requiredScopes).toEqual(['mcp', 'tools:read']);
  });

  it('takes provider and static tokens together, and static tokens alone', () => {
    const token = 'abc:cli:alice:read,write:4000000000:org-1;def:cli:bob:';
    expect(read({ ...base, static_tokens: token }).provider?.issuer).toBe('https://issuer.example');
    const alone = read({ ...base, oidc_issuer: '', static_tokens: token });
    expect(alone.provider).toBeUndefined();
    expect(alone.staticTokens).toEqual([
      {
        token: 'abc',
        clientId: 'cli',
        subject: 'alice',
        scopes: ['read', 'write'],
        expiresAt: 4e9,
        organizationId: 'org-1',
      },
      {
        token: 'def',
        clientId: 'cli',
        subject: 'bob',
        scopes: [],
        expiresAt: undefined,
        organizationId: undefined,
      },
    ]);
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1:8080/realm', 'http://[::1]:8080'])(
    'takes plain http on loopback: %s',
    (issuer) => expect(read({ ...base, oidc_issuer: issuer }).provider?.issuer).toBe(issuer),
  );

  it('takes both endpoints and the optional third', () => {
    const endpoints = {
      oidc_authorize_endpoint: 'https://a.example/authorize',
      oidc_token_endpoint: 'https://a.example/token',
    };
    expect(read({ ...base, ...endpoints }).provider?.endpoints).toEqual({
      authorizationEndpoint: 'https://a.example/authorize',
      tokenEndpoint: 'https://a.example/token',
      userinfoEndpoint: undefined,
    });
  });
});

describe('settings that are refused', () => {
  const cases: readonly (readonly [string, Variables, string])[] = [
    ['nobody who could be let in', { oidc_issuer: '' }, 'oidc_issuer and static_tokens are both empty'],
    [
      'keys without an issuer',
      { oidc_issuer: '', oidc_jwks_uri: 'https://k.example' },
      'oidc_issuer is empty',
    ],
    ['both key sources', { oidc_jwks_uri: 'https://k.example', oidc_public_key: pemOf(rsa) }, 'both set'],
    [
      'an http issuer whose name a resolver may look up',
      { oidc_issuer: 'http://id.localhost' },
      'oidc_issuer must be an https URL',
    ],
    ['an http issuer', { oidc_issuer: 'http://issuer.example' }, 'oidc_issuer must be an https URL'],
    [
      'an http issuer beside a key',
      { oidc_issuer: 'HTTP://issuer.example', oidc_public_key: pemOf(rsa) },
      'oidc_issuer',
    ],
    [
      'an issuer that is no URL, to be discovered',
      { oidc_issuer: 'my-service' },
      'oidc_issuer must be an https URL',
    ],
    ['an http key set', { oidc_jwks_uri: 'http://k.example' }, 'oidc_jwks_uri must be an https URL'],
    ['a bare domain as key set', { oidc_jwks_uri: 'k.example' }, 'oidc_jwks_uri must be an https URL'],
    ['a name that only begins like loopback', { oidc_jwks_uri: 'http://localhost.example' }, 'oidc_jwks_uri'],
    ['a password in a URL', { oidc_jwks_uri: 'https://user:pass@k.example' }, 'oidc_jwks_uri'],
    ['a file as key set', { oidc_jwks_uri: 'file:///etc/passwd' }, 'oidc_jwks_uri'],
    [
      'an http endpoint',
      { oidc_authorize_endpoint: 'http://a.example', oidc_token_endpoint: 'https://a.example' },
      'oidc_authorize_endpoint',
    ],
    ['one endpoint alone', { oidc_token_endpoint: 'https://a.example' }, 'only used together'],
    ['an unknown algorithm', { oidc_algorithms: 'RS256,none' }, 'oidc_algorithms may hold RS256'],
    ['HMAC', { oidc_algorithms: 'HS256' }, 'oidc_algorithms'],
    ['a broken PEM', { oidc_public_key: '-----BEGIN PUBLIC KEY-----' }, 'oidc_public_key cannot be used'],
    [
      'a private key',
      { oidc_public_key: rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() },
      'oidc_public_key',
    ],
    ['a scope with a quote', { oidc_required_scopes: 'a"b' }, 'oidc_required_scopes'],
    ['a public_url over http', { public_url: 'http://mcp.example' }, 'public_url must be an https URL'],
    ['a public_url with a query', { public_url: 'https://mcp.example/mcp?a=b' }, 'public_url'],
    ['a static token without client', { static_tokens: 'abc' }, 'entry 1 of static_tokens'],
    ['a static token without subject', { static_tokens: 'a:b:c:;abc:cli::read' }, 'entry 2 of static_tokens'],
    ['a static token without scopes', { static_tokens: 'abc:cli:alice' }, 'entry 1 of static_tokens'],
    [
      'a static token with an expiry that is no number',
      { static_tokens: 'abc:cli:alice:read:2030-01-01' },
      'entry 1',
    ],
    [
      'a static token with a part too many',
      { static_tokens: 'abc:cli:alice:read:1:org:x' },
      'entry 1 of static_tokens',
    ],
    [
      'a static token that cannot be sent',
      { static_tokens: 'a b:cli:alice:read' },
      'entry 1 of static_tokens',
    ],
    ['a static token given twice', { static_tokens: 'abc:cli:alice:;abc:cli:bob:' }, 'one token twice'],
  ];

  it.each(cases)('%s', (_, variables, message) => {
    const run = () => read({ ...base, ...variables });
    expect(run).toThrow(SettingsError);
    expect(run).toThrow(message);
  });

  it('says nothing of secrets', () => {
    for (const variables of [
      { static_tokens: 'hunter2' },
      { oidc_public_key: 'hunter2' },
      { public_url: 'http://hunter2.example' },
    ]) {
      expect(() => read({ ...base, ...variables })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
      );
    }
  });
});
