import { FtlError } from '../../errors.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import { type Digest, digestOf, hexOf } from '../artifact/digest.ts';
import { blobFile, indexFile, markerFile, writeLayout } from './layout-files.ts';
import { limits } from '../artifact/limits.ts';
import type { Annotations, Blob, Descriptor, ImageManifest } from '../artifact/manifest.ts';
import { annotationKeys, mediaTypes } from '../artifact/media-types.ts';
import { appRefName, componentRefPrefix } from './pack.ts';
import { layerDigests, readLock } from './read-lock.ts';
import { readIndex, readJson, readManifest, refused } from '../artifact/read-manifest.ts';

/** An artifact of a layout, every byte of it checked. */
export interface StoredArtifact {
  readonly manifest: Descriptor;
  /** Config first, then the layers, each digest once. */
  readonly blobs: readonly Descriptor[];
}

/** An image layout that holds one app; fits `RunnableApp` of the runtimes. */
export interface Layout {
  readonly folder: string;
  readonly appDigest: Digest;
  readonly locked: LockedApp;
  readonly app: StoredArtifact;
  /** Of the manifest of the app: its digest stands for them. */
  readonly annotations: Annotations;
  /** One for each component, in the order of the lock; empty in a layout that was pulled or copied for running. */
  readonly components: readonly (StoredArtifact & { readonly id: string })[];
  /** Absolute path of a component or mounted file of the lock, by its `sha256:` digest. Throws `E_OCI_LAYOUT`. */
  readonly componentFile: (digest: string) => string;
  /** Absolute path of any blob. */
  readonly blobFile: (digest: Digest) => string;
}

/**
 * Opens a layout and checks every file in it that the index leads to: form, size, digest. Throws `E_OCI_LAYOUT` when
 * it is missing, incomplete, over a limit or was changed by hand.
 */
export async function openLayout(folder: string, system: System): Promise<Layout> {
  await checkMarker(folder, system);
  const index = readIndex(await readFile(indexFile(folder), system), 'index.json of the image layout');
  const [app, ...moreApps] = index.manifests.filter((manifest) => refName(manifest) === appRefName);
  if (!app || moreApps.length > 0) throw refused(folder, `holds ${app ? 'more than one app' : 'no app'}`);
  const reader = createBlobReader(folder, system);
  const storedApp = await reader.artifact(app);
  const lockLayer = storedApp.blobs.at(-1);
  if (lockLayer?.mediaType !== mediaTypes.spinApplication) throw refused(folder, 'holds no Spin app');
  const what = `The lock of ${app.digest}`;
  const locked = readLock(await reader.bytes(lockLayer), what);
  const held = new Set(storedApp.blobs.map(({ digest }) => digest));
  const missing = layerDigests(locked, what).find((digest) => !held.has(digest));
  if (missing) throw refused(folder, `lacks ${missing}, which the app needs`);
  const components = index.manifests.filter((manifest) => refName(manifest).startsWith(componentRefPrefix));
  return {
    folder,
    appDigest: app.digest,
    locked,
    app: storedApp,
    annotations: storedApp.annotations,
    components: await Promise.all(
      components.map(async (manifest) => ({
        id: componentId(manifest, locked),
        ...(await reader.artifact(manifest)),
      })),
    ),
    componentFile: (digest) => blobFile(folder, knownDigest(digest, held)),
    blobFile: (digest) => blobFile(folder, digest),
  };
}

/**
 * Opens the app with this digest. Throws `E_OCI_LAYOUT` when the layout holds another one, besides what `openLayout`
 * throws.
 */
export async function openApp(folder: string, digest: string, system: System): Promise<Layout> {
  const layout = await openLayout(folder, system);
  if (layout.appDigest === digest) return layout;
  throw new FtlError('E_OCI_LAYOUT', `${folder} holds the app ${layout.appDigest}, not ${digest}.`, {
    hint: 'The app was built again since: prove and deploy the new digest.',
  });
}

/**
 * Copies what is needed to run the app of a layout into a layout of its own, which later builds do not touch.
 * Throws as `openLayout` does.
 */
export async function copyApp(layout: Layout, folder: string, system: System): Promise<Layout> {
  const manifest = {
    descriptor: layout.app.manifest,
    bytes: await system.files.readBytes(layout.blobFile(layout.app.manifest.digest)),
  };
  const files = layout.app.blobs.map((blob) => ({ ...blob, file: layout.blobFile(blob.digest) }));
  await writeAppLayout(folder, { manifest, blobs: [], files }, system);
  return openApp(folder, layout.appDigest, system);
}

