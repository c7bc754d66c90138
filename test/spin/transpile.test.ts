import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parseProject } from '../../src/project/index.ts';
import { transpile, writeManifest } from '../../src/spin/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';
import { privateProject, publicProject } from './sample-projects.ts';

describe('the written spin.toml', () => {
  test('of a public app', async () => {
    await expect(writeManifest(transpile(publicProject))).toMatchFileSnapshot(
      'snapshots/public.spin.toml.txt',
    );
  });

  test('of a private app', async () => {
    await expect(writeManifest(transpile(privateProject))).toMatchFileSnapshot(
      'snapshots/private.spin.toml.txt',
    );
  });

  test('in another folder, with paths from there', () => {
    const manifest = transpile(publicProject, { manifestFolder: '.' });
    expect(manifest.components.map(({ source }) => source)).toContain('.ftl/build/weather.wasm');
    expect(manifest.components.find(({ id }) => id === 'weather')?.build?.workdir).toBe('weather');
  });
});

interface WrittenManifest {
  readonly trigger: { http: { route: unknown; component: string }[] };
  readonly component: Record<string, { allowed_outbound_hosts?: string[]; key_value_stores?: string[] }>;
  readonly variables: Record<string, unknown>;
}

function written(project: Parameters<typeof transpile>[0]): WrittenManifest {
  return parse(writeManifest(transpile(project))) as unknown as WrittenManifest;
}

describe('who can be reached', () => {
  test.each([
    ['public', publicProject, 'mcp-gateway'],
    ['private', privateProject, 'mcp-authorizer'],
  ])('%s: one component from outside', (_, project, first) => {
    const { trigger } = written(project);
    const open = trigger.http.filter(({ route }) => typeof route === 'string');
    expect(open).toEqual([{ route: '/...', component: first }]);
    expect(trigger.http.slice(1).every(({ route }) => (route as { private?: boolean }).private)).toBe(true);
  });

  test('the gateway reaches each tool by name and nothing else', () => {
    expect(written(publicProject).component['mcp-gateway']?.allowed_outbound_hosts).toEqual([
      'http://text-analyzer.spin.internal',
      'http://weather.spin.internal',
      'http://vendor.spin.internal',
    ]);
  });

  test('the authorizer reaches the gateway and the origins of the issuer', () => {
    expect(written(privateProject).component['mcp-authorizer']?.allowed_outbound_hosts).toEqual([
      'http://mcp-gateway.spin.internal',
      'https://auth.example.com',
      'https://keys.example.com:8443',
    ]);
  });

  test('only the authorizer has a store', () => {
    const { component } = written(privateProject);
    const owners = Object.entries(component).filter(
      ([, { key_value_stores: stores }]) => stores !== undefined,
    );
    expect(owners.map(([id, { key_value_stores: stores }]) => [id, stores])).toEqual([
      ['mcp-authorizer', ['default']],
    ]);
  });
});

test('a public app has no variable of the issuer', () => {
  expect(Object.keys(written(publicProject).variables)).toEqual([
    'weather_host',
    'weather_key',
    'mcp_request_components',
    'mcp_public_url',
    'mcp_allowed_hosts',
    'mcp_state_secret',
  ]);
});

test('a private app with static tokens alone reaches the gateway alone', () => {
  const project = parseProject(
    `[project]\nname = "a"\naccess_control = "private"\n[mcp]\nstatic_tokens = "{{ t }}"\n[variables]\nt = { required = true, secret = true }`,
    factsOf({}),
  );
  const { component, variables } = written(project);
  expect(component['mcp-authorizer']).toMatchObject({
    allowed_outbound_hosts: ['http://mcp-gateway.spin.internal'],
    variables: { static_tokens: '{{ t }}', oidc_issuer: '{{ mcp_oidc_issuer }}' },
  });
  expect(variables['mcp_oidc_issuer']).toEqual({ default: '' });
  expect(variables['t']).toEqual({ required: true, secret: true });
});

test('what [mcp] asks of the gateway reaches it: a cache, a secret of the project, origins', () => {
  const project = parseProject(
    `[project]\nname = "a"\n[mcp]\nrequest_cache_seconds = 30\nstate_secret = "{{ s }}"\n[mcp.cors]\nallowed_origins = ["https://a.example"]\n[variables]\ns = { required = true, secret = true }`,
    factsOf({}),
  );
  const { component, variables } = written(project);
  expect(component['mcp-gateway']).toMatchObject({
    key_value_stores: ['default'],
    variables: {
      state_secret: '{{ s }}',
      request_cache_seconds: '30',
      cors_origins: '{{ mcp_cors_origins }}',
      cors_credentials: 'false',
      cors_max_age: '7200',
    },
  });
  expect(variables).not.toHaveProperty('mcp_state_secret');
  expect(variables['mcp_cors_origins']).toMatchObject({ default: 'https://a.example' });
});

test('a gateway that asks clients has a store, and the authorizer knows of it', () => {
  const asking = { ...privateProject, mcp: { ...privateProject.mcp, serverRequests: true } };
  const { component } = written(asking);
  expect(component['mcp-gateway']).toMatchObject({ key_value_stores: ['default'] });
  expect(component['mcp-authorizer']).toMatchObject({ variables: { server_requests: 'true' } });
  const silent = written(privateProject).component;
  expect(silent['mcp-gateway']).not.toHaveProperty('key_value_stores');
  expect(silent['mcp-authorizer']).not.toHaveProperty('variables.server_requests');
});

test('an issuer that is a plain name opens no host', () => {
  const oidc = { ...privateProject.oidc!, issuer: 'my-issuer' };
  expect(written({ ...privateProject, oidc }).component['mcp-authorizer']?.allowed_outbound_hosts).toEqual([
    'http://mcp-gateway.spin.internal',
    'https://keys.example.com:8443',
  ]);
});
