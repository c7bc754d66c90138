import { GuestFailure } from './guest-failure.ts';

/** A mounted file. `id` tells the nodes of a tree apart. */
export interface File {
  readonly id: number;
  readonly content: Uint8Array;
}

export interface Folder {
  readonly id: number;
  readonly entries: Map<string, Node>;
}

export type Node = File | Folder;

export function isFolder(node: Node): node is Folder {
  return 'entries' in node;
}

/** Contents by their path, with `/` and relative to the root, as a tree. A path through a file is left out. */
export function fileTree(files: Readonly<Record<string, Uint8Array>>): Folder {
  let lastId = 0;
  const root: Folder = { id: lastId, entries: new Map() };
  for (const [path, content] of Object.entries(files)) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder: Folder | undefined = root;
    for (const part of parts) {
      const next: Node = folder.entries.get(part) ?? { id: (lastId += 1), entries: new Map() };
      folder.entries.set(part, next);
      if (!isFolder(next)) {
        folder = undefined;
        break;
      }
      folder = next;
    }
    folder?.entries.set(name, { id: (lastId += 1), content });
  }
  return root;
}

/**
 * What a guest's path leads to, from `folder` on. Throws `GuestFailure`: `not-permitted` for an absolute path and one
 * that leaves `folder`, `not-directory`, `no-entry`.
 */
export function lookUp(folder: Folder, path: string): Node {
  if (path === '') throw new GuestFailure('no-entry');
  if (path.startsWith('/')) throw new GuestFailure('not-permitted');
  const way: Node[] = [folder];
  for (const part of path.split('/')) {
    const here = way.at(-1);
    if (here === undefined || !isFolder(here)) throw new GuestFailure('not-directory');
    if (part === '' || part === '.') continue;
    if (part === '..') {
      way.pop();
      if (way.length === 0) throw new GuestFailure('not-permitted');
      continue;
    }
    const next = here.entries.get(part);
    if (next === undefined) throw new GuestFailure('no-entry');
    way.push(next);
  }
  return way.at(-1) ?? folder;
}
