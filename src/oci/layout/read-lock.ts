import { isJsonObject } from '../../../components/shared/json/values.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import { type Digest, isDigest } from '../artifact/digest.ts';
import { readJson, refused } from '../artifact/read-manifest.ts';

/** What Spin may ask of a reader (crates/locked-app/src/locked.rs); anything else in `must_understand` is refused. */
const understood = ['host_requirements', 'component_host_requirements'];
const knownRequirements = ['local_service_chaining'];

/**
 * Reads the lock of an app written by anybody: its outer shape, and that everything it needs is something a runtime
 * here gives. Throws `E_OCI_LAYOUT`.
 */
export function readLock(bytes: Uint8Array, what: string): LockedApp {
  const lock = readJson(bytes, what);
  if (lock['spin_lock_version'] !== 0 && lock['spin_lock_version'] !== 1) {
    throw refused(what, 'has an unknown spin_lock_version');
  }
  const { metadata, components, triggers } = lock;
  if (!isJsonObject(metadata) || typeof metadata['name'] !== 'string') throw refused(what, 'has no name');
  if (!Array.isArray(components) || components.length === 0) throw refused(what, 'has no components');
  if (!Array.isArray(triggers)) throw refused(what, 'has no triggers');
  refuseUnknown(lock, what);
  for (const component of components) checkComponent(component, what);
  for (const trigger of triggers) {
    if (
      !isJsonObject(trigger) ||
      trigger['trigger_type'] !== 'http' ||
      !isJsonObject(trigger['trigger_config'])
    ) {
      throw refused(what, 'has a trigger that is not of the type http');
    }
  }
  return { variables: {}, ...lock } as unknown as LockedApp;
}

/** The digest of each component of a lock, each once, in order of declaration. Throws `E_OCI_LAYOUT`. */
export function componentDigests(locked: LockedApp, what: string): readonly Digest[] {
  const digests = locked.components.map(({ id, source }) => {
    if (isDigest(source.digest)) return source.digest;
    throw refused(what, `has a component "${id}" without a sha256 digest`);
  });
  return [...new Set(digests)];
}

function refuseUnknown(lock: Readonly<Record<string, unknown>>, what: string): void {
  const mustUnderstand = Array.isArray(lock['must_understand']) ? lock['must_understand'] : [];
  const requirements = isJsonObject(lock['host_requirements']) ? Object.keys(lock['host_requirements']) : [];
  const unknown =
    mustUnderstand.find((name) => !understood.includes(String(name))) ??
    requirements.find((name) => !knownRequirements.includes(name));
  if (unknown !== undefined)
    throw refused(what, `needs "${String(unknown).slice(0, 60)}", which is not known`);
}

function checkComponent(component: unknown, what: string): void {
  if (!isJsonObject(component) || typeof component['id'] !== 'string' || !isJsonObject(component['source'])) {
    throw refused(what, 'has a component without an id or a source');
  }
  const id = component['id'].slice(0, 60);
  if (!isDigest(component['source']['digest'])) {
    throw refused(what, `has a component "${id}" without a sha256 digest`);
  }
  if (isFilled(component['files'])) throw refused(what, `mounts files into "${id}", which is not supported`);
  if (isJsonObject(component['dependencies']) && Object.keys(component['dependencies']).length > 0) {
    throw refused(what, `has a component "${id}" whose dependencies were not composed into it`);
  }
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
