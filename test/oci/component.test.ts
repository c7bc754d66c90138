import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  digestOf,
  listTags,
  openForReading,
  parseMirrors,
  parseReference,
  parseRepository,
  publishComponent,
  publishLayout,
  openLayout,
  pullComponent,
  readComponentInterface,
  resolveReference,
  type RegistryAccess,
} from '../../src/oci/index.ts';
import type { Patience } from '../../src/oci/registry/transport.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { type FakeRegistry, startFakeRegistry } from './fake-registry.ts';
import { packSample, sampleComponent } from './sample-app.ts';

const patience: Patience = { firstDelayMs: 1, longestDelayMs: 50, idleMs: 20_000 };
const bytes = sampleComponent(Buffer.from('one'));

let system: OwnedSystem;
let registry: FakeRegistry;
let access: RegistryAccess;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent', env: { PATH: process.env['PATH'] } });
  registry = await startFakeRegistry();
  access = { system, patience };
});
afterEach(async () => {
  await registry.close();
  await system.close();
});

function publish(tags: readonly string[], { content = bytes, dryRun = false, name = 'owner/tool' } = {}) {
  return publishComponent(
    {
      name: 'tool',
      bytes: content,
      interface: readComponentInterface(content),
      repository: parseRepository(`${registry.host}/${name}`),
      tags,
      annotations: {},
      dryRun,
    },
    access,
  );
}

const resolve = (rest: string, options = access) =>
  resolveReference(parseReference(`${registry.host}/owner/tool${rest}`), options);

async function pull(rest: string, options = access) {
  const { digest } = await resolve(rest, options);
  return pullComponent(parseRepository(`${registry.host}/owner/tool`), digest, options);
}

/** Puts any manifest, with its blobs, as a stranger would. */
async function put(
  tag: string,
  config: { type: string; text: string },
  layers: { type: string; text: string }[],
) {
  const repository = { blobs: new Map(), manifests: new Map(), tags: new Map() };
  const stored = registry.repositories.get('owner/tool') ?? repository;
  registry.repositories.set('owner/tool', stored);
  const descriptor = ({ type, text }: { type: string; text: string }) => {
    const content = Buffer.from(text);
    stored.blobs.set(digestOf(content), content);
    return { mediaType: type, digest: digestOf(content), size: content.length };
  };
  const manifest = { schemaVersion: 2, config: descriptor(config), layers: layers.map(descriptor) };
  const text = Buffer.from(JSON.stringify(manifest));
  stored.manifests.set(digestOf(text), text);
  stored.tags.set(tag, digestOf(text));
}

