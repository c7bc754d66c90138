import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildAuthorizer, buildGenericGateway, type BuiltComponent } from '../../src/build/index.ts';
import { parseRepository, publishComponent, readComponentInterface } from '../../src/oci/index.ts';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import { openApp } from '../../src/oci/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';
import { buildComponents } from '../components/built-app.ts';
import { type FakeRegistry, startFakeRegistry } from '../oci/fake-registry.ts';
import { runBundle, writeProject } from './project.ts';

/** The file of the original's architecture page, word for word. */
const original = `[project]
name = "my-project"
access_control = "private"  # Enables authentication

[mcp]
gateway = "ghcr.io/fastertools/mcp-gateway:0.0.11"
authorizer = "ghcr.io/fastertools/mcp-authorizer:0.0.13"
validate_arguments = true

[oidc]  # Custom OAuth provider
issuer = "https://auth.example.com"
audience = "api-identifier"

[variables]
custom_api_key = { default = "demo-key" }

[tools.text-analyzer]
path = "components/text-analyzer"
allowed_outbound_hosts = ["https://api.openai.com"]
`;

const analyzer = `import { defineTools } from 'ftl-deploy/sdk';

defineTools({
  analyze: {
    description: 'Counts the words of a text.',
    inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
    annotations: { readOnlyHint: true },
    handler: ({ text }) => ({ words: text.split(/\\s+/).filter(Boolean).length }),
  },
});
`;

let system: OwnedSystem;
let registry: FakeRegistry;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  registry = await startFakeRegistry();
  const built = await buildComponents(system, async (options) => [
    ['mcp-gateway:0.0.11', await buildGenericGateway('0.0.11', options)] as const,
    ['mcp-authorizer:0.0.13', await buildAuthorizer(options)] as const,
  ]);
  for (const [name, component] of built) await publish(name, component);
}, 300_000);
afterAll(async () => {
  await registry.close();
  await system.close();
});

async function publish(nameAndTag: string, { id, file }: BuiltComponent): Promise<void> {
  const [name = '', tag = ''] = nameAndTag.split(':');
  const bytes = readFileSync(file);
  const repository = parseRepository(`${registry.host}/fastertools/${name}`);
  const component = {
    bytes,
    interface: readComponentInterface(bytes),
    repository,
    tags: [tag],
    annotations: {},
  };
  await publishComponent({ ...component, name: id, dryRun: false }, { system });
}

async function pipeline(folder: string, ...args: string[]) {
  const run = await runBundle('ftl', [
    'pipeline',
    `--project=${folder}`,
    '--spin-version=none',
    '--runtime=embedded',
    '--json',
    ...args,
  ]);
  expect(run.leftovers).toEqual([]);
  return { ...run, result: JSON.parse(run.stdout) as { ok: boolean; error?: Record<string, unknown> } };
}

test(
  "the original's own example builds with the images it names, and answers a call",
  { timeout: 600_000 },
  async () => {
    const folder = writeProject({ 'ftl.toml': original, 'components/text-analyzer/index.ts': analyzer });
    const mirror = `--registry-mirror=ghcr.io=${registry.host}`;
    const { exitCode, result, stdout } = await pipeline(folder, '--to=componentize', mirror);
    expect({ exitCode, ok: result.ok }, stdout).toEqual({ exitCode: 0, ok: true });

    const manifest = readFileSync(path.join(folder, '.ftl', 'build', 'spin.toml'), 'utf8');
    expect(manifest).toContain('ghcr.io/fastertools/mcp-gateway:0.0.11, line 6 of ftl.toml.');
    expect(manifest).toContain('component_names = "text-analyzer"');
    expect(manifest).toContain('mcp_jwt_issuer = "{{ mcp_oidc_issuer }}"');
    const lock = JSON.parse(readFileSync(path.join(folder, 'ftl.lock'), 'utf8')) as { components: object };
    expect(Object.keys(lock.components)).toEqual([
      'ghcr.io/fastertools/mcp-authorizer:0.0.13',
      'ghcr.io/fastertools/mcp-gateway:0.0.11',
    ]);

    // Built once, the project needs the registry no more.
    const offline = await pipeline(folder, '--to=componentize', '--registry-mirror=ghcr.io=127.0.0.1:1');
    expect(offline.exitCode, offline.stdout).toBe(0);

    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const { url } = await start(folder, { mcp_oidc_public_key: await exportSPKI(publicKey) });
    const claims = new SignJWT({ scope: '' }).setProtectedHeader({ alg: 'ES256' }).setSubject('somebody');
    const token = await claims
      .setIssuer('https://auth.example.com')
      .setAudience('api-identifier')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    const list = await rpc(url, token, 'tools/list', {});
    expect(list.result?.tools).toMatchObject([{ name: 'text-analyzer__analyze' }]);
    const call = (input: object) =>
      rpc(url, token, 'tools/call', { name: 'text-analyzer__analyze', arguments: input });
    expect((await call({ text: 'three small words' })).result?.structuredContent).toEqual({ words: 3 });
    expect((await call({ text: 1 })).result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('Invalid arguments') }],
    });
    expect((await post(url, 'not-a-token', {})).status).toBe(401);
  },
);

test('it passes conformance with those images', { timeout: 600_000 }, async () => {
  const folder = writeProject({ 'ftl.toml': original, 'components/text-analyzer/index.ts': analyzer });
  const mirror = `--registry-mirror=ghcr.io=${registry.host}`;
  const { exitCode, stdout } = await pipeline(folder, '--to=conformance', mirror);
  expect(exitCode, stdout).toBe(0);
});

test('without network it says what two ways out there are', async () => {
  const folder = writeProject({ 'ftl.toml': original, 'components/text-analyzer/index.ts': analyzer });
  const { exitCode, stderr } = await runBundle('ftl', [
    'componentize',
    `--project=${folder}`,
    '--registry-mirror=ghcr.io=127.0.0.1:1',
  ]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('ftl.toml:6:11');
  expect(stderr).toContain('Name a mirror that can be reached, --registry-mirror ghcr.io=HOST:PORT');
  expect(stderr).toContain('leave mcp.gateway out for the built-in one');
});

async function start(folder: string, variables: Record<string, string>) {
  const outputs = JSON.parse(readFileSync(path.join(folder, '.ftl', 'componentize.json'), 'utf8')) as {
    outputs: { digest: string; layout: string };
  };
  const app = await openApp(outputs.outputs.layout, outputs.outputs.digest, system);
  const runtime = embeddedRuntime(await ensureToolchain(system));
  const running = await runtime(app, { port: 0, variables }, system);
  onTestFinished(() => running.stop());
  return running;
}

async function rpc(url: string, token: string, method: string, params: object) {
  const response = await post(url, token, { jsonrpc: '2.0', id: 1, method, params });
  return (await response.json()) as { result?: { structuredContent?: unknown; tools?: unknown } };
}

function post(url: string, token: string, body: object): Promise<Response> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2025-06-18',
  };
  return fetch(`${url}/mcp`, { method: 'POST', headers, body: JSON.stringify(body) });
}
