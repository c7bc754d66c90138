import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import { findNpm } from './npm.ts';

/** A set of npm packages with its own lockfile. */
export interface LockedPackages {
  /** Absolute folder with package.json and package-lock.json. */
  readonly source: string;
  /** Absolute folder that holds one installation a lockfile. */
  readonly target: string;
  /** What the user reads while it is installed. */
  readonly title: string;
  readonly errorCode: 'E_BUILD_TOOLCHAIN' | 'E_NODE_DOWNLOAD';
  /** Throws when what was installed does not work here. */
  readonly verify: (folder: string) => Promise<void>;
}

/** Where the packages lie, and the first 16 hexadecimal digits of their lockfile's SHA-256. */
export interface Installation {
  readonly folder: string;
  readonly id: string;
}

/** A leftover of a killed installation is removed after an hour, in ms. */
const leftoverAge = 3_600_000;
const installTimeoutMs = 600_000;
/** Lines of npm that are shown when it fails: the first say why, the others how npm is used. */
const mostLines = 15;

/**
 * Installs exactly what the lockfile says, without running install scripts, into `<target>/<id>`; does nothing when it
 * is there. The folder appears whole or not at all, and runs at the same time do not disturb each other.
 * Throws the set's own code.
 */
export async function installLocked(packages: LockedPackages, system: System): Promise<Installation> {
  const lock = await system.files.readBytes(path.join(packages.source, 'package-lock.json'));
  const id = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  const folder = path.join(packages.target, id);
  if (await system.files.stat(folder)) return { folder, id };

  const temporary = `${folder}.${randomUUID()}`;
  const keep = system.atExit(() => system.files.remove(temporary));
  const progress = system.log.progress(`${packages.title}: installing`);
  try {
    await removeLeftovers(packages.target, system);
    for (const name of ['package.json', 'package-lock.json']) {
      await system.files.copy(path.join(packages.source, name), path.join(temporary, name));
    }
    await runNpm(packages, temporary, system);
    await packages.verify(temporary);
    await renameUnlessThere(temporary, folder, system);
  } finally {
    progress.done();
    await system.files.remove(temporary);
    keep();
  }
  return { folder, id };
}

async function runNpm(packages: LockedPackages, folder: string, system: System): Promise<void> {
  const npm = await findNpm(system);
  const options = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await system.processes.run(npm.command, [...npm.args, 'ci', ...options], {
    cwd: folder,
    timeoutMs: installTimeoutMs,
    onLine: (line) => system.log.detail(line),
  });
  if (result.exitCode === 0 && !result.timedOut) return;
  const outcome = result.timedOut
    ? `did not end in ${installTimeoutMs / 1000} s`
    : `ended with ${result.exitCode}`;
  system.log.untrusted(result.stderr.trim().split('\n').slice(0, mostLines).join('\n'));
  throw new FtlError(packages.errorCode, `${packages.title} could not be installed: npm ci ${outcome}.`, {
    hint: 'Check that the npm registry can be reached and the cache folder can be written, then run it again.',
  });
}

/** A concurrent run may have been faster: then its folder stays, as it holds the same. */
async function renameUnlessThere(from: string, to: string, system: System): Promise<void> {
  try {
    await system.files.rename(from, to);
  } catch (error) {
    if (!(await system.files.stat(to))) throw error;
  }
}

async function removeLeftovers(target: string, system: System): Promise<void> {
  if (!(await system.files.stat(target))) return;
  for (const { name } of await system.files.list(target)) {
    if (!name.includes('.')) continue;
    const stat = await system.files.stat(path.join(target, name));
    if (stat && Date.now() - stat.modified > leftoverAge) await system.files.remove(path.join(target, name));
  }
}
