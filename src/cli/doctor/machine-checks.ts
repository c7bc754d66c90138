import path from 'node:path';
import { FtlError } from '../../errors.ts';
import { findCredentials } from '../../oci/index.ts';
import { findSpin } from '../../runtimes/spin/find.ts';
import type { System } from '../../system/types.ts';
import { findNpm } from '../../toolchain/npm.ts';
import type { Check } from './check.ts';

/** Everything on this machine that ftl uses whatever the project is. */
export async function checkMachine(system: System): Promise<readonly Check[]> {
  return Promise.all(
    [checkNode, checkNpm, checkToolchain, checkSpin, checkCache, checkPort, checkGit, checkRegistry].map(
      (check) => check(system),
    ),
  );
}

async function checkNode({ platform }: System): Promise<Check> {
  const { nodeVersion, nodePath } = platform;
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const found = `${nodeVersion} (${nodePath})`;
  if (major > 20 || (major === 20 && minor >= 19)) return { about: 'Node', state: 'ok', found };
  return { about: 'Node', state: 'missing', found, hint: 'Install Node 20.19 or newer: https://nodejs.org' };
}

async function checkNpm(system: System): Promise<Check> {
  try {
    const npm = await findNpm(system);
    const { stdout } = await system.processes.run(npm.command, [...npm.args, '--version'], {
      timeoutMs: 30_000,
    });
    return { about: 'npm', state: 'ok', found: stdout.trim() };
  } catch (error) {
    const hint = error instanceof FtlError ? error.hint : undefined;
    return {
      about: 'npm',
      state: 'missing',
      found: 'none',
      hint: hint ?? 'Install npm; it comes with Node.',
    };
  }
}

/** Installed by the first build: not there is no fault. */
async function checkToolchain(system: System): Promise<Check> {
  const folder = path.join(system.cacheFolder, 'toolchain');
  const isThere = await system.files.stat(folder);
  const installed = isThere
    ? (await system.files.list(folder)).filter(({ name }) => !name.includes('.'))
    : [];
  if (installed.length > 0) return { about: 'Toolchain', state: 'ok', found: folder };
  const hint = 'The first build installs it with npm; "ftl setup" does so now.';
  return { about: 'Toolchain', state: 'note', found: 'not installed yet', hint };
}

async function checkSpin(system: System): Promise<Check> {
  const found = await findSpin(system).catch((error: unknown) => {
    if (error instanceof FtlError) return error;
    throw error;
  });
  if (found instanceof FtlError)
    return { about: 'Spin', state: 'missing', found: found.message, hint: found.hint ?? '' };
  if (found) return { about: 'Spin', state: 'ok', found: `${found.version} (${found.path})` };
  const hint =
    'The embedded runtime takes its place. "ftl setup" installs Spin where its releases can be reached.';
  return { about: 'Spin', state: 'note', found: 'none', hint };
}

async function checkCache({ files, cacheFolder }: System): Promise<Check> {
  const probe = path.join(cacheFolder, '.doctor');
  try {
    await files.write(probe, '');
    await files.remove(probe);
    return { about: 'Cache', state: 'ok', found: cacheFolder };
  } catch {
    const hint = 'Make it writable, or name another folder in FTL_CACHE_DIR.';
    return { about: 'Cache', state: 'missing', found: `${cacheFolder} cannot be written`, hint };
  }
}

async function checkPort({ network }: System): Promise<Check> {
  try {
    const listener = await network.serve((_, response) => response.end(), { host: '127.0.0.1', port: 3000 });
    await listener.close();
    return { about: 'Port 3000', state: 'ok', found: 'free' };
  } catch {
    const hint = '"ftl up --port 0" takes a free one.';
    return { about: 'Port 3000', state: 'note', found: 'taken', hint };
  }
}

async function checkGit({ processes }: System): Promise<Check> {
  const git = await processes.find('git');
  if (git) return { about: 'git', state: 'ok', found: git };
  return {
    about: 'git',
    state: 'note',
    found: 'none',
    hint: 'Deployments by GitHub Actions need a repository.',
  };
}

async function checkRegistry(system: System): Promise<Check> {
  const about = 'Login to ghcr.io';
  const hint = 'Needed to publish from here alone: docker login ghcr.io';
  try {
    const credentials = await findCredentials('ghcr.io', { system });
    if (credentials) return { about, state: 'ok', found: 'credentials are there' };
    return { about, state: 'note', found: 'none', hint };
  } catch (error) {
    return { about, state: 'note', found: error instanceof Error ? error.message : 'unknown', hint };
  }
}
