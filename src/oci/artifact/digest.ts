import { createHash } from 'node:crypto';

/** `sha256:` and 64 lower-case hexadecimal digits (OCI image-spec, descriptor.md, "Digests"). */
export type Digest = `sha256:${string}`;

/** Whether a text is such a digest. Other algorithms are not used by any registry this talks to. */
export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);
}

/** The digest of bytes. */
export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The hexadecimal part. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}
