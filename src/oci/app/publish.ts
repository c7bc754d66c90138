import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import {
  environmentCredentials,
  findCredentials,
  type GivenCredentials,
  isDockerHub,
} from '../registry/credentials.ts';
import { type Digest, digestOf } from '../artifact/digest.ts';
import { inParallel } from '../in-parallel.ts';
import type { Layout, StoredArtifact } from '../layout/layout.ts';
import type { Descriptor } from '../artifact/manifest.ts';
import { formatReference, parseRepository, parseTag, type Repository } from '../artifact/reference.ts';
import {
  connect,
  findManifest,
  pullScope,
  pushScopes,
  putManifest,
  type Registry,
} from '../registry/registry.ts';
import type { Patience } from '../registry/transport.ts';
import { hasBlob, uploadBlob } from '../registry/upload.ts';

/** What to publish where. */
export interface PublishOptions {
  readonly layout: Layout;
  /** When given, the layout must hold this app. */
  readonly digest?: string | undefined;
  /** `host/name`: the app goes there, each component to `host/name/<component id>`. */
  readonly repository: string;
  /** Component id -> the name that it is published under in place of its id. */
  readonly names?: ReadonlyMap<string, string>;
  /** For the app and for each component; may be empty. */
  readonly tags: readonly string[];
  /** '' is none; then FTL_REGISTRY_USERNAME and FTL_REGISTRY_PASSWORD, then the places of `findCredentials`. */
  readonly credentials?: GivenCredentials | undefined;
  /** Only looks what is there; the counts then say what would be done. */
  readonly dryRun?: boolean;
  readonly patience?: Patience;
  readonly system: System;
}

/** How much was done. */
export interface PublishCounts {
  readonly uploadedBlobs: number;
  /** Linked from another repository of the same registry, so not sent. */
  readonly mountedBlobs: number;
  /** There already. */
  readonly skippedBlobs: number;
  readonly uploadedBytes: number;
}

export interface PublishedArtifact extends PublishCounts {
  readonly kind: 'app' | 'component';
  /** Component id, or the name of the app. */
  readonly id: string;
  readonly digest: Digest;
  /** By digest. */
  readonly reference: string;
  /** Tags that did not point here before. */
  readonly writtenTags: readonly string[];
}

export interface PublishResult extends PublishCounts {
  readonly digest: Digest;
  /** Of the app, by digest. */
  readonly reference: string;
  readonly tags: readonly string[];
  /** Components in the order of the lock, then the app. */
  readonly artifacts: readonly PublishedArtifact[];
  readonly dryRun: boolean;
}

/** Artifacts that go up at the same time. */
const parallel = 4;

/**
 * Copies components and app to a registry: blobs, then manifests by digest, then tags, the app's last. Stopped at any
 * moment, a tag is absent, old or complete. What is there already is not sent again. Throws `E_OCI_REFERENCE`,
 * `E_OCI_AUTH`, `E_OCI_REGISTRY`, `E_OCI_DIGEST`, `E_OCI_LAYOUT`.
 */
export async function publishLayout(options: PublishOptions): Promise<PublishResult> {
  const { layout, system } = options;
  const repository = parseRepository(options.repository);
  const tags = [...new Set(options.tags.map(parseTag))];
  if (options.digest !== undefined && options.digest !== layout.appDigest) {
    throw new FtlError('E_OCI_LAYOUT', `The layout holds ${layout.appDigest}, not ${options.digest}.`);
  }
  const credentials = await findCredentials(repository.registry, {
    given: givenOrEnvironment(options.credentials, system),
    system,
  });
  const registry = connect(repository.registry, { credentials, system, patience: options.patience });
  const destinations = layout.components.map((component): Destination => ({
    kind: 'component',
    id: component.id,
    artifact: component,
    name: componentName(repository, options.names?.get(component.id) ?? component.id),
  }));
  const app: Destination = {
    kind: 'app',
    id: layout.locked.metadata.name,
    artifact: layout.app,
    name: repository.name,
  };
  const run: Run = {
    registry,
    layout,
    dryRun: options.dryRun ?? false,
    holders: holdersOf(destinations),
    system,
  };
  const components = await inParallel(destinations, parallel, (destination) => copy(destination, run));
  const copies = [...components, await copy(app, run)];
  const artifacts = await writeTags(copies, tags, run);
  return {
    digest: layout.appDigest,
    reference: formatReference({ ...repository, digest: layout.appDigest }),
    tags,
    artifacts,
    dryRun: run.dryRun,
    ...sum(artifacts),
  };
}

interface Destination {
  readonly kind: 'app' | 'component';
  readonly id: string;
  readonly artifact: StoredArtifact;
  /** Repository without the host. */
  readonly name: string;
}

interface Run {
  readonly registry: Registry;
  readonly layout: Layout;
  readonly dryRun: boolean;
  /** Digest of a blob -> the repository of the component it came with. */
  readonly holders: ReadonlyMap<Digest, string>;
  readonly system: System;
}

