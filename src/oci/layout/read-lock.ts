import type { JsonObject } from '../../../components/shared/catalog.ts';
import { isJsonObject, isTextList, isTextRecord } from '../../../components/shared/json/values.ts';
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
  const { version = '' } = metadata;
  if (typeof version !== 'string') throw refused(what, 'has a version that is not a text');
  if (!Array.isArray(components) || components.length === 0) throw refused(what, 'has no components');
  if (!Array.isArray(triggers)) throw refused(what, 'has no triggers');
  refuseUnknown(lock, what);
  for (const trigger of triggers) checkTrigger(trigger, what);
  return {
    ...lock,
    metadata: { ...metadata, version },
    variables: readVariables(lock['variables'], what),
    components: components.map((component) => readComponent(component, what)),
  } as unknown as LockedApp;
}

function checkTrigger(trigger: unknown, what: string): void {
  if (
    !isJsonObject(trigger) ||
    trigger['trigger_type'] !== 'http' ||
    !isJsonObject(trigger['trigger_config'])
  )
    throw refused(what, 'has a trigger that is not of the type http');
  const { id, trigger_config: config } = trigger;
  if (typeof id !== 'string' || typeof config['component'] !== 'string')
    throw refused(what, 'has a trigger without an id or a component');
}

/** Spin writes a default that is not there as null. */
function readVariables(variables: unknown, what: string): LockedApp['variables'] {
  if (variables === undefined || variables === null) return {};
  if (!isJsonObject(variables)) throw refused(what, 'has variables that are not an object');
  const entries = Object.entries(variables).map(([name, variable]) => {
    const {
      default: value = null,
      secret = false,
      ...rest
    } = isJsonObject(variable) ? variable : { secret: 0 };
    if ((value !== null && typeof value !== 'string') || typeof secret !== 'boolean')
      throw refused(what, `has a variable "${name.slice(0, 60)}" that is none`);
    return [name, { ...rest, ...(value === null ? {} : { default: value }), ...(secret ? { secret } : {}) }];
  });
  return Object.fromEntries(entries) as LockedApp['variables'];
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

/** The id becomes part of file names. */
const componentIdPattern = /^[A-Za-z0-9][\w-]{0,127}$/;

function readComponent(component: unknown, what: string): JsonObject {
  if (!isJsonObject(component) || typeof component['id'] !== 'string' || !isJsonObject(component['source'])) {
    throw refused(what, 'has a component without an id or a source');
  }
  const id = component['id'].slice(0, 60);
  if (!componentIdPattern.test(component['id']))
    throw refused(what, `has a component "${id}", which is no id`);
  if (!isDigest(component['source']['digest'])) {
    throw refused(what, `has a component "${id}" without a sha256 digest`);
  }
  checkFiles(component['files'], `${what} mounts a file into "${id}"`);
  if (isJsonObject(component['dependencies']) && Object.keys(component['dependencies']).length > 0) {
    throw refused(what, `has a component "${id}" whose dependencies were not composed into it`);
  }
  const { metadata = {} } = component;
  checkSettings(component, metadata, `${what} has a component "${id}"`);
  return { ...component, metadata };
}

function checkSettings({ env = {}, config = {} }: JsonObject, metadata: unknown, what: string): void {
  if (!isTextRecord(env) || !isTextRecord(config)) throw refused(what, 'with settings that are not texts');
  if (!isJsonObject(metadata)) throw refused(what, 'with metadata that is not an object');
  const { allowed_outbound_hosts: hosts = [], key_value_stores: stores = [], limits = {} } = metadata;
  if (!isTextList(hosts) || !isTextList(stores) || !isJsonObject(limits))
    throw refused(what, 'with metadata of another form');
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
