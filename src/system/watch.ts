import { type FSWatcher, existsSync, lstatSync, readdirSync, watch as watchNatively } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './types.ts';

/** How often, in ms, files are looked at where the machine cannot tell of changes. */
const pollEvery = 1000;

/** `Files.watch`. */
export const watchFolder: Files['watch'] = (folder, onChange, { skippedFolders }) => {
  const report = (name: string) => {
    const file = name.split(path.sep).join('/');
    if (!file.split('/').some((part) => skippedFolders.has(part))) onChange(file);
  };
  let stopPolling: (() => void) | undefined;
  const poll = () => {
    stopPolling ??= pollFolder(folder, report, skippedFolders);
  };
  let stopWatching: (() => void) | undefined;
  try {
    const watching = { report, skippedFolders, onError: poll };
    stopWatching = (process.platform === 'linux' ? watchEachFolder : watchTree)(folder, watching);
  } catch {
    poll();
  }
  return () => {
    stopWatching?.();
    stopPolling?.();
  };
};

interface Watching {
  /** Gets paths relative to the folder. */
  readonly report: (file: string) => void;
  readonly skippedFolders: ReadonlySet<string>;
  /** Too many files for the limits of the machine, for example. */
  readonly onError: () => void;
}

/** One watcher for the whole tree, where the machine has such. */
function watchTree(folder: string, { report, onError }: Watching): () => void {
  const watcher = watchNatively(folder, { recursive: true }, (_, name) => {
    if (name !== null) report(name);
  });
  watcher.on('error', onError);
  return () => watcher.close();
}

/**
 * A watcher for each folder of the tree: on Linux Node's own recursive one follows files by their inode, and so tells
 * nothing more of a file in whose place another was put, which is how careful editors save.
 */
function watchEachFolder(root: string, { report, skippedFolders, onError }: Watching): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (prefix: string) => {
    for (const [each, watcher] of watchers) {
      if (!each.startsWith(prefix)) continue;
      watcher.close();
      watchers.delete(each);
    }
  };
  const follow = (prefix: string, onFile: (file: string) => void) => {
    const folder = path.join(root, prefix);
    const watcher = watchNatively(folder, (event, name) => {
      // A folder that goes away says so in its own name too; its parent tells of it.
      if (name === null || !existsSync(folder)) return;
      report(`${prefix}${name}`);
      if (event === 'rename') look(`${prefix}${name}/`);
    });
    watchers.set(prefix, watcher.on('error', onError));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) onFile(`${prefix}${entry.name}`);
      else if (!skippedFolders.has(entry.name)) follow(`${prefix}${entry.name}/`, onFile);
    }
  };
  /** What is at a name now may be another folder than before, or none; its files may be older than its watcher. */
  const look = (prefix: string) => {
    forget(prefix);
    if (skippedFolders.has(path.basename(prefix)) || !isFolder(path.join(root, prefix))) return;
    try {
      follow(prefix, report);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onError();
    }
  };
  follow('', () => undefined);
  return () => forget('');
}

/** Links are not followed. */
function isFolder(file: string): boolean {
  return lstatSync(file.replace(/\/$/, ''), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** How a folder is watched where the machine cannot tell of changes: times and sizes are compared every second. */
export function pollFolder(
  folder: string,
  report: (file: string) => void,
  skippedFolders: ReadonlySet<string>,
): () => void {
  let before: ReadonlyMap<string, string> | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const now = new Map<string, string>();
    await collect(folder, '', { now, skippedFolders });
    for (const [file, state] of now) if (before && before.get(file) !== state) report(file);
    for (const file of before?.keys() ?? []) if (!now.has(file)) report(file);
    before = now;
    if (!stopped) timer = setTimeout(() => void look(), pollEvery);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

interface Found {
  readonly now: Map<string, string>;
  readonly skippedFolders: ReadonlySet<string>;
}

/** A file that goes away meanwhile is one that is not there. */
async function collect(root: string, prefix: string, found: Found): Promise<void> {
  const entries = await readdir(path.join(root, prefix), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory() && !found.skippedFolders.has(entry.name)) await collect(root, `${name}/`, found);
    if (!entry.isFile()) continue;
    const state = await stat(path.join(root, name)).catch(() => undefined);
    if (state) found.now.set(name, `${state.mtimeMs} ${state.size}`);
  }
}
