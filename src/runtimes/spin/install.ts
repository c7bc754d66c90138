import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import { extractSpin } from './archive.ts';
import { downloadSpin } from './download.ts';
import { archiveDigestFile, askVersion, findSpin, type InstalledSpin, toolFolder } from './find.ts';
import { resolveSpinVersion, spinPlatform, spinVersions, type SpinRequirement } from './versions.ts';

/** What to install. */
export interface SpinRequest {
  /** '', `latest`, a version or a range; see `resolveSpinVersion`. */
  readonly version: string;
  /** SHA-256 of the archive for this platform; needed for versions that the table does not know, and wins over it. */
  readonly checksum?: string | undefined;
  readonly system: System;
}

/** No Spin is to be had here; whoever asked goes on with the embedded runtime and prints `reason`. */
export interface UnavailableSpin {
  readonly outcome: 'unavailable';
  /** The version that was looked for. */
  readonly version: string;
  /** A part of a sentence, without a full stop. */
  readonly reason: string;
}

/**
 * Finds or installs Spin: the program that SPIN_BIN names (always taken), then one in PATH and one in the tool cache
 * that fit, then a verified download into the tool cache. Throws `E_SPIN_VERSION`, `E_SPIN_CHECKSUM`,
 * `E_SPIN_DOWNLOAD`, `E_USAGE` for a malformed checksum, `E_PROCESS` when SPIN_BIN does not work.
 */
export async function installSpin({
  system,
  ...request
}: SpinRequest): Promise<InstalledSpin | UnavailableSpin> {
  const checksum = readChecksum(request.checksum);
  const requirement = resolveSpinVersion(request.version, checksum);
  const found = await findSpin(system, { accepts: requirement.accepts, checksum });
  return found ?? download(requirement, checksum, system);
}

function readChecksum(given: string | undefined): string | undefined {
  const checksum =
    given
      ?.trim()
      .toLowerCase()
      .replace(/^sha256:/, '') ?? '';
  if (checksum === '') return undefined;
  if (/^[0-9a-f]{64}$/.test(checksum)) return checksum;
  throw new FtlError('E_USAGE', 'spin-checksum is not a SHA-256 of 64 hexadecimal digits.');
}

async function download(
  { version }: SpinRequirement,
  checksum: string | undefined,
  system: System,
): Promise<InstalledSpin | UnavailableSpin> {
  const { os, arch } = system.platform;
  const unavailable = (reason: string): UnavailableSpin => ({ outcome: 'unavailable', version, reason });
  const platform = spinPlatform(os, arch);
  const sha256 = checksum ?? (platform && spinVersions[version]?.[platform]);
  if (platform === undefined || sha256 === undefined) {
    return unavailable(`no archive of Spin ${version} for ${os} ${arch} is known`);
  }
  const progress = system.log.progress(`Spin ${version}: downloading`);
  const outcome = await downloadSpin({ version, platform, sha256 }, system).finally(() => progress.done());
  if ('unreachable' in outcome) return unavailable(outcome.unreachable);
  const program = await store(await extractSpin(outcome.bytes), { version, sha256 }, system);
  const answered = await askVersion(program, system);
  if (answered === undefined)
    return unavailable(`Spin ${version} was installed, but does not start on this machine`);
  system.log.info(`Spin ${version} was downloaded.`);
  return { outcome: 'installed', path: program, version: answered, source: 'download' };
}

/** Lays the program into the tool cache: a folder of its own, renamed when whole, then the marker `.complete`. */
async function store(
  program: Uint8Array,
  { version, sha256 }: { readonly version: string; readonly sha256: string },
  system: System,
): Promise<string> {
  const { files, platform } = system;
  const folder = path.join(toolFolder(system), version, platform.arch);
  const temporary = `${folder}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await files.write(path.join(temporary, 'spin'), program, { mode: 0o755 });
    await files.write(path.join(temporary, archiveDigestFile), `${sha256}\n`);
    await files.remove(`${folder}.complete`);
    await files.remove(folder);
    await files.rename(temporary, folder).catch(async (error: unknown) => {
      // Another run may have put the same program there a moment ago.
      const there = await files.stat(path.join(folder, 'spin'));
      if (there === undefined || (await files.sha256(path.join(folder, 'spin'))) !== digest(program))
        throw error;
    });
    await files.write(`${folder}.complete`, '');
  } finally {
    await files.remove(temporary);
  }
  return path.join(folder, 'spin');
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
