import { FtlError } from '../../errors.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import type { ComponentInterface } from './component-interface.ts';
import { type Digest, digestOf } from './digest.ts';
import { limits } from './limits.ts';
import { annotationKeys, mediaTypes } from './media-types.ts';

export type Annotations = Readonly<Record<string, string>>;

/** OCI image-spec, descriptor.md. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly annotations?: Annotations;
}

/** OCI image-spec, manifest.md. Key order is the order of writing, and so part of the digest. */
export interface ImageManifest {
  readonly schemaVersion: 2;
  readonly mediaType: typeof mediaTypes.manifest;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly annotations?: Annotations;
}

/** OCI image-spec, image-index.md. */
export interface ImageIndex {
  readonly schemaVersion: 2;
  readonly mediaType: typeof mediaTypes.index;
  readonly manifests: readonly Descriptor[];
}

/** Bytes under the digest that names them. */
export interface Blob {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

/** A manifest with the small blobs it points at, its config first; layers that are files are not among them. */
export interface Artifact {
  readonly manifest: Blob;
  readonly blobs: readonly Blob[];
}

/** A component that goes into an artifact. */
export interface ArtifactComponent {
  readonly id: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly interface: ComponentInterface | undefined;
}

/**
 * One component in the form of the CNCF TAG Runtime guide, which wkg and Spin read. No `created`, no version: the
 * same component from the same source keeps its digest from release to release.
 */
export function componentArtifact(component: ArtifactComponent, annotations: Annotations): Artifact {
  const config = jsonBlob(mediaTypes.wasmConfig, {
    architecture: 'wasm',
    os: component.interface ? 'wasip2' : 'wasip1',
    layerDigests: [component.digest],
    ...(component.interface && {
      component: { exports: component.interface.exports, imports: component.interface.imports },
    }),
  });
  const lasting = pick(annotations, [annotationKeys.source, annotationKeys.licenses]);
  const manifest = manifestBlob({
    config: config.descriptor,
    layers: [{ mediaType: mediaTypes.wasm, digest: component.digest, size: component.size }],
    annotations: { [annotationKeys.title]: component.id, ...lasting },
  });
  return { manifest, blobs: [config] };
}

/** What the layers of an app are made of; `files` are those that the lock does not hold itself. */
export interface AppLayers {
  readonly components: readonly ArtifactComponent[];
  readonly files: readonly { readonly digest: Digest; readonly size: number }[];
}

/**
 * The app as `spin registry push` writes it (Spin, crates/oci/src/client.rs): an image config, one layer a component
 * and a mounted file that is not in the lock itself, the lock last. Always a plain manifest: Spin resolves an index by the host's platform and fails on wasm.
 * Throws `E_PROJECT_LIMIT` for more layers than Spin takes one by one.
 */
export function appArtifact(
  locked: LockedApp,
  { components, files }: AppLayers,
  annotations: Annotations,
): Artifact {
  const lock = jsonBlob(mediaTypes.spinApplication, locked);
  const config = jsonBlob(mediaTypes.imageConfig, {
    architecture: 'wasm',
    os: 'wasip1',
    config: { Labels: { 'com.fermyon.spin.lockedAppDigest': lock.descriptor.digest } },
    rootfs: { type: 'layers', diff_ids: [] },
  });
  const layers = new Map(
    [
      ...components.map(({ digest, size }) => ({ mediaType: mediaTypes.spinComponent, digest, size })),
      ...files.map(({ digest, size }) => ({ mediaType: mediaTypes.spinFile, digest, size })),
    ].map((layer) => [layer.digest, layer]),
  );
  if (layers.size >= limits.layers)
    throw new FtlError(
      'E_PROJECT_LIMIT',
      `The app has ${layers.size} components and mounted files of more than 128 bytes; an image takes ${limits.layers - 1}.`,
      { hint: 'Put files together into one, or take them into the component when it is built.' },
    );
  const manifest = manifestBlob({
    config: config.descriptor,
    layers: [...layers.values(), lock.descriptor],
    annotations: { ...appAnnotations(locked), ...annotations },
  });
  return { manifest, blobs: [config, lock] };
}

/** A JSON value as the blob it is stored as: no spaces, keys in the order they have. */
export function jsonBlob(mediaType: string, value: unknown): Blob {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes };
}

function manifestBlob(parts: Pick<ImageManifest, 'config' | 'layers'> & { annotations: Annotations }): Blob {
  const manifest: ImageManifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: parts.config,
    layers: parts.layers,
    annotations: sortedByKey(parts.annotations),
  };
  return jsonBlob(mediaTypes.manifest, manifest);
}

function appAnnotations({ metadata }: LockedApp): Annotations {
  return {
    [annotationKeys.title]: metadata.name,
    [annotationKeys.version]: metadata.version,
    ...(metadata.description && { [annotationKeys.description]: metadata.description }),
    ...(metadata.authors?.length && { [annotationKeys.authors]: metadata.authors.join(', ') }),
  };
}

function sortedByKey(annotations: Annotations): Annotations {
  return Object.fromEntries(Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pick(annotations: Annotations, keys: readonly string[]): Annotations {
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => keys.includes(key)));
}
