import path from 'node:path';
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
  /** ms since the epoch. */
  readonly usedAt: number;
  /** Files of the records that name it. */
  readonly records: readonly string[];
}

/**
 * Removes the least recently used components of the cache beyond a bound, and the records that name them. A record is
 * written anew when its component is used, so the time of its last change is that of the last use. Returns the bytes
 * that were removed.
 */
export async function pruneComponents(
  folder: string,
  { mostBytes, youngMs }: PruneOptions,
  system: System,
): Promise<number> {
  const now = Date.now();
  const components = await listComponents(folder, system);
  let excess = components.reduce((sum, { size }) => sum + size, 0) - mostBytes;
  let removed = 0;
  for (const component of [...components].sort((a, b) => a.usedAt - b.usedAt)) {
    if (excess <= 0 || now - component.usedAt < youngMs) break;
    // Somebody may have come for it since the folder was listed.
    if (now - (await lastUse(component, system)) < youngMs) continue;
    for (const record of component.records) await system.files.remove(record);
    await system.files.remove(component.file);
    excess -= component.size;
    removed += component.size;
  }
  return removed;
}

async function listComponents(folder: string, system: System): Promise<readonly Kept[]> {
  const { files } = system;
  if (!(await files.stat(folder))) return [];
  const records = await recordsByComponent(path.join(folder, 'keys'), system);
  const kept: Kept[] = [];
  for (const { name, kind } of await files.list(folder)) {
    if (kind !== 'file' || !/^[0-9a-f]{64}\.wasm$/.test(name)) continue;
    const file = path.join(folder, name);
    const size = (await files.stat(file))?.size;
    const own = records.get(name.slice(0, 64)) ?? [];
    if (size !== undefined)
      kept.push({ file, size, usedAt: await lastUse({ file, records: own }, system), records: own });
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
    const record = (await files.readRecord(file)) as { digest?: unknown } | null | undefined;
    const hex = String(record?.digest ?? '').slice('sha256:'.length);
    found.set(hex, [...(found.get(hex) ?? []), file]);
  }
  return found;
}

async function lastUse(
  { file, records }: Pick<Kept, 'file' | 'records'>,
  { files }: System,
): Promise<number> {
  const times = await Promise.all(
    [file, ...records].map(async (name) => (await files.stat(name))?.modified ?? 0),
  );
  return Math.max(...times);
}
