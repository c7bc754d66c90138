import path from 'node:path';
import { isJsonObject } from '../../../../components/shared/json/values.ts';
import { FtlError } from '../../../errors.ts';
import type { System } from '../../../system/types.ts';
import type { Toolchain } from '../../../toolchain/types.ts';
import {
  type CachedFiles,
  type CacheEntry,
  readCachedFiles,
  readCacheEntry,
  sha256,
  type TranspileOutcome,
  writeCacheEntry,
} from './transpile-cache.ts';

/** What the worker `transpile-component` is given. */
export interface TranspileJob {
  readonly component: Uint8Array;
  readonly toolchainFolder: string;
}

/** A component as JavaScript can run it. Its files are read when it is first called. */
export interface TranspiledComponent extends Pick<CacheEntry, 'resettable' | 'initialMemory'> {
  /** Its files, checked; those that are not what was written are made anew. */
  read(): Promise<CachedFiles>;
}

/** A component's bytes, and how to read them once more. */
export interface TranspileSource {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly readAgain: () => Promise<Uint8Array>;
}

export type Transpile = (source: TranspileSource) => Promise<TranspiledComponent>;

/** Raised when the patches or the layout of the cache change, so that older entries are not used. */
const cacheFormat = 8;

/**
 * Transpiles components, each once: what is in the cache is taken from there, and at most as many workers run at
 * the same time as there are cores. The returned function throws `E_COMPONENT_UNSUPPORTED`, `E_CANCELLED` or
 * `E_FILE_SYSTEM`; making it throws `E_BUILD_TOOLCHAIN` when the toolchain lacks jco-transpile.
 */
export async function createTranspiler(system: System, toolchain: Toolchain): Promise<Transpile> {
  const version = await transpilerVersion(system, toolchain);
  const slots = createSlots(system.platform.cores);
  const underWay = new Map<string, Promise<CacheEntry>>();
  const make = async (folder: string, { id, bytes }: Pick<TranspileSource, 'id' | 'bytes'>) => {
    const job = { component: bytes, toolchainFolder: toolchain.folder };
    return writeCacheEntry(system, folder, await slots(() => runWorker(system, { id, job })));
  };
  const prepare = async (folder: string, source: TranspileSource) =>
    (await readCacheEntry(system, folder)) ?? make(folder, source);
  return async ({ id, bytes, readAgain }) => {
    const digest = sha256(bytes);
    const folder = path.join(system.cacheFolder, 'transpiled', `${digest}-jco${version}-${cacheFormat}`);
    const preparing = underWay.get(folder) ?? prepare(folder, { id, bytes, readAgain });
    underWay.set(folder, preparing);
    // What failed for want of room, say, may not fail the next time.
    preparing.catch(() => underWay.delete(folder));
    const remake = async () => {
      system.log.detail(`What was kept of component ${id} is damaged; it is made anew.`);
      const again = await readAgain();
      if (sha256(again) === digest) return make(folder, { id, bytes: again });
      throw changed(id);
    };
    return transpiled(await preparing, { id, system, folder, remake });
  };
}

interface EntryOfComponent {
  readonly id: string;
  readonly system: System;
  readonly folder: string;
  readonly remake: () => Promise<CacheEntry>;
}

function transpiled(
  entry: CacheEntry,
  { id, system, folder, remake }: EntryOfComponent,
): TranspiledComponent {
  const read = async () => {
    const files =
      (await readCachedFiles(system, folder, entry)) ??
      (await readCachedFiles(system, folder, await remake()));
    if (files) return files;
    throw changed(id);
  };
  return { resettable: entry.resettable, initialMemory: entry.initialMemory, read };
}

function changed(id: string): FtlError {
  return new FtlError('E_RUNTIME_START', `The files of component ${id} changed while the app ran.`, {
    hint: 'Start the app again.',
  });
}

async function transpilerVersion(system: System, toolchain: Toolchain): Promise<string> {
  const manifest = path.join(toolchain.folder, 'node_modules/@bytecodealliance/jco-transpile/package.json');
  const record = await system.files.readRecord(manifest);
  const version = isJsonObject(record) ? record['version'] : undefined;
  if (typeof version !== 'string')
    throw new FtlError('E_BUILD_TOOLCHAIN', `The toolchain in ${toolchain.folder} has no jco-transpile.`, {
      hint: `Remove ${toolchain.folder} and run the step setup again.`,
    });
  return version;
}

/** Lets at most `count` jobs run at the same time. */
function createSlots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

type WorkerMessage = { readonly outcome: TranspileOutcome } | { readonly failure: string };

function runWorker(
  system: System,
  { id, job }: { readonly id: string; readonly job: TranspileJob },
): Promise<TranspileOutcome> {
  return new Promise((resolve, reject) => {
    const worker = system.startWorker('transpile-component', { workerData: job });
    const forget = system.atExit(() => void worker.terminate());
    const cancel = () => {
      reject(new FtlError('E_CANCELLED', 'Stopped.'));
      void worker.terminate();
    };
    if (system.signal.aborted) cancel();
    else system.signal.addEventListener('abort', cancel);
    const fail = (reason: string) =>
      reject(
        new FtlError('E_COMPONENT_UNSUPPORTED', `Component ${id} could not be transpiled: ${reason}`, {
          hint: 'It must be a valid WASI 0.2 component.',
        }),
      );
    worker.once('message', (message: WorkerMessage) =>
      'outcome' in message ? resolve(message.outcome) : fail(message.failure),
    );
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', () => {
      forget();
      system.signal.removeEventListener('abort', cancel);
      fail('its worker ended');
    });
  });
}
