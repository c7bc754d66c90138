import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLayout, publishLayout, pullApp, type PublishOptions } from '../../src/oci/index.ts';
import type { Patience } from '../../src/oci/registry/transport.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { type FakeRegistry, type FakeRegistryOptions, startFakeRegistry } from './fake-registry.ts';
import { hasImageSpec, imageSpecProblems } from './image-spec.ts';
import { packSample } from './sample-app.ts';

const patience: Patience = { firstDelayMs: 1, longestDelayMs: 50, idleMs: 20_000 };
const account = { username: 'robot', password: 'planted-secret' };

let system: OwnedSystem;
let folder: string;
let registry: FakeRegistry;

async function start(options: FakeRegistryOptions = {}) {
  registry = await startFakeRegistry(options);
}

async function publish(overrides: Partial<PublishOptions> = {}) {
  return publishLayout({
    layout: await openLayout(path.join(folder, 'oci'), system),
    repository: `${registry.host}/owner/app`,
    tags: ['1.2.3', 'latest'],
    patience,
    system,
    ...overrides,
  });
}

const stored = (name: string) => registry.repositories.get(name);
const writes = () => registry.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD');

beforeEach(async () => {
  // No credentials of whoever runs the tests.
  system = createSystem({ logStyle: 'silent', env: { PATH: process.env['PATH'] } });
  folder = await system.files.temporaryFolder('ftl-oci');
});
afterEach(async () => {
  await registry.close();
  await system.close();
});

