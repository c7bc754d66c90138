import path from 'node:path';
import type { System } from '../../system/types.ts';
import { type Digest, hexOf } from '../artifact/digest.ts';
import type { Blob, Descriptor, ImageIndex } from '../artifact/manifest.ts';
import { jsonBlob } from '../artifact/manifest.ts';
import { mediaTypes } from '../artifact/media-types.ts';

/** Absolute path of a blob in an image layout (OCI image-spec, image-layout.md). */
export function blobFile(folder: string, digest: Digest): string {
  return path.join(folder, 'blobs', 'sha256', hexOf(digest));
}

/** Absolute path of the index of an image layout. */
export function indexFile(folder: string): string {
  return path.join(folder, 'index.json');
}

/** Absolute path of the file that says that a folder is an image layout. */
export function markerFile(folder: string): string {
  return path.join(folder, 'oci-layout');
}

/** A blob that lies in a file. */
export interface BlobFile {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  /** Absolute path. */
  readonly file: string;
}

/** Everything that a layout is to hold; what else lies in it is removed. */
export interface LayoutContent {
  /** As they stand in the index, annotations included. */
  readonly manifests: readonly Descriptor[];
  readonly blobs: readonly Blob[];
  readonly files: readonly BlobFile[];
}

/**
 * Makes a layout hold exactly this content. Blobs come first, the index in one rename after them, and only then is
 * removed what is no longer listed: at no moment does the index name a blob that is not there. A blob that is there
 * with the right content is left alone. Resolves with whether the index changed.
 */
export async function writeLayout(folder: string, content: LayoutContent, system: System): Promise<boolean> {
  for (const { descriptor, bytes } of content.blobs) {
    if (await holds(folder, descriptor, system)) continue;
    await system.files.write(blobFile(folder, descriptor.digest), bytes);
  }
  for (const source of content.files) {
    if (await holds(folder, source, system)) continue;
    await system.files.copy(source.file, blobFile(folder, source.digest));
  }
  await writeIfChanged(markerFile(folder), '{"imageLayoutVersion":"1.0.0"}', system);
  const index: ImageIndex = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: content.manifests };
  const { bytes } = jsonBlob(mediaTypes.index, index);
  const changed = await writeIfChanged(indexFile(folder), new TextDecoder().decode(bytes), system);
  await removeOthers(folder, content, system);
  return changed;
}

async function holds(
  folder: string,
  { digest, size }: { readonly digest: Digest; readonly size: number },
  system: System,
): Promise<boolean> {
  const file = blobFile(folder, digest);
  const found = await system.files.stat(file);
  if (found?.kind !== 'file' || found.size !== size) return false;
  return (await system.files.sha256(file)) === hexOf(digest);
}

async function writeIfChanged(file: string, text: string, system: System): Promise<boolean> {
  if ((await system.files.readTextIfExists(file)) === text) return false;
  await system.files.write(file, text);
  return true;
}

async function removeOthers(folder: string, content: LayoutContent, system: System): Promise<void> {
  const kept = new Set([
    ...content.blobs.map(({ descriptor }) => hexOf(descriptor.digest)),
    ...content.files.map(({ digest }) => hexOf(digest)),
  ]);
  const blobs = path.join(folder, 'blobs', 'sha256');
  for (const { name } of await system.files.list(blobs)) {
    if (!kept.has(name)) await system.files.remove(path.join(blobs, name));
  }
}
