import { describe, expect, it } from 'vitest';
import { prepareApp } from '../../src/conformance/prepare-app.ts';
import type { LockedApp } from '../../src/spin/locked-app.ts';

const digest = (character: string) => `sha256:${character.repeat(64)}`;
const component = (id: string, character: string, hosts: readonly string[] = []) => ({
  id,
  metadata: { allowed_outbound_hosts: hosts },
  source: { content_type: 'application/wasm' as const, digest: digest(character) },
});
const oidcVariables = [
  'issuer',
  'audiences',
  'jwks_uri',
  'public_key',
  'algorithms',
  'required_scopes',
  'allowed_subjects',
  'required_claims',
  'org_id',
].map((name) => [`mcp_oidc_${name}`, { default: 'own' }] as const);
const endpoints = ['authorize', 'token', 'userinfo'].map(
  (name) => [`mcp_oidc_${name}_endpoint`, { default: 'https://issuer.example/x' }] as const,
);
const locked: LockedApp = {
  spin_lock_version: 1,
  metadata: { name: 'x', version: '1.0.0', trigger: { type: 'http' } },
  variables: {
    mcp_request_components: { default: '' },
    mcp_public_url: { default: 'https://x.example/mcp' },
    mcp_allowed_hosts: { default: 'x.example' },
    ...Object.fromEntries([...oidcVariables, ...endpoints]),
  },
  triggers: [
    { id: 'a', trigger_type: 'http', trigger_config: { component: 'mcp-authorizer', route: '/...' } },
  ],
  components: [component('mcp-authorizer', 'a'), component('mcp-gateway', 'b'), component('sum', 'c')],
};
const app = { locked, componentFile: (wanted: string) => `/blobs/${wanted}` };
const fixture = { digest: digest('f'), file: '/fixture.wasm' };

describe('prepareApp', () => {
  it('keeps the bytes, the routes and what the tools may reach', () => {
    const prepared = prepareApp(app, { fixture });
    const before = new Map(locked.components.map((each) => [each.id, each]));
    expect(prepared.locked.components.map(({ id }) => id)).toEqual([...before.keys(), 'conformance-fixture']);
    for (const { id, source } of prepared.locked.components.slice(0, 3))
      expect(source).toEqual(before.get(id)?.source);
    expect(prepared.locked.components[2]).toEqual(before.get('sum'));
    expect(prepared.locked.triggers[0]).toEqual(locked.triggers[0]);
    expect(prepared.componentFile(digest('c'))).toBe(`/blobs/${digest('c')}`);
    expect(prepared.componentFile(digest('f'))).toBe('/fixture.wasm');
  });

  it('puts the fixture behind the gateway, where nothing else reaches it', () => {
    const { locked: joined, variables } = prepareApp(app, { fixture });
    const { components, triggers } = joined;
    expect(triggers.at(-1)?.trigger_config).toEqual({
      component: 'conformance-fixture',
      route: { private: true },
    });
    const reaching = components.filter(({ metadata }) =>
      metadata.allowed_outbound_hosts?.includes('http://conformance-fixture.spin.internal'),
    );
    expect(reaching.map(({ id }) => id)).toEqual(['mcp-gateway']);
    expect(components.at(-1)?.metadata.allowed_outbound_hosts ?? []).toEqual([]);
    expect(variables).toEqual({ mcp_public_url: '', mcp_request_components: 'conformance-fixture:mcp' });
    expect(joined.variables).toEqual(locked.variables);
  });

  it('makes a private app trust the test issuer alone, and keeps what it requires of callers', () => {
    const variables = { mcp_oidc_issuer: 'http://127.0.0.1:5', mcp_oidc_audiences: 'urn:test' };
    const prepared = prepareApp(app, { fixture, issuer: { origin: 'http://127.0.0.1:5', variables } });
    expect(prepared.variables).toMatchObject({ ...variables, mcp_oidc_token_endpoint: '' });
    for (const name of ['required_scopes', 'allowed_subjects', 'required_claims', 'org_id'])
      expect(prepared.variables).not.toHaveProperty(`mcp_oidc_${name}`);
    expect(prepared.locked.components[0]?.metadata.allowed_outbound_hosts).toEqual(['http://127.0.0.1:5']);
  });

  it('changes nothing of the app it was given', () => {
    const copy = structuredClone(locked);
    prepareApp(app, { fixture });
    expect(locked).toEqual(copy);
  });
});
