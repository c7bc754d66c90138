import { FtlError } from '../../errors.ts';
import type { Digest } from '../artifact/digest.ts';
import { limits } from '../artifact/limits.ts';
import type { Annotations, Descriptor, ImageManifest } from '../artifact/manifest.ts';
import { mediaTypes } from '../artifact/media-types.ts';
import { readManifest, refused } from '../artifact/read-manifest.ts';
import { formatReference, type Repository } from '../artifact/reference.ts';
import { openForReading, type OpenRepository, type RegistryAccess } from '../registry/access.ts';
import { getBlob, getManifest } from '../registry/registry.ts';

/** The artifact of one component, as its manifest says; the component itself is not read yet. */
export interface ComponentArtifact {
  /** Of the manifest. */
  readonly digest: Digest;
  readonly annotations: Annotations;
  readonly layer: Descriptor;
}

/** A component out of a registry, every byte checked. */
export interface PulledComponent extends ComponentArtifact {
  readonly bytes: Uint8Array;
}

/**
 * Reads the manifest of one component in the form of the CNCF TAG Runtime guide, which wkg and `publishComponent`
 * write, or in Spin's. Throws `E_OCI_REGISTRY`, `E_OCI_AUTH`, `E_OCI_DIGEST`, `E_OCI_LIMIT`; `E_OCI_ARTIFACT` for a Spin
 * app, a container image or anything else that is not one component.
 */
export async function readComponentArtifact(
  repository: Repository,
  digest: Digest,
  access: RegistryAccess,
): Promise<ComponentArtifact> {
  return readArtifact(await openForReading(repository, access), repository, digest);
}

/** Pulls one component by the digest of its manifest. Throws as `readComponentArtifact` does. */
export async function pullComponent(
  repository: Repository,
  digest: Digest,
  access: RegistryAccess,
): Promise<PulledComponent> {
  const from = await openForReading(repository, access);
  const artifact = await readArtifact(from, repository, digest);
  return { ...artifact, bytes: await getBlob(from.registry, from.name, artifact.layer) };
}

async function readArtifact(
  { registry, name }: OpenRepository,
  repository: Repository,
  digest: Digest,
): Promise<ComponentArtifact> {
  const what = formatReference({ ...repository, digest });
  const { bytes } = await getManifest(registry, name, digest);
  const manifest = readManifest(bytes, what);
  return { digest, annotations: manifest.annotations ?? {}, layer: componentLayer(manifest, what) };
}

/** Media types under which a component is found; the second is what Spin writes. */
const componentTypes: readonly string[] = [mediaTypes.wasm, mediaTypes.spinComponent];

function componentLayer({ config, layers }: ImageManifest, what: string): Descriptor {
  const [layer, ...others] = layers;
  if (layers.some(({ mediaType }) => mediaType === mediaTypes.spinApplication)) {
    throw notOne(`${what} is a whole Spin app, not one component.`, 'Name one of its components instead.');
  }
  if (layer === undefined || others.length > 0 || !componentTypes.includes(layer.mediaType)) {
    const found = `a config ${printType(config)} and ${layers.length} layers, the first ${printType(layer)}`;
    const hint = `Expected one layer ${mediaTypes.wasm}, as "ftl component publish" and "wkg oci push" write it.`;
    throw notOne(`${what} is not a component: it has ${found}.`, hint);
  }
  if (layer.size > limits.component) {
    throw refused(what, `has a component of ${layer.size} bytes; at most ${limits.component} are allowed`);
  }
  return layer;
}

function printType(descriptor: Descriptor | undefined): string {
  const type = descriptor?.mediaType ?? '';
  return /^[\w.+/-]{1,100}$/.test(type) ? type : 'of no known type';
}

function notOne(message: string, hint: string): FtlError {
  return new FtlError('E_OCI_ARTIFACT', message, { hint });
}