/** Writes a layout that holds one app and no artifacts of components. */
export async function writeAppLayout(
  folder: string,
  content: {
    readonly manifest: Blob;
    readonly blobs: readonly Blob[];
    readonly files: readonly { readonly digest: Digest; readonly size: number; readonly file: string }[];
  },
  system: System,
): Promise<void> {
  const { mediaType, digest, size } = content.manifest.descriptor;
  const listed = { mediaType, digest, size, annotations: { [annotationKeys.refName]: appRefName } };
  const blobs = [...content.blobs, content.manifest];
  await writeLayout(folder, { manifests: [listed], blobs, files: content.files }, system);
}

/** Config and layers of a manifest, each digest once, within the limits. Throws `E_OCI_LAYOUT`. */
export function artifactBlobs({ config, layers }: ImageManifest, what: string): readonly Descriptor[] {
  const blobs = [...new Map([config, ...layers].map((blob) => [blob.digest, blob])).values()];
  for (const { mediaType, size } of blobs) {
    const limit = contentTypes.includes(mediaType) ? limits.component : limits.json;
    if (size > limit) throw refused(what, `has a blob of ${size} bytes; at most ${limit} are allowed`);
  }
  const total = blobs.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.app) throw refused(what, `is larger than ${limits.app} bytes`);
  return blobs;
}

const contentTypes: readonly string[] = [mediaTypes.wasm, mediaTypes.spinComponent, mediaTypes.spinFile];

/** Reads blobs of a layout, each checked once however many manifests share it. */
function createBlobReader(folder: string, system: System) {
  const checked = new Map<Digest, Promise<void>>();
  const check = (blob: Descriptor): Promise<void> => {
    const running = checked.get(blob.digest) ?? checkBlob(folder, blob, system);
    checked.set(blob.digest, running);
    return running;
  };
  const bytes = async (blob: Descriptor): Promise<Uint8Array> => {
    await check(blob);
    const content = await system.files.readBytes(blobFile(folder, blob.digest));
    if (digestOf(content) !== blob.digest) throw refused(folder, `holds a changed blob: ${blob.digest}`);
    return content;
  };
  const artifact = async (
    descriptor: Descriptor,
  ): Promise<StoredArtifact & { readonly annotations: Annotations }> => {
    if (descriptor.size > limits.manifest) throw refused(folder, 'lists a manifest that is too large');
    const what = `Manifest ${descriptor.digest}`;
    const manifest = readManifest(await bytes(descriptor), what);
    const blobs = artifactBlobs(manifest, what);
    await Promise.all(blobs.map(check));
    return { manifest: descriptor, blobs, annotations: manifest.annotations ?? {} };
  };
  return { bytes, artifact };
}

async function checkBlob(folder: string, { digest, size }: Descriptor, system: System): Promise<void> {
  const file = blobFile(folder, digest);
  const found = await system.files.stat(file);
  if (found?.kind !== 'file') throw refused(folder, `lacks the blob ${digest}`);
  if (found.size !== size || (await system.files.sha256(file)) !== hexOf(digest)) {
    throw new FtlError('E_OCI_LAYOUT', `${file} was changed: its content is not ${digest}.`, {
      hint: 'Build the app again.',
    });
  }
}

async function checkMarker(folder: string, system: System): Promise<void> {
  const marker = readJson(await readFile(markerFile(folder), system), 'oci-layout');
  if (marker['imageLayoutVersion'] !== '1.0.0')
    throw refused(folder, 'is not an image layout of version 1.0.0');
}

async function readFile(file: string, system: System): Promise<Uint8Array> {
  const found = await system.files.stat(file);
  if (found?.kind === 'file' && found.size <= limits.manifest) return system.files.readBytes(file);
  throw new FtlError('E_OCI_LAYOUT', `${file} ${found ? 'is not a file of sensible size' : 'is missing'}.`, {
    hint: 'Build the app first.',
  });
}

function refName(manifest: Descriptor): string {
  return manifest.annotations?.[annotationKeys.refName] ?? '';
}

/** The id becomes part of a repository name, so only one that the lock has is taken. */
function componentId(manifest: Descriptor, locked: LockedApp): string {
  const id = refName(manifest).slice(componentRefPrefix.length);
  if (locked.components.some((component) => component.id === id)) return id;
  throw refused(
    'index.json of the image layout',
    `lists a component "${id.slice(0, 60)}" that the app lacks`,
  );
}

function knownDigest(digest: string, held: ReadonlySet<Digest>): Digest {
  for (const known of held) if (known === digest) return known;
  throw new FtlError('E_OCI_LAYOUT', `The app has no component ${digest.slice(0, 80)}.`);
}
