import { isJsonObject } from '../../../components/shared/json/values.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import { type Digest, digestOf, isDigest } from '../artifact/digest.ts';
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

/** The digest of each layer that a lock needs: components and files that it does not hold itself. Throws `E_OCI_LAYOUT`. */
export function layerDigests(locked: LockedApp, what: string): readonly Digest[] {
  const digests = locked.components.flatMap(({ id, source, files = [] }) => {
    const needed = [
      source.digest,
      ...files.flatMap(({ digest, inline }) => (inline === undefined ? [digest] : [])),
    ];
    return needed.map((digest) => {
      if (isDigest(digest)) return digest;
      throw refused(what, `has a component "${id}" without a sha256 digest`);
    });
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
  checkFiles(component['files'], `${what} mounts a file into "${id}"`);
  if (isJsonObject(component['dependencies']) && Object.keys(component['dependencies']).length > 0) {
    throw refused(what, `has a component "${id}" whose dependencies were not composed into it`);
  }
}

/** Paths as Spin takes them (crates/oci/src/loader.rs, `is_safe_to_join`), contents by digest or in the lock itself. */
function checkFiles(files: unknown, what: string): void {
  if (files === undefined) return;
  if (!Array.isArray(files)) throw refused(what, 'but has no list of files');
  for (const file of files as readonly unknown[]) {
    if (!isJsonObject(file) || !isInnerPath(file['path']))
      throw refused(what, 'at a path that is not inside');
    const { digest, inline } = file;
    if (inline === undefined ? !isDigest(digest) : !isInline(inline, digest))
      throw refused(what, 'whose content is not what its digest says');
  }
}

function isInnerPath(path: unknown): path is string {
  if (typeof path !== 'string' || path.length > 1024 || path.includes('\\') || path.includes('\0'))
    return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function isInline(inline: unknown, digest: unknown): boolean {
  if (typeof inline !== 'string') return false;
  return digest === undefined || digestOf(new Uint8Array(Buffer.from(inline, 'base64'))) === digest;
}
