import { FtlError } from '../../errors.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import { readComponentInterface } from '../artifact/component-interface.ts';
import { type Digest, digestOf, isDigest } from '../artifact/digest.ts';
import { type BlobFile, writeLayout } from './layout-files.ts';
import {
  type Annotations,
  appArtifact,
  type Artifact,
  type ArtifactComponent,
  componentArtifact,
  type Descriptor,
} from '../artifact/manifest.ts';
import { annotationKeys } from '../artifact/media-types.ts';

/** What an app is packed from. */
export interface PackOptions {
  readonly locked: LockedApp;
  /** Every component that the lock names; `file` is absolute, `digest` `sha256:…`, `size` in bytes. */
  readonly components: readonly {
    readonly id: string;
    readonly file: string;
    readonly digest: string;
    readonly size: number;
    /** What is mounted into it: of those with `inline` the lock holds the content. */
    readonly files?: readonly {
      readonly file: string;
      readonly digest: string;
      readonly size: number;
      readonly inline?: string;
    }[];
  }[];
  /** Added to those that come from the lock: source, revision. Source and licenses go to the components too. */
  readonly annotations: Annotations;
  /** Absolute; made when it is missing. */
  readonly layoutFolder: string;
  readonly system: System;
}

/** What lies in the layout now. */
export interface PackedApp {
  /** Digest of the manifest of the app: what is proven, published and deployed. */
  readonly appDigest: Digest;
  readonly components: readonly {
    readonly id: string;
    readonly digest: Digest;
    readonly manifestDigest: Digest;
  }[];
  /** Bytes of all blobs, each counted once. */
  readonly size: number;
  /** False when the layout held exactly this before. */
  readonly changed: boolean;
}

/** Name in the index under which the app is found; that of a component is `components/<id>`. */
export const appRefName = 'app';
export const componentRefPrefix = 'components/';

/**
 * Writes an OCI image layout with one artifact for each component and one for the app. The same input gives the same
 * bytes, and a component with the same bytes keeps its manifest digest. Old content is removed once the new index is
 * in place. Throws `E_OCI_DIGEST` when a file is not what its digest says, `E_OCI_LAYOUT` when the lock names a
 * component that is not given.
 */
export async function packApp(options: PackOptions): Promise<PackedApp> {
  const { locked, layoutFolder, system } = options;
  const files = await Promise.all(options.components.map((component) => readComponent(component, system)));
  const components = inLockOrder(locked, files);
  const artifacts = components.map((component) => ({
    component,
    artifact: componentArtifact(component, options.annotations),
  }));
  const mounted = await readMountedFiles(options);
  const app = appArtifact(locked, { components, files: mounted }, options.annotations);
  const all = [app, ...artifacts.map(({ artifact }) => artifact)];
  const content = {
    manifests: [
      named(app, appRefName),
      ...artifacts.map(({ component, artifact }) => named(artifact, `${componentRefPrefix}${component.id}`)),
    ],
    blobs: all.flatMap(({ manifest, blobs }) => [...blobs, manifest]),
    files: [...new Map([...components, ...mounted].map((file) => [file.digest, file])).values()],
  };
  const changed = await writeLayout(layoutFolder, content, system);
  const sizes = new Map<Digest, number>(content.files.map(({ digest, size }) => [digest, size]));
  for (const { descriptor } of content.blobs) sizes.set(descriptor.digest, descriptor.size);
  return {
    appDigest: app.manifest.descriptor.digest,
    components: artifacts.map(({ component: { id, digest }, artifact }) => ({
      id,
      digest,
      manifestDigest: artifact.manifest.descriptor.digest,
    })),
    size: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    changed,
  };
}

/** Those that become layers, each content once. */
async function readMountedFiles({ components, system }: PackOptions): Promise<BlobFile[]> {
  const files = components.flatMap((component) => component.files ?? []);
  const layers = new Map(
    files.flatMap((file) => (file.inline === undefined ? [[file.digest, file] as const] : [])),
  );
  return Promise.all(
    [...layers.values()].map(async ({ file, digest, size }) => {
      if (isDigest(digest) && `sha256:${await system.files.sha256(file)}` === digest)
        return { file, digest, size };
      throw changed(file, 'the app');
    }),
  );
}

type ReadComponent = ArtifactComponent & BlobFile;

async function readComponent(
  { id, file, digest, size }: PackOptions['components'][number],
  system: System,
): Promise<ReadComponent> {
  const bytes = await system.files.readBytes(file);
  if (isDigest(digest) && digestOf(bytes) === digest && bytes.length === size) {
    return { id, file, digest, size, interface: readComponentInterface(bytes) };
  }
  throw changed(file, `component "${id}"`);
}

function changed(file: string, what: string): FtlError {
  return new FtlError('E_OCI_DIGEST', `${file} changed after ${what} was built.`, {
    hint: 'Build it again.',
  });
}

function inLockOrder(locked: LockedApp, components: readonly ReadComponent[]): ReadComponent[] {
  return locked.components.map(({ id, source }) => {
    const found = components.find((component) => component.id === id && component.digest === source.digest);
    if (found) return found;
    throw new FtlError('E_OCI_LAYOUT', `The lock names component "${id}", which was not built.`);
  });
}

function named({ manifest }: Artifact, refName: string): Descriptor {
  return { ...manifest.descriptor, annotations: { [annotationKeys.refName]: refName } };
}
