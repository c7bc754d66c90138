import path from 'node:path';
import { FtlError } from '../errors.ts';
import { projectFileNames } from '../project/index.ts';
import type { System } from '../system/types.ts';

/** Where a project lies. */
export interface ProjectPlace {
  /** Absolute folder; everything that the project names is in it. */
  readonly projectFolder: string;
  /** Name of the project file in that folder; undefined when it is looked for. */
  readonly projectFile?: string | undefined;
}

/**
 * What `--project` names: a folder, or a project file in its folder. A path that does not exist counts as a folder, so
 * that whoever reads the project says what is missing.
 */
export async function locateProject(written: string, system: System): Promise<ProjectPlace> {
  const absolute = path.resolve(system.workingFolder, written);
  const found = await system.files.stat(absolute);
  if (found?.kind !== 'file') return { projectFolder: absolute };
  return { projectFolder: path.dirname(absolute), projectFile: path.basename(absolute) };
}

/**
 * Name of the project file: the one that was named, or the only one of `projectFileNames` in the folder. Throws
 * `E_PROJECT_MISSING`, or `E_PROJECT_AMBIGUOUS` when the folder has several.
 */
export async function findProjectFile(
  { projectFolder, projectFile }: ProjectPlace,
  { files }: System,
): Promise<string> {
  const names = projectFile === undefined ? projectFileNames : [projectFile];
  const stats = await Promise.all(names.map((name) => files.stat(path.join(projectFolder, name))));
  const [found, ...others] = names.filter((_, index) => stats[index]?.kind === 'file');
  if (found === undefined) {
    const hint = `Run ftl in the folder of your project, or name it with --project. Looked for ${names.join(', ')}.`;
    throw new FtlError('E_PROJECT_MISSING', `There is no ${names[0]} in ${projectFolder}.`, { hint });
  }
  if (others.length === 0) return found;
  const message = `${projectFolder} has ${[found, ...others].join(' and ')}; which of them is the project is not clear.`;
  const hint = `Keep one of them, or name it: --project ${found}.`;
  throw new FtlError('E_PROJECT_AMBIGUOUS', message, { hint });
}
