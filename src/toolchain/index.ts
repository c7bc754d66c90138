import path from 'node:path';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import { installLocked } from './install.ts';
import { ensureNewerNode } from './newer-node.ts';
import type { Toolchain } from './types.ts';

export type { Toolchain } from './types.ts';

/**
 * The toolchain, installed into the cache folder when it is not there yet: once a version of its lockfile.
 * Throws `E_BUILD_TOOLCHAIN` or `E_NODE_DOWNLOAD`.
 */
export async function ensureToolchain(system: System): Promise<Toolchain> {
  const { folder, id } = await installLocked(
    {
      source: path.join(system.packageRoot, 'toolchain'),
      target: path.join(system.cacheFolder, 'toolchain'),
      title: 'The toolchain that builds components',
      errorCode: 'E_BUILD_TOOLCHAIN',
      verify: (installed) => verifyToolchain(installed, system),
    },
    system,
  );
  return { folder, id, nodePath: await ensureNewerNode(system) };
}

/** npm leaves out what has no build for this machine without a word: esbuild's program is such a package. */
async function verifyToolchain(folder: string, system: System): Promise<void> {
  const { nodePath } = system.platform;
  const script = path.join(folder, 'node_modules', 'esbuild', 'bin', 'esbuild');
  const result = await system.processes.run(nodePath, [script, '--version'], { timeoutMs: 60_000 });
  if (result.exitCode === 0) return;
  const { os, arch } = system.platform;
  throw new FtlError(
    'E_BUILD_TOOLCHAIN',
    `The toolchain was installed, but esbuild does not run on ${os} ${arch}.`,
  );
}
