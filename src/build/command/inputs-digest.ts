import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ToolBuild } from '../../project/model.ts';
import type { System } from '../../system/types.ts';
import { sourceFiles } from '../source-files.ts';
import { globPattern } from './glob.ts';

const mostFiles = 20_000;

/**
 * SHA-256 of the command, its environment and all files that `watch` names, by path and content; undefined when the
 * tool does not say what it is built from, or that is too much to read.
 */
export async function inputsDigest(
  build: Extract<ToolBuild, { kind: 'command' }>,
  projectFolder: string,
  system: System,
): Promise<string | undefined> {
  if (build.watch.length === 0) return undefined;
  const workdir = path.join(projectFolder, build.workdir);
  const patterns = build.watch.map(globPattern);
  const hash = createHash('sha256').update(JSON.stringify([build.command, build.env, build.watch]));
  const matching: string[] = [];
  for await (const file of sourceFiles(workdir, system)) {
    if (patterns.some((pattern) => pattern.test(file))) matching.push(file);
    if (matching.length > mostFiles) return undefined;
  }
  for (const file of matching)
    hash.update(`\n${file}\0${await system.files.sha256(path.join(workdir, file))}`);
  return hash.digest('hex');
}
