import { inParallel } from '../in-parallel.ts';
import { artifactBlobs, type Layout, openApp, writeAppLayout } from '../layout/layout.ts';
import type { Blob } from '../artifact/manifest.ts';
import { mediaTypes } from '../artifact/media-types.ts';
import { readManifest, refused } from '../artifact/read-manifest.ts';
import { formatReference, parseReference } from '../artifact/reference.ts';
import { openForReading, type RegistryAccess } from '../registry/access.ts';
import { getBlob, getManifest } from '../registry/registry.ts';

/** How to pull an app. */
export interface PullOptions extends RegistryAccess {
  /** Absolute folder of the image layout to write; what it held before is replaced. */
  readonly folder: string;
}

/**
 * Copies an app from a registry into an image layout, every byte checked against its digest, and opens it. Throws
 * `E_OCI_REFERENCE`, `E_OCI_AUTH`, `E_OCI_REGISTRY`, `E_OCI_DIGEST`, `E_OCI_LIMIT`; `E_OCI_LAYOUT` when what lies there is
 * no Spin app.
 */
export async function pullApp(reference: string, options: PullOptions): Promise<Layout> {
  const { folder, system } = options;
  const { tag, digest, ...repository } = parseReference(reference);
  const { registry, name } = await openForReading(repository, options);
  const manifest = await getManifest(registry, name, digest ?? tag ?? 'latest');
  const what = formatReference({ ...repository, digest: manifest.digest });
  const descriptors = artifactBlobs(readManifest(manifest.bytes, what), what);
  if (descriptors.at(-1)?.mediaType !== mediaTypes.spinApplication) throw refused(what, 'is not a Spin app');
  const blobs = await inParallel(descriptors, 3, async (descriptor): Promise<Blob> => ({
    descriptor,
    bytes: await getBlob(registry, name, descriptor),
  }));
  const descriptor = {
    mediaType: mediaTypes.manifest,
    digest: manifest.digest,
    size: manifest.bytes.length,
  };
  await writeAppLayout(folder, { manifest: { descriptor, bytes: manifest.bytes }, blobs, files: [] }, system);
  return openApp(folder, manifest.digest, system);
}
