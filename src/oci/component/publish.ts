import type { ComponentInterface } from '../artifact/component-interface.ts';
import { type Digest, digestOf } from '../artifact/digest.ts';
import { type Annotations, componentArtifact } from '../artifact/manifest.ts';
import { formatReference, parseTag, type Repository } from '../artifact/reference.ts';
import { openForWriting, type RegistryAccess } from '../registry/access.ts';
import { findManifest, pullScope, pushScopes, putManifest } from '../registry/registry.ts';
import { hasBlob, uploadBlob } from '../registry/upload.ts';

/** One component and where it goes. */
export interface ComponentToPublish {
  /** Title of the artifact. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly interface: ComponentInterface | undefined;
  readonly repository: Repository;
  /** At least one. */
  readonly tags: readonly string[];
  readonly annotations: Annotations;
  /** Only looks what is there. */
  readonly dryRun: boolean;
}

/** What is in the registry now, or would be. */
export interface PublishedComponent {
  /** Of the manifest. */
  readonly digest: Digest;
  /** By digest. */
  readonly reference: string;
  /** Tags that did not point here before. */
  readonly writtenTags: readonly string[];
  readonly uploadedBytes: number;
}

/**
 * Puts one component into a registry as wkg does: its blobs, its manifest by digest, then its tags. The same bytes give
 * the same digest. Throws `E_OCI_REFERENCE`, `E_OCI_AUTH`, `E_OCI_REGISTRY`, `E_OCI_DIGEST`.
 */
export async function publishComponent(
  component: ComponentToPublish,
  access: RegistryAccess,
): Promise<PublishedComponent> {
  const { name: title, bytes, repository, dryRun } = component;
  const layer = { id: title, digest: digestOf(bytes), size: bytes.length, interface: component.interface };
  const { manifest, blobs } = componentArtifact(layer, component.annotations);
  const tags = [...new Set(component.tags.map(parseTag))];
  const { registry, name } = await openForWriting(repository, access);
  const scopes = dryRun ? pullScope(name) : pushScopes(name);
  const { digest } = manifest.descriptor;
  let uploadedBytes = 0;
  const all = [
    { digest: layer.digest, bytes },
    ...blobs.map((blob) => ({ digest: blob.descriptor.digest, bytes: blob.bytes })),
  ];
  for (const blob of all) {
    if (await hasBlob(registry, name, { digest: blob.digest, scopes })) continue;
    uploadedBytes += blob.bytes.length;
    const upload = { digest: blob.digest, size: blob.bytes.length, bytes: async () => blob.bytes };
    if (!dryRun) await uploadBlob(registry, name, upload);
  }
  const writtenTags: string[] = [];
  for (const reference of [digest, ...tags]) {
    if ((await findManifest(registry, name, { reference, scopes })) === digest) continue;
    if (!dryRun) await putManifest(registry, name, { reference, bytes: manifest.bytes });
    if (reference !== digest) writtenTags.push(reference);
  }
  return { digest, reference: formatReference({ ...repository, digest }), writtenTags, uploadedBytes };
}
