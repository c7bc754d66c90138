import type { ProjectFacts } from '../facts.ts';
import type { Problems } from '../document/problems.ts';
import type { DocumentPath } from '../document/positions.ts';

/** The longest name of a file that common file systems take (POSIX NAME_MAX). */
const longestName = 255;

/**
 * A path of the project file without `.` and double slashes, or why it is refused, as a predicate. It is written
 * with `/`, is relative to the project folder and stays inside.
 */
export function normalizePath(path: string): { readonly path: string } | { readonly fault: string } {
  if (path.includes('\\')) return { fault: 'holds a backslash; paths are written with "/"' };
  // oxlint-disable-next-line no-control-regex -- no file of a project needs one
  if (/[\u0000-\u001f\u007f]/.test(path)) return { fault: 'holds a control character' };
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
    return { fault: 'is absolute; paths are relative to the project folder' };
  if (path.split('/').some((part) => part.length > longestName) || path.length > 1024)
    return { fault: 'is too long' };
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return { fault: 'leaves the project folder' };
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return { path: parts.length === 0 ? '.' : parts.join('/') };
}

/** `folder` and `name` as one path; the project folder itself is `.`. */
export function joinPath(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

/** What has to lie at a path: something of this kind, or (`any`) nothing yet. */
export type WantedKind = 'file' | 'folder' | 'any';

/** Normalizes the path written at `place` and checks that it lies inside; reports `E_PROJECT_PATH` and gives undefined. */
export function readPath(
  written: string,
  place: DocumentPath,
  { want, facts, problems }: { want: WantedKind; facts: ProjectFacts; problems: Problems },
): string | undefined {
  const refuse = (fault: string): undefined => {
    const shown = JSON.stringify(written.length > 100 ? `${written.slice(0, 100)}…` : written);
    problems.add('E_PROJECT_PATH', `${problems.print(place)}: ${shown} ${fault}.`, { path: place });
  };
  const normalized = normalizePath(written);
  if ('fault' in normalized) return refuse(normalized.fault);
  const kind = facts.kind(normalized.path);
  if (kind === 'outside') return refuse('is a symbolic link that leaves the project folder');
  if (want === 'any' || kind === want) return normalized.path;
  const looked = `looked for ${normalized.path} beside ${facts.file}`;
  if (kind === 'missing') return refuse(`does not exist (${looked})`);
  return refuse(`is a ${kind}; expected a ${want}`);
}