describe('a component in a registry', () => {
  it('comes back byte for byte, by tag and by digest, in the form that wkg writes', async () => {
    const { digest, writtenTags } = await publish(['1.2.3', 'latest']);
    expect(writtenTags).toEqual(['1.2.3', 'latest']);
    expect(Buffer.from((await pull(':1.2.3')).bytes).equals(bytes)).toBe(true);
    expect((await pull(`@${digest}`)).digest).toBe(digest);
    const stored = registry.repositories.get('owner/tool')!;
    const manifest = JSON.parse(Buffer.from(stored.manifests.get(digest)!).toString());
    expect(manifest).toMatchObject({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.wasm.config.v0+json' },
      layers: [{ mediaType: 'application/wasm', digest: digestOf(bytes), size: bytes.length }],
    });
    const config = JSON.parse(Buffer.from(stored.blobs.get(manifest.config.digest)!).toString());
    expect(config).toEqual({
      architecture: 'wasm',
      os: 'wasip2',
      layerDigests: [digestOf(bytes)],
      component: { exports: ['wasi:http/incoming-handler@0.2.0'], imports: ['wasi:http/types@0.2.0'] },
    });
  });

  it('is not sent twice, and a dry run sends nothing', async () => {
    const planned = await publish(['1.0.0'], { dryRun: true });
    expect(planned.uploadedBytes).toBeGreaterThan(bytes.length);
    expect(registry.requests.every(({ method }) => method === 'HEAD' || method === 'GET')).toBe(true);
    const first = await publish(['1.0.0']);
    expect(first).toEqual(planned);
    expect(await publish(['1.0.0'])).toMatchObject({
      digest: first.digest,
      uploadedBytes: 0,
      writtenTags: [],
    });
  });

  it('lists its tags over pages', async () => {
    await publish(['1.0.0', '1.1.0', '2.0.0', 'latest', 'v3']);
    const repository = await openForReading(parseRepository(`${registry.host}/owner/tool`), access);
    expect(await listTags(repository)).toEqual(['1.0.0', '1.1.0', '2.0.0', 'latest', 'v3']);
  });

  it.each([
    ['', '1.10.0'],
    [':latest', '1.10.0'],
    [':1.9.0', '1.9.0'],
    [':1', '1.0.0'],
    [':v1.9', '1.9.0'],
    [':edge', 'edge'],
  ])('%s means the tag %s', async (written, tag) => {
    await publish(['1.0.0', '1.9.0', '1.10.0', '2.0.0-rc.1', 'edge', 'zebra']);
    expect((await resolve(written)).tag).toBe(tag);
  });

  it('takes a pre-release only where there is no release', async () => {
    await publish(['2.0.0-rc.1', '2.0.0-rc.2']);
    expect((await resolve('')).tag).toBe('2.0.0-rc.2');
  });

  it.each([':3.0.0', ':4', ''])('says that %s does not exist', async (written) => {
    await publish(['edge']);
    await expect(resolve(written)).rejects.toMatchObject({ code: 'E_OCI_REGISTRY', kind: 'external' });
  });

  it('is read from a mirror of its registry, in a folder of it or not', async () => {
    const { digest } = await publish(['1.0.0'], { name: 'cache/ghcr/owner/tool' });
    const reference = parseReference('ghcr.io/owner/tool:1.0.0');
    const mirrors = parseMirrors([`ghcr.io=${registry.host}/cache/ghcr`]);
    expect(await resolveReference(reference, { ...access, mirrors })).toEqual({ digest, tag: '1.0.0' });
    await publish(['1.0.0']);
    const plain = parseMirrors([`ghcr.io=${registry.host}`, 'docker.io=elsewhere.example']);
    const pulled = await pullComponent(reference, digest, { ...access, mirrors: plain });
    expect(digestOf(pulled.bytes)).toBe(digestOf(bytes));
  });

  it('never gives the credentials of a registry to its mirror', async () => {
    const token = { ...access, system: { ...system, env: { GITHUB_TOKEN: 'planted-secret' } } };
    await publish(['1.0.0']);
    const mirrors = parseMirrors([`ghcr.io=${registry.host}`]);
    await resolveReference(parseReference('ghcr.io/owner/tool:1.0.0'), { ...token, mirrors });
    expect(JSON.stringify(registry.requests.map(({ headers }) => headers))).not.toMatch(/authorization/i);
  });

  it('never gives typed credentials to a mirror, which may ask for them', async () => {
    await registry.close();
    const account = { username: 'ada', password: 'planted-secret' };
    registry = await startFakeRegistry({ auth: { kind: 'basic', ...account } });
    const reference = parseReference('ghcr.io/owner/tool:1.0.0');
    const mirrors = parseMirrors([`ghcr.io=${registry.host}`]);
    await expect(
      resolveReference(reference, { ...access, credentials: account, mirrors }),
    ).rejects.toMatchObject({
      code: 'E_OCI_AUTH',
    });
    expect(JSON.stringify(registry.requests.map(({ headers }) => headers))).not.toMatch(/authorization/i);
    // The control: the same registry, asked under its own name, gets them.
    const own = parseReference(`${registry.host}/owner/tool:1.0.0`);
    await resolveReference(own, { ...access, credentials: account }).catch(() => undefined);
    expect(JSON.stringify(registry.requests.map(({ headers }) => headers))).toMatch(/authorization/i);
  });

  it.each(['ghcr.io', 'ghcr.io=', '=x.example', 'ghcr.io=https://x', 'a=b=c', 'ghcr.io=UPPER.example/X'])(
    'refuses %s as a mirror',
    (entry) => {
      expect(() => parseMirrors([entry])).toThrow(expect.objectContaining({ code: 'E_USAGE' }));
    },
  );
});

describe('what is not one component', () => {
  const wasmConfig = { type: 'application/vnd.wasm.config.v0+json', text: '{}' };

  it('is refused when it is a whole app, with what to name instead', async () => {
    const folder = await system.files.temporaryFolder('ftl-oci');
    await packSample(folder, system);
    const layout = await openLayout(`${folder}/oci`, system);
    await publishLayout({ layout, repository: `${registry.host}/owner/tool`, tags: ['1'], patience, system });
    await expect(pull(':1')).rejects.toMatchObject({
      code: 'E_OCI_ARTIFACT',
      message: expect.stringContaining('is a whole Spin app'),
      hint: expect.stringContaining('components'),
    });
  });

  it.each([
    ['a container image', { type: 'application/vnd.oci.image.config.v1+json', text: '{}' }, ['x.tar+gzip']],
    ['two components', wasmConfig, ['application/wasm', 'application/wasm']],
    ['a component of another type', wasmConfig, ['application/octet-stream']],
  ])('is refused when it is %s', async (_about, config, types) => {
    await put(
      '1',
      config,
      types.map((type, index) => ({ type, text: `layer ${index}` })),
    );
    await expect(pull(':1')).rejects.toMatchObject({ code: 'E_OCI_ARTIFACT' });
  });

  it('is refused when it is an index', async () => {
    await publish(['1']);
    const stored = registry.repositories.get('owner/tool')!;
    const index = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [] }));
    stored.manifests.set(digestOf(index), index);
    stored.tags.set('2', digestOf(index));
    await expect(pull(':2')).rejects.toMatchObject({ message: expect.stringContaining('image index') });
  });

  it('is refused when it is larger than a component may be', async () => {
    await publish(['1']);
    const stored = registry.repositories.get('owner/tool')!;
    const [[, manifest]] = [...stored.manifests] as [[string, Uint8Array]];
    const grown = Buffer.from(
      Buffer.from(manifest).toString().replace(`"size":${bytes.length}`, '"size":300000000'),
    );
    stored.manifests.set(digestOf(grown), grown);
    stored.tags.set('2', digestOf(grown));
    await expect(pull(':2')).rejects.toMatchObject({ message: expect.stringContaining('300000000 bytes') });
  });

  it('is refused when a registry sends other bytes than it promised', async () => {
    const { digest } = await publish(['1']);
    registry.fault = ({ url }) => (url.pathname.includes('/blobs/') ? { corrupt: true } : undefined);
    await expect(pull(`@${digest}`)).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
  });
});
