import path from 'node:path';
import { rcompare, valid } from 'semver';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';

/** A Spin that answers `--version`. */
export interface InstalledSpin {
  readonly outcome: 'installed';
  /** Absolute. */
  readonly path: string;
  /** As the program says itself, without `v`. */
  readonly version: string;
  readonly source: 'SPIN_BIN' | 'PATH' | 'tool cache' | 'download';
}

/** Which Spin will do. */
export interface WantedSpin {
  /** Asked for the version of each Spin in PATH and in the tool cache. */
  readonly accepts: (version: string) => boolean;
  /** SHA-256 of the archive that a Spin in the tool cache must have come from. */
  readonly checksum?: string | undefined;
}

/** Beside a Spin in the tool cache: SHA-256 of the archive it came from. */
export const archiveDigestFile = 'archive.sha256';

/**
 * A Spin that is on this machine: what SPIN_BIN names, whatever its version; then in PATH; then the newest in the tool
 * cache. Any will do unless `wanted` says which. Throws `E_PROCESS` when SPIN_BIN does not work.
 */
export async function findSpin(
  system: System,
  wanted: WantedSpin = { accepts: () => true },
): Promise<InstalledSpin | undefined> {
  return (
    (await fromEnvironment(system)) ??
    (await fromPath(wanted, system)) ??
    (await fromToolCache(wanted, system))
  );
}

async function fromEnvironment(system: System): Promise<InstalledSpin | undefined> {
  const named = system.env['SPIN_BIN'];
  if (named === undefined || named === '') return undefined;
  const program = path.resolve(system.workingFolder, named);
  const version = await askVersion(program, system);
  if (version !== undefined) return { outcome: 'installed', path: program, version, source: 'SPIN_BIN' };
  throw new FtlError(
    'E_PROCESS',
    `SPIN_BIN names ${program}, which does not answer "--version" as Spin does.`,
    {
      hint: 'Point it at the spin program, or leave it unset.',
    },
  );
}

async function fromPath(wanted: WantedSpin, system: System): Promise<InstalledSpin | undefined> {
  const program = await system.processes.find('spin');
  const version = program && (await askVersion(program, system));
  if (!program || !version) return undefined;
  if (wanted.accepts(version)) return { outcome: 'installed', path: program, version, source: 'PATH' };
  system.log.detail(`Spin ${version} in PATH is not the version asked for.`);
  return undefined;
}

/** The newest that fits; laid out as @actions/tool-cache does, so that other actions' Spin is found too. */
async function fromToolCache(
  { accepts, checksum }: WantedSpin,
  system: System,
): Promise<InstalledSpin | undefined> {
  const root = toolFolder(system);
  if ((await system.files.stat(root))?.kind !== 'folder') return undefined;
  const cached = (await system.files.list(root)).flatMap(({ name }) => valid(name) ?? []).toSorted(rcompare);
  for (const candidate of cached.filter(accepts)) {
    const folder = path.join(root, candidate, system.platform.arch);
    if ((await system.files.stat(`${folder}.complete`)) === undefined) continue;
    if (checksum !== undefined && (await archiveChecksum(folder, system)) !== checksum) continue;
    const program = path.join(folder, 'spin');
    const version = await askVersion(program, system);
    if (version !== undefined) return { outcome: 'installed', path: program, version, source: 'tool cache' };
  }
  return undefined;
}

async function archiveChecksum(folder: string, system: System): Promise<string | undefined> {
  return (await system.files.readTextIfExists(path.join(folder, archiveDigestFile)))?.trim();
}

/** Where the versions of Spin lie in the tool cache. */
export function toolFolder(system: System): string {
  return path.join(system.env['RUNNER_TOOL_CACHE'] || path.join(system.cacheFolder, 'tools'), 'spin');
}

/** What `spin --version` says (`spin 4.2.1 (abcdef0 2026-09-30)`), or undefined when this is no Spin that starts. */
export async function askVersion(program: string, system: System): Promise<string | undefined> {
  try {
    const { exitCode, stdout } = await system.processes.run(program, ['--version'], { timeoutMs: 30_000 });
    const version = /^spin v?(\d\S*)/.exec(stdout.trim())?.[1];
    return exitCode === 0 ? (valid(version) ?? undefined) : undefined;
  } catch (error) {
    if (error instanceof FtlError && error.code === 'E_PROCESS') return undefined;
    throw error;
  }
}