interface Copy extends PublishCounts {
  readonly destination: Destination;
}

function givenOrEnvironment(given: GivenCredentials | undefined, system: System): GivenCredentials {
  return given?.username || given?.password ? given : environmentCredentials(system.env);
}

/** Docker Hub has no third level: there the id is joined with a dash. */
function componentName({ registry, name }: Repository, id: string): string {
  return isDockerHub(registry) ? `${name}-${id}` : `${name}/${id}`;
}

function holdersOf(destinations: readonly Destination[]): ReadonlyMap<Digest, string> {
  return new Map(
    destinations.flatMap(({ artifact, name }) => artifact.blobs.map(({ digest }) => [digest, name] as const)),
  );
}

async function copy(destination: Destination, run: Run): Promise<Copy> {
  const { artifact, name } = destination;
  const { registry, layout, dryRun, system } = run;
  const { digest } = artifact.manifest;
  const found = await findManifest(registry, name, { reference: digest, scopes: scopesFor(name, run) });
  if (found === digest) {
    return { destination, ...noCounts, skippedBlobs: artifact.blobs.length };
  }
  const line = system.log.progress(`${destination.id}: uploading`);
  try {
    const counts: PublishCounts[] = [];
    for (const blob of artifact.blobs) counts.push(await copyBlob(blob, destination, run));
    if (!dryRun) {
      const bytes = await readBlob(layout, digest, system);
      await putManifest(registry, name, { reference: digest, bytes });
    }
    return { destination, ...sum(counts) };
  } finally {
    line.done();
  }
}

async function copyBlob(
  { digest, size }: Descriptor,
  { name }: Destination,
  run: Run,
): Promise<PublishCounts> {
  const { registry, layout, dryRun, system } = run;
  if (await hasBlob(registry, name, { digest, scopes: scopesFor(name, run) })) {
    return { ...noCounts, skippedBlobs: 1 };
  }
  const holder = run.holders.get(digest);
  const mountFrom = holder === name ? undefined : holder;
  if (dryRun) {
    return mountFrom
      ? { ...noCounts, mountedBlobs: 1 }
      : { ...noCounts, uploadedBlobs: 1, uploadedBytes: size };
  }
  const bytes = () => readBlob(layout, digest, system);
  const outcome = await uploadBlob(registry, name, { digest, size, bytes, mountFrom });
  return outcome === 'mounted'
    ? { ...noCounts, mountedBlobs: 1 }
    : { ...noCounts, uploadedBlobs: 1, uploadedBytes: size };
}

/** The layout was checked when it was opened; a blob that changed since is not sent. */
async function readBlob(layout: Layout, digest: Digest, system: System): Promise<Uint8Array> {
  const bytes = await system.files.readBytes(layout.blobFile(digest));
  if (digestOf(bytes) === digest) return bytes;
  throw new FtlError('E_OCI_LAYOUT', `${layout.blobFile(digest)} was changed while it was published.`);
}

/** A look needs no right to write. */
function scopesFor(name: string, { dryRun }: Run): readonly string[] {
  return dryRun ? pullScope(name) : pushScopes(name);
}

async function writeTags(
  copies: readonly Copy[],
  tags: readonly string[],
  run: Run,
): Promise<PublishedArtifact[]> {
  const artifacts: PublishedArtifact[] = [];
  for (const { destination, ...counts } of copies) {
    const { kind, id, name, artifact } = destination;
    const { digest } = artifact.manifest;
    const writtenTags: string[] = [];
    for (const tag of tags) if (await writeTag(tag, destination, run)) writtenTags.push(tag);
    const reference = formatReference({ registry: run.registry.host, name, digest });
    artifacts.push({ kind, id, digest, reference, writtenTags, ...counts });
  }
  return artifacts;
}

/** Whether the tag pointed elsewhere, or nowhere, before. */
async function writeTag(tag: string, { name, artifact }: Destination, run: Run): Promise<boolean> {
  const { digest } = artifact.manifest;
  const scopes = scopesFor(name, run);
  if ((await findManifest(run.registry, name, { reference: tag, scopes })) === digest) return false;
  if (!run.dryRun) {
    const bytes = await readBlob(run.layout, digest, run.system);
    await putManifest(run.registry, name, { reference: tag, bytes });
  }
  return true;
}

const noCounts: PublishCounts = { uploadedBlobs: 0, mountedBlobs: 0, skippedBlobs: 0, uploadedBytes: 0 };

function sum(parts: readonly PublishCounts[]): PublishCounts {
  const total = (key: keyof PublishCounts) => parts.reduce((value, part) => value + part[key], 0);
  return {
    uploadedBlobs: total('uploadedBlobs'),
    mountedBlobs: total('mountedBlobs'),
    skippedBlobs: total('skippedBlobs'),
    uploadedBytes: total('uploadedBytes'),
  };
}
