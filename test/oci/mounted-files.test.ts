import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf, openLayout, packApp, publishLayout, pullApp } from '../../src/oci/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { startFakeRegistry } from './fake-registry.ts';
import { sampleApp } from './sample-app.ts';

let system: OwnedSystem;
let folder: string;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent', env: { PATH: process.env['PATH'] } });
  folder = await system.files.temporaryFolder('ftl-oci');
});
afterEach(() => system.close());

const long = 'x'.repeat(5000);
const short = 'short';

/** An app whose tool has three files: one of them twice, one that stands in the lock. */
async function appWithFiles(contents: Readonly<Record<string, string>>) {
  const { locked, components } = await sampleApp(folder, system);
  const files = await Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      const file = path.join(folder, 'files', name);
      await system.files.write(file, content);
      const inline = content.length > 128 ? {} : { inline: Buffer.from(content).toString('base64') };
      return { path: name, file, size: content.length, digest: digestOf(Buffer.from(content)), ...inline };
    }),
  );
  const mounted = files.map(({ path: place, digest, inline }) => ({
    path: place,
    digest,
    ...(inline ? { inline } : {}),
  }));
  const [gateway, tool] = locked.components;
  return {
    locked: { ...locked, components: [gateway!, { ...tool!, files: mounted }] },
    components: [components[0]!, { ...components[1]!, files }],
  };
}

const pack = async (contents: Readonly<Record<string, string>>) =>
  packApp({
    ...(await appWithFiles(contents)),
    annotations: {},
    layoutFolder: path.join(folder, 'oci'),
    system,
  });

it('mounted files are layers once, or stand in the lock, and come back from a registry', async () => {
  const { appDigest } = await pack({ 'data/long.txt': long, 'data/again.txt': long, 'short.txt': short });
  const layout = await openLayout(path.join(folder, 'oci'), system);
  expect(layout.app.blobs.map(({ mediaType }) => mediaType.replace(/^application\/vnd\./, ''))).toEqual([
    'oci.image.config.v1+json',
    'wasm.content.layer.v1+wasm',
    'wasm.content.layer.v1+wasm',
    'wasm.content.layer.v1+data',
    'fermyon.spin.application.v1+config',
  ]);
  const registry = await startFakeRegistry();
  try {
    await publishLayout({ layout, repository: `${registry.host}/owner/app`, tags: ['v1'], system });
    const pulled = await pullApp(`${registry.host}/owner/app@${appDigest}`, {
      folder: path.join(folder, 'pulled'),
      system,
    });
    expect(pulled.appDigest).toBe(appDigest);
    const files = pulled.locked.components[1]?.files ?? [];
    const contents = files.map(async ({ path: place, digest, inline }) => [
      place,
      inline === undefined
        ? await readFile(pulled.componentFile(digest), 'utf8')
        : Buffer.from(inline, 'base64').toString(),
    ]);
    expect(Object.fromEntries(await Promise.all(contents))).toEqual({
      'data/long.txt': long,
      'data/again.txt': long,
      'short.txt': short,
    });
  } finally {
    await registry.close();
  }
});

it('a file that changed after it was collected is refused', async () => {
  const app = await appWithFiles({ 'a.txt': long });
  await system.files.write(path.join(folder, 'files', 'a.txt'), `${long}y`);
  const packed = packApp({ ...app, annotations: {}, layoutFolder: path.join(folder, 'oci'), system });
  await expect(packed).rejects.toMatchObject({ code: 'E_OCI_DIGEST' });
});

it('more files than an image has layers are refused', async () => {
  // The app has two components, and each file is a layer but for those that are short or the same.
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, `${long}${index}`]));
  const most = { ...many(497), 'again.txt': `${long}0`, 'short.txt': short };
  await pack(most);
  const { locked } = await openLayout(path.join(folder, 'oci'), system);
  expect(locked.components.flatMap(({ files = [] }) => files)).toHaveLength(499);
  await expect(pack(many(498))).rejects.toMatchObject({
    code: 'E_PROJECT_LIMIT',
    message: 'The app has 500 components and mounted files of more than 128 bytes; an image takes 499.',
  });
});

it('a layout that lost a mounted file is refused', async () => {
  await pack({ 'a.txt': long });
  const layout = path.join(folder, 'oci');
  await system.files.remove(path.join(layout, 'blobs', 'sha256', digestOf(Buffer.from(long)).slice(7)));
  await expect(openLayout(layout, system)).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
});
