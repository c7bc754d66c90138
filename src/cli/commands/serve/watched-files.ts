import { globPattern } from '../../../build/index.ts';
import type { FilesMount, Project, ProjectComponent } from '../../../project/model.ts';

/**
 * Whether a change of a file, by its path relative to the project, may change the app. In the folder of a command that a
 * component brings, only what its `watch` names counts, as the command writes there too; but the component whose folder
 * is nearest decides.
 */
export function isWatched(file: string, project: Project | undefined): boolean {
  if (project === undefined) return isSource(file);
  const components = [
    ...project.tools,
    ...project.middleware.flatMap((each) => (each.kind === 'own' ? [each.component] : [])),
  ];
  if (file === project.file || components.some((each) => isTaken(file, each))) return true;
  if (components.some(({ build }) => build.kind === 'command' && build.wasm === file)) return false;
  const depth = Math.max(...components.map((each) => depthOf(file, folderOf(each))));
  const nearest = components.filter((each) => depth >= 0 && depthOf(file, folderOf(each)) === depth);
  const isOfCommands = nearest.length > 0 && nearest.every(({ build }) => build.kind === 'command');
  return isOfCommands ? nearest.some((each) => isNamed(file, each)) : isSource(file);
}

function isSource(file: string): boolean {
  return !/\.(?:wasm|pyc|log|swp|tmp)$|~$/.test(file);
}

/** It becomes part of the app as it is: a finished component, or a file that is mounted into one. */
function isTaken(file: string, { build, files }: ProjectComponent): boolean {
  return (build.kind === 'prebuilt' && build.wasm === file) || files.some((mount) => isMounted(file, mount));
}

function isMounted(file: string, { source, isGlob }: FilesMount): boolean {
  return isGlob ? globPattern(source).test(file) : depthOf(file, source) >= 0;
}

function folderOf({ build, path }: ProjectComponent): string {
  return build.kind === 'command' ? build.workdir : path;
}

/** How many folders down `folder` is, when the file is it or below it; -1 when it is elsewhere. */
function depthOf(file: string, folder: string): number {
  if (folder === '.') return 0;
  return file === folder || file.startsWith(`${folder}/`) ? folder.split('/').length : -1;
}

/** What `watch` names is relative to the folder in which the command runs. */
function isNamed(file: string, { build }: ProjectComponent): boolean {
  if (build.kind !== 'command') return false;
  const inside = build.workdir === '.' ? file : file.slice(build.workdir.length + 1);
  return build.watch.some((glob) => globPattern(glob).test(inside));
}
