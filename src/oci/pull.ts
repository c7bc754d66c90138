import type { System } from '../system/types.ts';
import { findCredentials, type GivenCredentials } from './credentials.ts';
import { inParallel } from './in-parallel.ts';
import { artifactBlobs, type Layout, openApp, writeAppLayout } from './layout.ts';
import type { Blob } from './manifest.ts';
import { mediaTypes } from './media-types.ts';
import { readManifest, refused } from './read-manifest.ts';
import { formatReference, parseReference } from './reference.ts';
import { connect, getBlob, getManifest } from './registry.ts';
import type { Patience } from './transport.ts';

/** How to pull an app. */
export interface PullOptions {
  /** Absolute folder of the image layout to write; what it held before is replaced. */
  readonly folder: string;
  /** '' is none; then the places of `findCredentials`. */
  readonly credentials?: GivenCredentials | undefined;
  readonly patience?: Patience;
  readonly system: System;
}

/**
 * Copies an app from a registry into an image layout, every byte checked against its digest, and opens it. Throws
 * `E_OCI_REFERENCE`, `E_OCI_AUTH`, `E_OCI_REGISTRY`, `E_OCI_DIGEST`, `E_OCI_LIMIT`; `E_OCI_LAYOUT` when what lies there is
 * no Spin app.
 */
export async function pullApp(reference: string, options: PullOptions): Promise<Layout> {
  const { folder, system } = options;
  const { registry: host, name, tag, digest } = parseReference(reference);
  const credentials = await findCredentials(host, { given: options.credentials, system });
  const registry = connect(host, { credentials, system, patience: options.patience });
  const manifest = await getManifest(registry, name, digest ?? tag ?? 'latest');
  const what = formatReference({ registry: host, name, digest: manifest.digest });
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