describe('publishLayout', () => {
  it('puts a component under the name that it is given', async () => {
    await start();
    await packSample(folder, system);
    const { artifacts } = await publish({ names: new Map([['tool-1', 'first-tool']]) });
    expect(artifacts[1]?.reference).toMatch(/\/owner\/app\/first-tool@sha256:/);
    expect(stored('owner/app/first-tool')?.tags.has('latest')).toBe(true);
    expect(stored('owner/app/tool-1')).toBeUndefined();
  });

  it('puts the app and each component by digest and by tag', async () => {
    await start();
    const { appDigest, components } = await packSample(folder, system);
    const result = await publish();
    expect(result).toMatchObject({ digest: appDigest, uploadedBlobs: 6, mountedBlobs: 2, skippedBlobs: 0 });
    expect(result.reference).toBe(`${registry.host}/owner/app@${appDigest}`);
    expect(Object.fromEntries(stored('owner/app')!.tags)).toEqual({ '1.2.3': appDigest, latest: appDigest });
    for (const { id, digest, manifestDigest } of components) {
      const repository = stored(`owner/app/${id}`)!;
      expect(repository.tags.get('latest')).toBe(manifestDigest);
      expect(repository.blobs.has(digest)).toBe(true);
    }
    expect(result.artifacts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'component mcp-gateway',
      'component tool-1',
      'app sample',
    ]);
    if (!hasImageSpec) return;
    for (const { manifests } of registry.repositories.values()) {
      for (const bytes of manifests.values()) {
        const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
        expect(imageSpecProblems('image-manifest', value)).toEqual([]);
      }
    }
  });

  it('writes nothing at all the second time', async () => {
    await start();
    await packSample(folder, system);
    await publish();
    registry.requests.length = 0;
    const result = await publish();
    expect(result).toMatchObject({ uploadedBlobs: 0, mountedBlobs: 0, uploadedBytes: 0, skippedBlobs: 8 });
    expect(result.artifacts.flatMap(({ writtenTags }) => writtenTags)).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it('sends only what is new when one component changed', async () => {
    await start();
    await packSample(folder, system, { sizes: [2000, 3000] });
    await publish();
    await packSample(folder, system, { sizes: [2000, 3001] });
    const result = await publish();
    // The changed component, its config, and the config and lock of the app.
    expect(result).toMatchObject({ uploadedBlobs: 4, mountedBlobs: 1 });
    expect(result.artifacts[0]).toMatchObject({ id: 'mcp-gateway', uploadedBlobs: 0, writtenTags: [] });
  });

  it('writes tags after everything else, and those of the app last', async () => {
    await start();
    await packSample(folder, system);
    await publish({ tags: ['v1'] });
    const order = writes().map(({ url }) => url.pathname.replace(/sha256:\w+|uploads\/.*/, ''));
    expect(order.slice(-3)).toEqual([
      '/v2/owner/app/mcp-gateway/manifests/v1',
      '/v2/owner/app/tool-1/manifests/v1',
      '/v2/owner/app/manifests/v1',
    ]);
    expect(order.slice(0, -3).every((path) => !path.endsWith('/v1'))).toBe(true);
  });

  it('says in a dry run what it would send, and sends nothing', async () => {
    await start();
    await packSample(folder, system);
    const planned = await publish({ dryRun: true });
    expect(writes()).toEqual([]);
    const done = await publish();
    expect(planned).toEqual({ ...done, dryRun: true });
  });

  it.each([
    [true, [202, 202, 202]],
    [false, [405]],
    ['small', [416, 416, 416]],
    ['lost', [202, 202, 202]],
  ] as const)(
    'sends large components in pieces, and whole where that fails (pieces: %s)',
    async (pieces, statuses) => {
      await start({ pieces });
      await packSample(folder, system, { sizes: [9_000_000, 100] });
      const { uploadedBytes } = await publish();
      expect(uploadedBytes).toBeGreaterThan(9_000_000);
      const patches = registry.requests.filter(({ method }) => method === 'PATCH');
      expect(patches.map(({ status }) => status)).toEqual(statuses);
    },
  );

  it('uploads where a registry does not mount', async () => {
    await start({ supportsMount: false });
    await packSample(folder, system);
    expect(await publish()).toMatchObject({ uploadedBlobs: 8, mountedBlobs: 0 });
  });

  it('refuses bad names, bad tags and another digest before it sends anything', async () => {
    await start();
    await packSample(folder, system);
    const repository = `${registry.host}/Owner/app`;
    await expect(publish({ repository })).rejects.toMatchObject({ code: 'E_OCI_REFERENCE' });
    await expect(publish({ tags: ['a b'] })).rejects.toMatchObject({ code: 'E_OCI_REFERENCE' });
    await expect(publish({ digest: 'sha256:0' })).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
    expect(registry.requests).toEqual([]);
  });
});

describe('credentials', () => {
  it('fetches a token for each scope and reads the challenge with its quotes and commas', async () => {
    await start({ auth: { kind: 'bearer', ...account } });
    await packSample(folder, system);
    await publish({ credentials: account });
    expect((await publish({ credentials: account })).uploadedBlobs).toBe(0);
    const scopes = registry.requests
      .filter(({ url }) => url.pathname === '/token')
      .map(({ url }) => url.searchParams.getAll('scope'));
    expect(scopes).toContainEqual(['repository:owner/app:pull,push']);
    expect(scopes).toContainEqual([
      'repository:owner/app:pull,push',
      'repository:owner/app/mcp-gateway:pull',
    ]);
  });

  it('gets a new token when one stops working', async () => {
    await start({ auth: { kind: 'bearer', ...account }, tokenUses: 3 });
    const { appDigest } = await packSample(folder, system);
    await publish({ credentials: account });
    expect(stored('owner/app')!.tags.get('latest')).toBe(appDigest);
  });

  it('sends Basic where that is asked for', async () => {
    await start({ auth: { kind: 'basic', ...account } });
    await packSample(folder, system);
    expect((await publish({ credentials: account })).uploadedBlobs).toBe(6);
  });

  it.each(['basic', 'bearer'] as const)(
    'says what to do when there are none, or wrong ones (%s)',
    async (kind) => {
      await start({ auth: { kind, ...account } });
      await packSample(folder, system);
      await expect(publish()).rejects.toMatchObject({
        code: 'E_OCI_AUTH',
        hint: expect.stringContaining('FTL_REGISTRY_USERNAME') as string,
      });
      const wrong = publish({ credentials: { username: 'robot', password: 'planted-wrong' } });
      await expect(wrong).rejects.toMatchObject({ code: 'E_OCI_AUTH' });
      await expect(wrong).rejects.not.toThrow(/planted/);
    },
  );

  it('takes FTL_REGISTRY_*, else the entry of docker whose host is exactly the registry', async () => {
    await start({ auth: { kind: 'bearer', ...account } });
    await packSample(folder, system);
    const auth = Buffer.from(`${account.username}:${account.password}`).toString('base64');
    const writeConfig = (host: string) =>
      system.files.write(path.join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
    const withEnv = (env: Record<string, string>) => publish({ system: { ...system, env } });

    await writeConfig(`${registry.host}.evil.test`);
    await expect(withEnv({ DOCKER_CONFIG: folder })).rejects.toMatchObject({ code: 'E_OCI_AUTH' });
    await writeConfig(`https://${registry.host}/v1/`);
    await withEnv({ DOCKER_CONFIG: folder });
    const { username, password } = account;
    await withEnv({ FTL_REGISTRY_USERNAME: username, FTL_REGISTRY_PASSWORD: password });
  });

  it("asks docker's credential helper, with the host on its stdin", async () => {
    await start({ auth: { kind: 'bearer', ...account } });
    await packSample(folder, system);
    const answer = JSON.stringify({ Username: account.username, Secret: account.password });
    const script = `#!/bin/sh\nread host\n[ "$1 $host" = "get ${registry.host}" ] && echo '${answer}'\n`;
    const helper = path.join(folder, 'bin', 'docker-credential-test');
    await system.files.write(helper, script);
    await system.processes.run('chmod', ['+x', helper]);
    await system.files.write(path.join(folder, 'config.json'), '{"credsStore":"test"}');
    const env = { DOCKER_CONFIG: folder, PATH: `${path.dirname(helper)}:${process.env['PATH']}` };
    const helped = createSystem({ logStyle: 'silent', env });
    await expect(publish({ system: helped }).finally(() => helped.close())).resolves.toMatchObject({
      uploadedBlobs: 6,
    });
  });
});

describe('pullApp', () => {
  it('gives back the app that was published, by tag and by digest', async () => {
    await start();
    const { appDigest } = await packSample(folder, system);
    await publish();
    for (const reference of [':latest', `@${appDigest}`]) {
      const target = path.join(folder, `pulled${reference.length}`);
      const pulled = await pullApp(`${registry.host}/owner/app${reference}`, {
        folder: target,
        patience,
        system,
      });
      expect(pulled.appDigest).toBe(appDigest);
      expect((await openLayout(target, system)).locked.metadata.name).toBe('sample');
    }
  });

  it('refuses what is not the app that was asked for', async () => {
    await start();
    const { appDigest } = await packSample(folder, system);
    await publish();
    const pull = (reference: string) =>
      pullApp(`${registry.host}/owner/app${reference}`, { folder: path.join(folder, 'p'), patience, system });
    await expect(pull('/tool-1:latest')).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
    await expect(pull(':none')).rejects.toMatchObject({ code: 'E_OCI_REGISTRY' });
    registry.fault = ({ url }) => (url.pathname.includes('/blobs/') ? { corrupt: true } : undefined);
    await expect(pull(`@${appDigest}`)).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
    registry.fault = ({ url }) => (url.pathname.includes('/manifests/') ? { corrupt: true } : undefined);
    await expect(pull(`@${appDigest}`)).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
    await expect(pull(':latest')).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
    expect(await system.files.stat(path.join(folder, 'p'))).toBeUndefined();
  });

  it('reads no more than a manifest may hold, and no more than a blob says it is', async () => {
    await start();
    await packSample(folder, system);
    await publish();
    const pull = () => pullApp(`${registry.host}/owner/app:latest`, { folder, patience, system });
    registry.fault = ({ url }) =>
      url.pathname.includes('/blobs/') ? { status: 200, body: 'x'.repeat(100_000) } : undefined;
    await expect(pull()).rejects.toMatchObject({ code: 'E_OCI_LIMIT' });
    registry.fault = () => ({ status: 200, body: ' '.repeat(5_000_000) });
    await expect(pull()).rejects.toMatchObject({ code: 'E_OCI_LIMIT' });
  });
});
