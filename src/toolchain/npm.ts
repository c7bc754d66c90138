import path from 'node:path';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';

/** How npm is started: a program and the arguments that come before npm's own. */
export interface NpmCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * Finds the npm that belongs to the running Node, then the one that started this process, then the one in PATH.
 * Its JavaScript is run with the running Node where that can be found, so that no shell script comes between.
 * Throws `E_BUILD_TOOLCHAIN` when there is none.
 */
export async function findNpm(system: System): Promise<NpmCommand> {
  const folder = path.dirname(system.platform.nodePath);
  const started = system.env['npm_execpath'];
  const scripts = [
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...(started?.endsWith('npm-cli.js') ? [started] : []),
  ];
  for (const script of scripts) {
    if (await system.files.stat(script)) return { command: system.platform.nodePath, args: [script] };
  }
  const found = await system.processes.find('npm');
  if (found) return { command: found, args: [] };
  throw new FtlError('E_BUILD_TOOLCHAIN', `No npm beside ${system.platform.nodePath}, and none in PATH.`, {
    hint: 'Install npm; it comes with Node.',
  });
}
