import path from 'node:path';
import { FtlError } from '../../errors.ts';
import { projectFileNames } from '../../project/model.ts';
import type { System } from '../../system/types.ts';

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
  system: System,
): Promise<string> {
  const { files } = system;
  const names = projectFile === undefined ? projectFileNames : [projectFile];
  const stats = await Promise.all(names.map((name) => files.stat(path.join(projectFolder, name))));
  const [found, ...others] = names.filter((_, index) => stats[index]?.kind === 'file');
  if (found === undefined) {
    const folder = names.find((_, index) => stats[index]?.kind === 'folder');
    const message = folder
      ? `${folder} in ${projectFolder} is a folder; expected a file.`
      : `There is no ${names[0]} in ${projectFolder}.`;
    const lookedFor = `Run ftl in the folder of your project, or name it with --project. Looked for ${names.join(', ')}.`;
    const hint =
      (await otherSource(projectFolder, system)) ?? (await projectAbove(projectFolder, system)) ?? lookedFor;
    throw new FtlError('E_PROJECT_MISSING', message, { hint });
  }
  if (others.length === 0) return found;
  const message = `${projectFolder} has ${[found, ...others].join(' and ')}; which of them is the project is not clear.`;
  const hint = `Keep one of them, or name it: --project ${found}.`;
  throw new FtlError('E_PROJECT_AMBIGUOUS', message, { hint });
}

/** Whoever stands in the folder of a tool means the project around it. */
async function projectAbove(folder: string, { files, workingFolder }: System): Promise<string | undefined> {
  for (let above = path.dirname(folder); above !== path.dirname(above); above = path.dirname(above))
    for (const name of projectFileNames)
      if ((await files.stat(path.join(above, name)))?.kind === 'file')
        return `There is one above: --project ${path.relative(workingFolder, above) || '.'}`;
  return undefined;
}

/** Longest app.cue and main.go that are looked into, in bytes. */
const programBytes = 256 * 1024;

/** What a folder without a project file has instead, and how a project is made of it. */
async function otherSource(folder: string, { files }: System): Promise<string | undefined> {
  const sizeOf = async (name: string) => {
    const found = await files.stat(path.join(folder, name));
    return found?.kind === 'file' ? found.size : undefined;
  };
  if (((await sizeOf('app.cue')) ?? Infinity) <= programBytes) {
    // Its data stand below `app`, or at the root.
    const part = /^app:/m.test(await files.readText(path.join(folder, 'app.cue'))) ? ' -e app' : '';
    return `app.cue is CUE, which is not read: "cue export app.cue${part} --out yaml > ftl.yaml" writes down its data, and "ftl migrate" makes an ftl.toml of it.`;
  }
  if (((await sizeOf('main.go')) ?? Infinity) <= programBytes) {
    const text = await files.readText(path.join(folder, 'main.go'));
    if (text.includes('fastertools/ftl'))
      return 'main.go is a program that prints a spin.toml: "go run . > spin.toml", and "ftl import" makes an ftl.toml of it.';
  }
  if ((await sizeOf('spin.toml')) !== undefined)
    return '"ftl import" makes an ftl.toml of the spin.toml that is there.';
  return undefined;
}
