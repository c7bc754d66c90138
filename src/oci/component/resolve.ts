import { coerce, parse, rsort, valid } from 'semver';
import { FtlError } from '../../errors.ts';
import type { Digest } from '../artifact/digest.ts';
import { formatReference, type Reference } from '../artifact/reference.ts';
import { type OpenRepository, openForReading, type RegistryAccess } from '../registry/access.ts';
import { findManifest, pullScope } from '../registry/registry.ts';
import { listTags } from '../registry/tags.ts';

/** What a reference means now. */
export interface ResolvedReference {
  /** Of the manifest. */
  readonly digest: Digest;
  /** The tag that was taken; undefined for a reference by digest. */
  readonly tag: string | undefined;
}

/**
 * The manifest that a reference means now: its digest; the tag as written; where there is no such tag and it is a part
 * of a version, that version (`1` is 1.0.0, `v1.2` is 1.2.0); without a tag, or with a `latest` that nobody pushed, the
 * highest version among the tags, a pre-release only where there is no other. Throws `E_OCI_REGISTRY` when there is
 * none, `E_OCI_REFERENCE`, `E_OCI_AUTH`.
 */
export async function resolveReference(
  reference: Reference,
  access: RegistryAccess,
): Promise<ResolvedReference> {
  if (reference.digest !== undefined) return { digest: reference.digest, tag: undefined };
  const repository = await openForReading(reference, access);
  for (const tag of spellings(reference.tag)) {
    const digest = await digestOfTag(repository, tag);
    if (digest !== undefined) return { digest, tag };
  }
  const isOpen = reference.tag === undefined || reference.tag === 'latest';
  const tag = isOpen ? highestVersion(await listTags(repository)) : undefined;
  const digest = tag === undefined ? undefined : await digestOfTag(repository, tag);
  if (digest !== undefined) return { digest, tag };
  const where = formatReference(reference);
  const problem = isOpen ? 'has no tag that is a version' : 'does not exist';
  throw new FtlError('E_OCI_REGISTRY', `${where} ${problem}.`, {
    hint: `"ftl component list ${reference.registry}/${reference.name}" shows the tags that are there.`,
  });
}

/** The highest of the tags that are versions (semver 2.0.0, with or without a leading "v"). */
function highestVersion(tags: readonly string[]): string | undefined {
  const versions = tags.filter((tag) => valid(tag) !== null);
  const released = versions.filter((tag) => parse(tag)?.prerelease.length === 0);
  return rsort(released.length > 0 ? released : versions)[0];
}

function spellings(tag: string | undefined): readonly string[] {
  if (tag === undefined) return [];
  const whole = /^v?\d+(?:\.\d+){0,2}$/.test(tag) ? coerce(tag)?.version : undefined;
  return [...new Set([tag, ...(whole === undefined ? [] : [whole])])];
}

function digestOfTag({ registry, name }: OpenRepository, tag: string): Promise<Digest | undefined> {
  return findManifest(registry, name, { reference: tag, scopes: pullScope(name) });
}
