import path from 'node:path';
import type { System } from '../system/types.ts';

/** Folders that hold what is made or installed, not what a tool is made from. */
export const skippedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.ftl',
  'node_modules',
  'target',
  'venv',
  '.venv',
  '__pycache__',
]);

/** Paths of the files below a folder, sorted folder by folder, relative to it and with `/`; links are not followed. */
export async function* sourceFiles(folder: string, system: System, prefix = ''): AsyncGenerator<string> {
  for (const { name, kind } of await system.files.list(path.join(folder, prefix))) {
    const relative = `${prefix}${name}`;
    if (kind === 'file') yield relative;
    if (kind === 'folder' && !skippedFolders.has(name)) yield* sourceFiles(folder, system, `${relative}/`);
  }
}
