import path from 'node:path';
import { isJsonObject } from '../../components/shared/json/values.ts';
import type { System } from '../system/types.ts';

/** How much of the cache is kept. */
export interface PruneOptions {
  /** Bytes of components that may stay; the least recently used beyond it go. */
  readonly mostBytes: number;
  /** What was used within this time, in ms, stays in any case: another process may be about to read it. */
  readonly youngMs: number;
}

const gibibyte = 1024 * 1024 * 1024;

/** Room for some 150 components in TypeScript, or 50 in Python. */
export const usualPruning: PruneOptions = { mostBytes: 2 * gibibyte, youngMs: 60 * 60_000 };

interface Kept {
  readonly file: string;
  readonly size: number;
  /** ms since the epoch: its last use, or its withdrawal if that came later. */
  readonly usedAt: number;
  /** Files of the records that name it; none once it is withdrawn. */
  readonly records: readonly string[];
}

/**
 * Withdraws the least recently used components of the cache beyond a bound: the records that name them go, so no process
 * finds them any more. Their bytes go in a later call, when the withdrawal is no longer young: a process that found one
 * just before has read it by then. A record is written anew when its component is used, so the time of its last change is
 * that of the last use. Returns the bytes that were removed.
 */
export async function pruneComponents(
  folder: string,
  { mostBytes, youngMs }: PruneOptions,
  system: System,
): Promise<number> {
  const now = Date.now();
  const components = await listComponents(folder, system);
  const isOld = ({ usedAt }: Kept) => now - usedAt >= youngMs;
  const isWithdrawn = ({ records }: Kept) => records.length === 0;
  let removed = 0;
  for (const component of components.filter(isWithdrawn))
    if (isOld(component)) removed += await remove(component, system);
  const named = components.filter((component) => !isWithdrawn(component));
  let excess = named.reduce((sum, { size }) => sum + size, 0) - mostBytes;
  for (const component of named.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (excess <= 0 || !isOld(component)) break;
    await withdraw(component, system);
    excess -= component.size;
  }
  return removed;
}

/** The time first: whoever comes upon a component without records must know that it may still be read. */
async function withdraw({ file, records }: Kept, { files }: System): Promise<void> {
  await files.write(withdrawalFile(file), '');
  for (const record of records) await files.remove(record);
}

async function remove({ file, size }: Kept, { files }: System): Promise<number> {
  await files.remove(file);
  await files.remove(withdrawalFile(file));
  return size;
}

/** Its time of last change is that of the last withdrawal of a component. */
function withdrawalFile(file: string): string {
  return `${file}.withdrawn`;
}

async function listComponents(folder: string, system: System): Promise<readonly Kept[]> {
  const { files } = system;
  if (!(await files.stat(folder))) return [];
  const recordsOf = await recordsByComponent(path.join(folder, 'keys'), system);
  const kept: Kept[] = [];
  for (const { name, kind } of await files.list(folder)) {
    if (kind !== 'file' || !/^[0-9a-f]{64}\.wasm$/.test(name)) continue;
    const file = path.join(folder, name);
    const size = (await files.stat(file))?.size;
    const records = recordsOf.get(name.slice(0, 64)) ?? [];
    const usedAt = await lastChange([file, withdrawalFile(file), ...records], system);
    if (size !== undefined) kept.push({ file, size, usedAt, records });
  }
  return kept;
}

async function recordsByComponent(
  folder: string,
  { files }: System,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (!(await files.stat(folder))) return found;
  for (const { name } of await files.list(folder)) {
    const file = path.join(folder, name);
    const record = await files.readRecord(file);
    const digest = isJsonObject(record) && typeof record['digest'] === 'string' ? record['digest'] : '';
    const hex = digest.slice('sha256:'.length);
    found.set(hex, [...(found.get(hex) ?? []), file]);
  }
  return found;
}

async function lastChange(names: readonly string[], { files }: System): Promise<number> {
  const times = await Promise.all(names.map(async (name) => (await files.stat(name))?.modified ?? 0));
  return Math.max(...times);
}
