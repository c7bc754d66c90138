import { FtlError } from '../../errors.ts';
import {
  type Digest,
  parseReference,
  pullComponent,
  type Reference,
  type RegistryAccess,
  type RegistryMirrors,
  resolveReference,
} from '../../oci/index.ts';
import type { System } from '../../system/types.ts';
import type { CachedComponent, ComponentCache } from '../component-cache.ts';
import { checkComponent, type ComponentName } from './check-component.ts';
import { type LockedReference, readLockFile, writeLockFile } from './lock-file.ts';

/** A reference of the project file. */
export interface PulledReference extends ComponentName {
  /** Full: it begins with a host. */
  readonly reference: string;
  /** What to write instead where no registry can be reached, for the hint. */
  readonly otherwise: string;
}

/** Components out of registries, for one build. */
export interface ComponentPuller {
  /**
   * The component that a reference means by `ftl.lock`, or, where that has no entry, now. Each digest is pulled once and
   * then read from the cache. Throws `E_OCI_*`, `E_COMPONENT_UNSUPPORTED`.
   */
  pull(component: PulledReference): Promise<CachedComponent & { readonly cached: boolean }>;
  /** Writes down in `ftl.lock` what was pulled; resolves with whether that changed the file. */
  finish(): Promise<boolean>;
}

/** What a puller needs. */
export interface PullerOptions {
  readonly projectFolder: string;
  readonly mirrors: RegistryMirrors;
  /** Look up again what `ftl.lock` says already. */
  readonly update: boolean;
  readonly cache: ComponentCache;
  readonly system: System;
}

/** A puller over the project's `ftl.lock`. Throws `E_LOCK_FILE`. */
export async function createComponentPuller(options: PullerOptions): Promise<ComponentPuller> {
  const { projectFolder, update, cache, system } = options;
  const before = await readLockFile(projectFolder, system);
  const locked = new Map<string, LockedReference>();
  const access: RegistryAccess = { mirrors: options.mirrors, system };

  const digestOf = async ({ reference: text }: PulledReference, reference: Reference): Promise<Digest> => {
    if (reference.digest !== undefined) return reference.digest;
    const known = update ? undefined : before.get(text);
    const entry = known ?? toEntry(reference, await resolveReference(reference, access));
    locked.set(text, entry);
    return entry.digest;
  };
  return {
    pull: (component) =>
      explaining(component, async () => {
        const reference = parseReference(component.reference);
        const digest = await digestOf(component, reference);
        const key = `registry-${digest.slice('sha256:'.length)}`;
        const found = await cache.find(key);
        if (found !== undefined) return { ...found, cached: true };
        const line = system.log.progress(`Pulling ${component.reference}`);
        try {
          const { bytes } = await pullComponent(reference, digest, access);
          checkComponent(bytes, component);
          return { ...(await cache.store(key, bytes)), cached: false };
        } finally {
          line.done();
        }
      }),
    finish: () => writeLockFile(projectFolder, locked, system),
  };
}

function toEntry(
  reference: Reference,
  { digest, tag }: { readonly digest: Digest; readonly tag: string | undefined },
): LockedReference {
  return { digest, ...(tag === undefined || tag === reference.tag ? {} : { tag }) };
}

/** Errors of the registry with the line that names it and, where nothing answered, the two ways out. */
async function explaining<T>(component: PulledReference, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FtlError) || !error.code.startsWith('E_OCI_')) throw error;
    const host = component.reference.split('/')[0] ?? '';
    const waysOut = `Name a mirror that can be reached, --registry-mirror ${host}=HOST:PORT, or ${component.otherwise}.`;
    throw new FtlError(error.code, `${component.label}: ${error.message}`, {
      at: component.at,
      hint: error.hint ?? waysOut,
      cause: error.cause ?? error,
    });
  }
}
