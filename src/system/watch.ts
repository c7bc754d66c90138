import { type FSWatcher, watch as watchNatively } from 'node:fs';
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
  let watcher: FSWatcher | undefined;
  try {
    watcher = watchNatively(folder, { recursive: true }, (_, name) => {
      if (name !== null) report(name);
    });
    // Too many files for the limits of the machine, for example.
    watcher.on('error', poll);
  } catch {
    poll();
  }
  return () => {
    watcher?.close();
    stopPolling?.();
  };
};

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
