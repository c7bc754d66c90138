import { FtlError } from '../../errors.ts';
import { type Digest, isDigest } from './digest.ts';

/** A repository of a registry: `ghcr.io/owner/name`. */
export interface Repository {
  /** Host as users write it, with a port when there is one. */
  readonly registry: string;
  /** Path inside the registry, lower case. */
  readonly name: string;
}

/** What a reference points at: a repository with a tag, a digest, or both (the digest then decides). */
export interface Reference extends Repository {
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
}

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of <name> and of a tag. */
const namePart = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const namePattern = new RegExp(`^${namePart}(?:/${namePart})*$`);
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const hostPattern =
  /^(?:\[[0-9a-fA-F:]{2,45}\]|[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)(?::\d{1,5})?$/;
/** Many clients limit host and name together to 255 characters (distribution-spec, same section). */
const longestName = 255;

/**
 * Reads `host[:port]/name`, without tag or digest. The host is required: no registry is meant by default.
 * Throws `E_OCI_REFERENCE`.
 */
export function parseRepository(text: string): Repository {
  const slash = text.indexOf('/');
  const registry = text.slice(0, Math.max(slash, 0));
  const name = text.slice(slash + 1);
  if (text.length > longestName) throw malformed(text, `is longer than ${longestName} characters`);
  if (!isRegistryHost(registry)) {
    throw malformed(text, 'does not begin with the host of a registry', 'Write it as ghcr.io/owner/name.');
  }
  if (!namePattern.test(name)) {
    const hint =
      name === name.toLowerCase()
        ? 'Parts of a repository name hold a-z, 0-9 and single ".", "_" or "-" between them.'
        : `Repository names are lower case: ${registry}/${name.toLowerCase()}.`;
    throw malformed(text, `has a repository name that registries refuse`, hint);
  }
  return { registry, name };
}

/** Reads `host/name[:tag][@sha256:…]`. Throws `E_OCI_REFERENCE`. */
export function parseReference(text: string): Reference {
  if (text.length > 512) throw malformed(text, 'is longer than 512 characters');
  const [beforeDigest = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) {
    throw malformed(text, 'has a malformed digest', 'A digest is sha256: and 64 hexadecimal digits.');
  }
  const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
  const hasTag = colon > 0 && beforeDigest.includes('/');
  const repository = parseRepository(hasTag ? beforeDigest.slice(0, colon) : beforeDigest);
  const tag = hasTag ? parseTag(beforeDigest.slice(colon + 1)) : undefined;
  return { ...repository, tag, digest };
}

/** Why a text is no reference, as a predicate, or undefined when it is one. */
export function referenceFault(text: string): string | undefined {
  try {
    parseReference(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof FtlError)) throw error;
    return `is not a reference to a registry: ${error.message.replace(/\.$/, '')}`;
  }
}

/** Checks a tag. Throws `E_OCI_REFERENCE`. */
export function parseTag(text: string): string {
  if (tagPattern.test(text)) return text;
  throw new FtlError('E_OCI_REFERENCE', `"${text.slice(0, 140)}" is not a tag.`, {
    hint: 'A tag holds at most 128 letters, digits, "_", "." and "-", and begins with none of the last two.',
  });
}

/** The tag for a version: a tag may not hold the "+" of SemVer's build metadata, so "_" stands for it, as in Helm. */
export function tagOfVersion(version: string): string {
  return parseTag(version.replaceAll('+', '_'));
}

/** The text form: with the digest when there is one, else with the tag. */
export function formatReference({ registry, name, tag, digest }: Repository & Partial<Reference>): string {
  const suffix = digest === undefined ? (tag === undefined ? '' : `:${tag}`) : `@${digest}`;
  return `${registry}/${name}${suffix}`;
}

function isRegistryHost(host: string): boolean {
  if (!hostPattern.test(host)) return false;
  return host.includes('.') || host.includes(':') || host === 'localhost';
}

function malformed(text: string, problem: string, hint?: string): FtlError {
  return new FtlError('E_OCI_REFERENCE', `"${text.slice(0, 300)}" ${problem}.`, { hint });
}
