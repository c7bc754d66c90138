import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyApp, digestOf, isDigest, openApp, openLayout, packApp } from '../../src/oci/index.ts';
import type { RunnableApp } from '../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { describeWithPeers } from '../peers.ts';
import { hasImageSpec, imageSpecProblems } from './image-spec.ts';
import { packSample, sampleApp } from './sample-app.ts';

let system: OwnedSystem;
let folder: string;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent' });
  folder = await system.files.temporaryFolder('ftl-oci');
});
afterEach(() => system.close());

const blobs = (layout: string) => readdirSync(path.join(layout, 'blobs', 'sha256'));
const json = (layout: string, digest: string): Record<string, never> =>
  JSON.parse(readFileSync(path.join(layout, 'blobs/sha256', digest.slice(7)), 'utf8')) as Record<
    string,
    never
  >;

describe('packApp', () => {
  it('writes the Spin app as Spin does: config, components, the lock last', async () => {
    const { layoutFolder, appDigest, components } = await packSample(folder, system);
    const manifest = json(layoutFolder, appDigest) as unknown as {
      config: { mediaType: string; digest: string };
      layers: { mediaType: string; digest: string }[];
      annotations: object;
    };
    expect(manifest.layers.map(({ mediaType }) => mediaType)).toEqual([
      'application/vnd.wasm.content.layer.v1+wasm',
      'application/vnd.wasm.content.layer.v1+wasm',
      'application/vnd.fermyon.spin.application.v1+config',
    ]);
    expect(manifest.layers.slice(0, 2).map(({ digest }) => digest)).toEqual(
      components.map(({ digest }) => digest),
    );
    expect(json(layoutFolder, manifest.config.digest)).toEqual({
      architecture: 'wasm',
      os: 'wasip1',
      config: { Labels: { 'com.fermyon.spin.lockedAppDigest': manifest.layers[2]?.digest } },
      rootfs: { type: 'layers', diff_ids: [] },
    });
    expect(manifest.annotations).toEqual({
      'org.opencontainers.image.description': 'A sample.',
      'org.opencontainers.image.title': 'sample',
      'org.opencontainers.image.version': '1.2.3',
    });
  });

  it('writes each component as wkg does, with its imports and exports', async () => {
    const { layoutFolder, components } = await packSample(folder, system);
    const [component] = components;
    const manifest = json(layoutFolder, component!.manifestDigest) as unknown as {
      config: { mediaType: string; digest: string };
      layers: unknown[];
    };
    expect(manifest.config.mediaType).toBe('application/vnd.wasm.config.v0+json');
    expect(manifest.layers).toEqual([
      { mediaType: 'application/wasm', digest: component!.digest, size: expect.any(Number) as number },
    ]);
    expect(json(layoutFolder, manifest.config.digest)).toEqual({
      architecture: 'wasm',
      os: 'wasip2',
      layerDigests: [component!.digest],
      component: { exports: ['wasi:http/incoming-handler@0.2.0'], imports: ['wasi:http/types@0.2.0'] },
    });
  });

  it('gives the same bytes in two folders, and changes nothing when packed again', async () => {
    const [first, second] = [path.join(folder, 'a'), path.join(folder, 'b')];
    const a = await packSample(first, system);
    const b = await packSample(second, system);
    expect(b).toEqual({ ...a, layoutFolder: b.layoutFolder, changed: true });
    expect(blobs(b.layoutFolder)).toEqual(blobs(a.layoutFolder));
    expect(readFileSync(path.join(b.layoutFolder, 'index.json'))).toEqual(
      readFileSync(path.join(a.layoutFolder, 'index.json')),
    );
    expect((await packSample(first, system)).changed).toBe(false);
  });

  it('keeps the digest of a component whose bytes did not change, and removes what is no longer used', async () => {
    const before = await packSample(folder, system, { seed: 1 });
    const app = await sampleApp(folder, system, { seed: 1 });
    const extra = path.join(folder, 'build', 'tool-1.wasm');
    await system.files.write(extra, 'not a component');
    const changed = { id: 'tool-1', file: extra, digest: digestOf(Buffer.from('not a component')), size: 15 };
    const locked = {
      ...app.locked,
      components: app.locked.components.map((component) =>
        component.id === 'tool-1'
          ? { ...component, source: { ...component.source, digest: changed.digest } }
          : component,
      ),
    };
    const annotations = { 'org.opencontainers.image.revision': 'abc' };
    const components = [app.components[0]!, changed];
    const { layoutFolder } = before;
    const after = await packApp({ locked, components, annotations, layoutFolder, system });
    expect(after.appDigest).not.toBe(before.appDigest);
    expect(after.components[0]).toEqual(before.components[0]);
    expect(blobs(layoutFolder)).not.toContain(before.components[1]!.digest.slice(7));
    expect(blobs(layoutFolder)).not.toContain(before.appDigest.slice(7));
    expect(blobs(layoutFolder).length).toBe(3 + 2 * 3);
    expect((await openLayout(layoutFolder, system)).appDigest).toBe(after.appDigest);
  });

  it('stores two components with the same bytes once', async () => {
    const app = await sampleApp(folder, system);
    const [gateway] = app.components;
    const twin = { ...gateway!, id: 'tool-1' };
    const locked = {
      ...app.locked,
      components: app.locked.components.map((component) => ({
        ...component,
        source: { ...component.source, digest: gateway!.digest },
      })),
    };
    const layoutFolder = path.join(folder, 'oci');
    const options = { locked, components: [gateway!, twin], annotations: {}, layoutFolder, system };
    const { appDigest } = await packApp(options);
    const layout = await openApp(layoutFolder, appDigest, system);
    expect(layout.app.blobs.length).toBe(3);
    expect(layout.components.map(({ id }) => id)).toEqual(['mcp-gateway', 'tool-1']);
  });

  it('heals a blob that was changed by hand', async () => {
    const { layoutFolder, components } = await packSample(folder, system);
    const file = path.join(layoutFolder, 'blobs/sha256', components[0]!.digest.slice(7));
    const bytes = readFileSync(file);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, bytes);
    await packSample(folder, system);
    await expect(openLayout(layoutFolder, system)).resolves.toBeDefined();
  });

  it('refuses a file that is not what was built, and a lock that names what is not there', async () => {
    const app = await sampleApp(folder, system);
    const layoutFolder = path.join(folder, 'oci');
    const pack = { ...app, annotations: {}, layoutFolder, system };
    const missing = packApp({ ...pack, components: app.components.slice(1) });
    await expect(missing).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
    appendFileSync(app.components[0]!.file, 'x');
    await expect(packApp(pack)).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
    expect(await system.files.stat(layoutFolder)).toBeUndefined();
  });
});

