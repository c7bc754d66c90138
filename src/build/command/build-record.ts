import { createHash } from 'node:crypto';
import path from 'node:path';
import type { System } from '../../system/types.ts';

/** What is remembered of a build command: what it was run on, and the SHA-256 of what it made. */
export interface BuildRecord {
  readonly inputs: string;
  readonly result: string;
}

/** Whose record it is: a tool of a project on this machine. */
export interface RecordedBuild {
  readonly projectFolder: string;
  readonly id: string;
}

/**
 * The record of the last run of a tool's build command on this machine; undefined when there is none. It lies in the
 * cache folder, where no checkout writes: one that carried a record of its own could have a command left out, and pass
 * off an old or foreign file as what it makes.
 */
export async function readBuildRecord(
  build: RecordedBuild,
  system: System,
): Promise<BuildRecord | undefined> {
  const record = await system.files.readRecord(recordFile(build, system));
  const { inputs, result } = (record ?? {}) as { inputs?: unknown; result?: unknown };
  return typeof inputs === 'string' && typeof result === 'string' ? { inputs, result } : undefined;
}

/** Remembers a run. */
export function writeBuildRecord(build: RecordedBuild, record: BuildRecord, system: System): Promise<void> {
  return system.files.write(recordFile(build, system), JSON.stringify(record));
}

function recordFile({ projectFolder, id }: RecordedBuild, { cacheFolder }: System): string {
  const name = createHash('sha256')
    .update(JSON.stringify([projectFolder, id]))
    .digest('hex');
  return path.join(cacheFolder, 'commands', `${name}.json`);
}
