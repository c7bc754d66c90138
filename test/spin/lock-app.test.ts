import { describe, expect, test } from 'vitest';
import type { LockedComponent } from '../../src/spin/index.ts';
import {
  lockApp,
  lockComponent,
  transpile,
  withComponent,
  withOutboundHosts,
  writeManifest,
} from '../../src/spin/index.ts';
import { privateProject, publicProject } from './sample-projects.ts';

const digestOf = (id: string) => `sha256:${Buffer.from(id).toString('hex').padEnd(64, '0').slice(0, 64)}`;
const digests = (ids: readonly string[]) => ids.map((id) => ({ id, digest: digestOf(id) }));
const privateApp = lockApp(
  transpile(privateProject),
  digests(['text-analyzer', 'mcp-gateway', 'mcp-authorizer']),
);

test('a private app as Spin locks it', async () => {
  await expect(`${JSON.stringify(privateApp, null, 2)}\n`).toMatchFileSnapshot(
    'snapshots/private.locked.json.txt',
  );
});

test('the order of the digests does not matter', () => {
  const again = lockApp(
    transpile(privateProject),
    digests(['mcp-authorizer', 'mcp-gateway', 'text-analyzer']),
  );
  expect(JSON.stringify(again)).toBe(JSON.stringify(privateApp));
});

test('a component without digest is a fault of ours', () => {
  expect(() => lockApp(transpile(privateProject), [])).toThrow(expect.objectContaining({ code: 'E_BUG' }));
});

test('no host requirement without a literal name of a component', () => {
  const manifest = transpile({ ...publicProject, tools: [] });
  const app = lockApp(manifest, digests(['mcp-gateway']));
  expect(app).toMatchObject({ spin_lock_version: 0 });
  expect(Object.keys(app)).not.toContain('must_understand');
  const templated = withOutboundHosts(app, 'mcp-gateway', ['http://{{ x }}.spin.internal']);
  expect(templated.spin_lock_version).toBe(0);
  const literal = withOutboundHosts(app, 'mcp-gateway', ['http://x.spin.internal:80']);
  expect(literal).toMatchObject({
    spin_lock_version: 1,
    host_requirements: { local_service_chaining: 'required' },
  });
});

test('limits of a tool are in its metadata and in its own table of the manifest', () => {
  const limits = { memoryBytes: 2 ** 28, timeoutMs: 10_000 };
  const project = { ...publicProject, tools: publicProject.tools.map((tool) => ({ ...tool, limits })) };
  const manifest = transpile(project);
  const app = lockApp(manifest, digests(manifest.components.map(({ id }) => id)));
  const written = { memory: 2 ** 28, timeout_ms: 10_000 };
  const found = app.components.map(({ id, metadata }) => [id, metadata.limits]);
  expect(found).toEqual([['mcp-gateway', undefined], ...project.tools.map(({ id }) => [id, written])]);
  expect(writeManifest(manifest)).toContain(
    '[component.weather.tool.ftl.limits]\nmemory = 268435456\ntimeout_ms = 10000\n',
  );
});

test('one tool alone stands on every path, reaches nothing, and has no variable of others', () => {
  const [analyzer, weather] = publicProject.tools;
  expect(publicProject.variables.length).toBeGreaterThan(1);
  expect(lockComponent(publicProject, analyzer!, { digest: digestOf('a') }).variables).toEqual({});
  const app = lockComponent(publicProject, weather!, { digest: digestOf('weather') });
  expect(app.triggers.map(({ trigger_config: config }) => config)).toEqual([
    { component: 'weather', route: '/...' },
  ]);
  expect(app.components).toEqual([
    {
      id: 'weather',
      metadata: {},
      source: { content_type: 'application/wasm', digest: digestOf('weather') },
      config: { key: '{{ weather_key }}', units: 'metric "SI"' },
    },
  ]);
  expect(app.variables).toEqual({ weather_key: { secret: true } });
});

describe('changes for a test run', () => {
  const fixture: LockedComponent = {
    id: 'conformance-fixture',
    metadata: {},
    source: { content_type: 'application/wasm', digest: digestOf('fixture') },
  };

  test('a component joins on a private route and its caller may call it', () => {
    const app = withComponent(privateApp, { component: fixture, calledBy: 'mcp-gateway' });
    expect(app.components.at(-1)).toBe(fixture);
    expect(app.triggers.at(-1)?.trigger_config).toEqual({
      component: 'conformance-fixture',
      route: { private: true },
    });
    expect(app.components[1]?.metadata.allowed_outbound_hosts).toEqual([
      'http://text-analyzer.spin.internal',
      'http://conformance-fixture.spin.internal',
    ]);
    expect(privateApp.components).toHaveLength(3);
    expect(() => withComponent(app, { component: fixture, calledBy: 'mcp-gateway' })).toThrow('already');
    expect(() => withComponent(privateApp, { component: fixture, calledBy: 'nobody' })).toThrow('"nobody"');
  });

  test('a host that is there already is not added twice', () => {
    const app = withOutboundHosts(privateApp, 'mcp-authorizer', [
      'http://127.0.0.1:9',
      'https://auth.example.com',
    ]);
    expect(app.components[0]?.metadata).toEqual({
      allowed_outbound_hosts: [
        'http://mcp-gateway.spin.internal',
        'https://auth.example.com',
        'https://keys.example.com:8443',
        'http://127.0.0.1:9',
      ],
      key_value_stores: ['default'],
    });
  });
});
