import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import type { System } from '../../../system/types.ts';
import { claimFolder, removeUnfinished } from '../../claim-folder.ts';
import { createKeyValueStores, type KeyValueStores, type StoreEntries } from './key-value-stores.ts';

/** Stores with files behind them. */
export interface KeyValueFiles extends KeyValueStores {
  /** Resolves when everything that was set is in the files, and leaves the folder to others. */
  close(): Promise<void>;
}

export interface KeyValueFilesOptions {
  /** Absolute; one file a store. Nothing is kept without a folder. */
  readonly folder: string | undefined;
  /** Every label that a component was granted. */
  readonly labels: readonly string[];
  readonly log: (line: string) => void;
}

/** One JSON file a store: `[[key, value in base64], …]`. */
const fileEnding = '.json';
/** Read by its owner alone: stores hold what users entrust to tools. */
const mode = 0o600;

/**
 * Opens the stores of an app with what earlier runs left in them. A change is written a moment later, to a new file
 * that then takes the old one's place: a process that is killed leaves the state before the change or after it.
 * Throws `E_RUNTIME_START` for a file that no runtime wrote and for a folder that another process uses, and
 * `E_FILE_SYSTEM`.
 */
export async function openKeyValueFiles(
  system: System,
  { folder, labels, log }: KeyValueFilesOptions,
): Promise<KeyValueFiles> {
  if (folder === undefined) return { ...createKeyValueStores(), close: async () => undefined };
  const release = await claimFolder(system, folder, (pid) => usedBy(pid, folder));
  const fileOf = (label: string) => path.join(folder, encodeURIComponent(label) + fileEnding);
  const readAll = async () => {
    await removeUnfinished(system, folder);
    const read = async (label: string) => [label, await readStore(system, fileOf(label))] as const;
    return Promise.all([...new Set(labels)].map(read));
  };
  const kept = await readAll().catch(async (error: unknown) => {
    await release();
    throw error;
  });
  const changed = new Set<string>();
  let saving: Promise<void> | undefined;
  const stores = createKeyValueStores({
    kept: new Map(kept),
    onChange: (label) => {
      changed.add(label);
      saving ??= saveAll().finally(() => {
        saving = undefined;
      });
    },
  });
  const saveAll = async () => {
    await Promise.resolve();
    for (const label of changed) {
      changed.delete(label);
      await writeStore(system, fileOf(label), stores.entries(label)).catch((error: unknown) =>
        log(`The key-value store ${label} was not saved: ${error instanceof Error ? error.message : error}`),
      );
    }
  };
  const close = async () => {
    await saving;
    await release();
  };
  return { ...stores, close };
}

function usedBy(pid: number, folder: string): FtlError {
  return new FtlError('E_RUNTIME_START', `The key-value stores in ${folder} are used by process ${pid}.`, {
    hint: 'Stop it, or name another folder with --state.',
  });
}

function writeStore(system: System, file: string, entries: StoreEntries): Promise<void> {
  const lines = entries.map(([key, value]) => [key, Buffer.from(value).toString('base64')]);
  return system.files.write(file, JSON.stringify(lines), { mode });
}

async function readStore(system: System, file: string): Promise<StoreEntries> {
  const text = await system.files.readTextIfExists(file);
  if (text === undefined) return [];
  try {
    const lines = JSON.parse(text) as unknown;
    if (Array.isArray(lines) && lines.every(isLine))
      return lines.map(([key, value]) => [key, new Uint8Array(Buffer.from(value, 'base64'))]);
  } catch {
    // Said below, without what the file holds.
  }
  throw new FtlError(
    'E_RUNTIME_START',
    `${file} is not a key-value store; expected a list of keys and values.`,
    {
      hint: 'Move it away to begin with an empty store.',
    },
  );
}

function isLine(line: unknown): line is [key: string, value: string] {
  return Array.isArray(line) && line.length === 2 && line.every((part) => typeof part === 'string');
}