describe('openLayout', () => {
  it('gives what a runtime starts', async () => {
    const { layoutFolder, appDigest, components } = await packSample(folder, system);
    const app: RunnableApp = await openApp(layoutFolder, appDigest, system);
    expect(app.locked.metadata.name).toBe('sample');
    const file = app.componentFile(components[1]!.digest);
    expect(digestOf(readFileSync(file))).toBe(components[1]!.digest);
    expect(() => app.componentFile('sha256:../../x')).toThrow(
      expect.objectContaining({ code: 'E_OCI_LAYOUT' }),
    );
  });

  it('refuses every single changed, cut or missing blob', async () => {
    const { layoutFolder } = await packSample(folder, system);
    const pristine = path.join(folder, 'pristine');
    for (const name of blobs(layoutFolder)) {
      const file = path.join(layoutFolder, 'blobs/sha256', name);
      await system.files.copy(file, pristine);
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(file, bytes);
      await expect(openLayout(layoutFolder, system), name).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
      writeFileSync(file, bytes.subarray(0, -1));
      await expect(openLayout(layoutFolder, system), name).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
      rmSync(file);
      await expect(openLayout(layoutFolder, system), name).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
      await system.files.copy(pristine, file);
    }
    await expect(openLayout(layoutFolder, system)).resolves.toBeDefined();
  });

  it.each([
    ['index.json', '{'],
    ['index.json', '[]'],
    ['index.json', '{"schemaVersion":2,"manifests":[]}'],
    [
      'index.json',
      '{"schemaVersion":2,"manifests":[{"mediaType":"x","digest":"sha256:../../etc","size":1}]}',
    ],
    ['index.json', '{"schemaVersion":2,"manifests":{}}'],
    ['index.json', '['.repeat(200_000)],
    ['index.json', ' '.repeat(5_000_000)],
    ['oci-layout', '{"imageLayoutVersion":"9.0.0"}'],
    ['oci-layout', ''],
  ])('refuses %s with bad content', async (name, text) => {
    const { layoutFolder } = await packSample(folder, system);
    writeFileSync(path.join(layoutFolder, name), text);
    await expect(openLayout(layoutFolder, system)).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
  });

  it('refuses a component name that the app does not have: it would become part of a repository name', async () => {
    const { layoutFolder } = await packSample(folder, system);
    const file = path.join(layoutFolder, 'index.json');
    const text = readFileSync(file, 'utf8').replace('components/tool-1', 'components/../../other');
    writeFileSync(file, text);
    await expect(openLayout(layoutFolder, system)).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
  });

  it('says which app is there when another is asked for, and when there is no layout', async () => {
    const { layoutFolder, appDigest } = await packSample(folder, system);
    const other = `sha256:${'0'.repeat(64)}`;
    await expect(openApp(layoutFolder, other, system)).rejects.toThrow(appDigest);
    await expect(openLayout(path.join(folder, 'none'), system)).rejects.toMatchObject({
      code: 'E_OCI_LAYOUT',
    });
  });

  it('copies what runs into a layout of its own', async () => {
    const { layoutFolder, appDigest } = await packSample(folder, system);
    const target = path.join(folder, 'copy');
    const copied = await copyApp(await openLayout(layoutFolder, system), target, system);
    rmSync(layoutFolder, { recursive: true });
    expect(copied.appDigest).toBe(appDigest);
    expect((await openApp(target, appDigest, system)).locked).toEqual(copied.locked);
    expect(blobs(target).length).toBe(5);
  });
});

