import { createHash } from 'node:crypto';
import path from 'node:path';
import { isJsonObject, isTextRecord } from '../../../../components/shared/json/values.ts';
import type { System } from '../../../system/types.ts';

/** What the worker `transpile-component` makes. */
export interface TranspileOutcome {
  readonly glue: Uint8Array;
  readonly modules: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** Whether memory and globals are all the state of an instance. */
  readonly resettable: boolean;
  /** Bytes of memory that an instance begins with. */
  readonly initialMemory: number;
}

/** What an entry of the cache says about its files. */
export interface CacheEntry extends Pick<TranspileOutcome, 'resettable' | 'initialMemory'> {
  /** Lower-case hexadecimal SHA-256 of each file, by its name. */
  readonly digests: Readonly<Record<string, string>>;
}

/** The files of an entry, as they were written. */
export interface CachedFiles {
  readonly glueFile: string;
  readonly modules: TranspileOutcome['modules'];
}

const glueName = 'component.mjs';
const descriptionName = 'component.json';
const fileName = /^[\w.-]*\w$/;

/** Undefined when there is no whole entry in the folder. */
export async function readCacheEntry(system: System, folder: string): Promise<CacheEntry | undefined> {
  const record = await system.files.readRecord(path.join(folder, descriptionName));
  if (!isJsonObject(record) || !isTextRecord(record['digests'])) return undefined;
  const { digests, resettable, initialMemory } = record;
  if (typeof resettable !== 'boolean' || typeof initialMemory !== 'number') return undefined;
  const isWhole =
    Object.hasOwn(digests, glueName) && Object.keys(digests).every((name) => fileName.test(name));
  return isWhole ? { digests, resettable, initialMemory } : undefined;
}

/** Undefined when a file is missing, or is not what was written: cut short, or changed since. */
export async function readCachedFiles(
  system: System,
  folder: string,
  { digests }: CacheEntry,
): Promise<CachedFiles | undefined> {
  const modules: [string, Uint8Array][] = [];
  for (const [name, digest] of Object.entries(digests)) {
    const file = path.join(folder, name);
    if ((await system.files.stat(file))?.kind !== 'file') return undefined;
    const bytes = await system.files.readBytes(file);
    if (sha256(bytes) !== digest) return undefined;
    if (name !== glueName) modules.push([name, bytes]);
  }
  return { glueFile: path.join(folder, glueName), modules };
}

/** The description is written last: an entry without one counts as absent, so that a killed run leaves no half entry. */
export async function writeCacheEntry(
  system: System,
  folder: string,
  { glue, modules, resettable, initialMemory }: TranspileOutcome,
): Promise<CacheEntry> {
  const files = [[glueName, glue] as const, ...modules];
  for (const [name, bytes] of files) await system.files.write(path.join(folder, name), bytes);
  const digests = Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)]));
  const entry = { digests, resettable, initialMemory };
  await system.files.write(path.join(folder, descriptionName), JSON.stringify(entry));
  return entry;
}

/** Lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
