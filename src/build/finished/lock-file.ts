import path from 'node:path';
import { isJsonObject } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import { type Digest, isDigest } from '../../oci/index.ts';
import type { System } from '../../system/types.ts';

/** Name of the file beside the project file that says which bytes its references mean. */
export const lockFileName = 'ftl.lock';

/** What a reference means: the manifest, and the tag that was taken where the reference names none, or another. */
export interface LockedReference {
  readonly digest: Digest;
  readonly tag?: string;
}

/** By reference, as it is pulled. */
export type LockedReferences = ReadonlyMap<string, LockedReference>;

const largest = 1024 * 1024;

/** Reads `ftl.lock`; empty when there is none. Throws `E_LOCK_FILE`. */
export async function readLockFile(projectFolder: string, { files }: System): Promise<LockedReferences> {
  const file = path.join(projectFolder, lockFileName);
  const found = await files.stat(file);
  if (found === undefined) return new Map();
  if (found.kind !== 'file' || found.size > largest) throw refused('is not a file of sensible size');
  const content = parse(await files.readText(file));
  if (!isJsonObject(content) || content['version'] !== 1 || !isJsonObject(content['components'])) {
    throw refused('does not have version 1 and components');
  }
  return new Map(Object.entries(content['components']).map(([reference, entry]) => [reference, read(entry)]));
}

/** Writes `ftl.lock`, sorted, or removes it when there is nothing to lock; resolves with whether it changed. */
export async function writeLockFile(
  projectFolder: string,
  references: LockedReferences,
  { files }: System,
): Promise<boolean> {
  const file = path.join(projectFolder, lockFileName);
  const before = await files.readTextIfExists(file);
  if (references.size === 0) {
    await files.remove(file);
    return before !== undefined;
  }
  const sorted = [...references].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ version: 1, components: Object.fromEntries(sorted) }, null, 2)}\n`;
  if (text === before) return false;
  await files.write(file, text);
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refused('is not JSON', cause);
  }
}

function read(entry: unknown): LockedReference {
  const { digest, tag } = isJsonObject(entry) ? entry : {};
  if (!isDigest(digest) || (tag !== undefined && typeof tag !== 'string'))
    throw refused('has an entry without a digest');
  return { digest, ...(tag === undefined ? {} : { tag }) };
}

function refused(problem: string, cause?: unknown): FtlError {
  return new FtlError('E_LOCK_FILE', `${lockFileName} ${problem}.`, {
    at: { file: lockFileName, line: 1, column: 1 },
    hint: 'Take it back from version control, or remove it and build again.',
    cause,
  });
}