describe.skipIf(!hasImageSpec)('the schemas of the OCI image-spec', () => {
  it('accept everything that is written', async () => {
    const { layoutFolder, appDigest, components } = await packSample(folder, system);
    const read = (file: string) => JSON.parse(readFileSync(path.join(layoutFolder, file), 'utf8')) as unknown;
    expect(imageSpecProblems('image-index', read('index.json'))).toEqual([]);
    expect(imageSpecProblems('image-layout', read('oci-layout'))).toEqual([]);
    for (const digest of [appDigest, ...components.map(({ manifestDigest }) => manifestDigest)]) {
      expect(imageSpecProblems('image-manifest', json(layoutFolder, digest))).toEqual([]);
    }
    const manifest = json(layoutFolder, appDigest) as unknown as { config: { digest: string } };
    expect(imageSpecProblems('config', json(layoutFolder, manifest.config.digest))).toEqual([]);
  });

  it('would notice a mistake', () => {
    expect(imageSpecProblems('image-manifest', { schemaVersion: 2, layers: [] })).not.toEqual([]);
    expect(imageSpecProblems('image-index', { schemaVersion: 1 })).not.toEqual([]);
  });
});
if (!hasImageSpec)
  it.skip('SKIPPED: the schemas of the OCI image-spec, because ../shared/vectors is not there');

describeWithPeers(['skopeo'], 'skopeo, a second reader of the layout', ({ skopeo }) => {
  it('finds the same digests', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const sizes = Array.from({ length: seed }, (_, position) => 500 * (position + 1));
      const { layoutFolder, appDigest, components } = await packSample(folder, system, { seed, sizes });
      const wanted = [['app', appDigest]].concat(
        components.map(({ id, manifestDigest }) => [`components/${id}`, manifestDigest]),
      );
      for (const [name, digest] of wanted) {
        const args = ['inspect', '--raw', `oci:${layoutFolder}:${name}`];
        const { stdout, stderr, exitCode } = await system.processes.run(skopeo, args, { timeoutMs: 60_000 });
        expect(exitCode, stderr).toBe(0);
        expect(digestOf(Buffer.from(stdout))).toBe(digest);
        expect(isDigest(digest)).toBe(true);
      }
    }
  });

  it('copies the app out of it, every blob checked', async () => {
    const { layoutFolder, appDigest } = await packSample(folder, system);
    const target = path.join(folder, 'copied');
    const args = ['--insecure-policy', 'copy', `oci:${layoutFolder}:app`, `oci:${target}:app`];
    const { exitCode, stderr } = await system.processes.run(skopeo, args, { timeoutMs: 60_000 });
    expect(exitCode, stderr).toBe(0);
    expect((await openLayout(target, system)).appDigest).toBe(appDigest);
  });
});
