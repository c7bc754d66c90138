import { globPattern } from '../../../build/index.ts';
import type { Project } from '../../../project/model.ts';

/**
 * Whether a change of a file, by its path relative to the project, may change the app. Below the folder of a tool with
 * a command of its own only what its `watch` names counts, as the command writes there too.
 */
export function isWatched(file: string, project: Project | undefined): boolean {
  for (const { build } of project?.tools ?? []) {
    if (build.kind === 'prebuilt' && build.wasm === file) return true;
    if (build.kind !== 'command' || file === project?.file) continue;
    if (file === build.wasm) return false;
    const inside = build.workdir === '.' ? file : relativeTo(build.workdir, file);
    if (inside !== undefined) return build.watch.some((glob) => globPattern(glob).test(inside));
  }
  return !/\.(?:wasm|pyc|log|swp|tmp)$|~$/.test(file);
}

function relativeTo(folder: string, file: string): string | undefined {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
}
