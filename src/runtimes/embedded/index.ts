import { FtlError } from '../../errors.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import type { Toolchain } from '../../toolchain/types.ts';
import { createLogFiles } from '../log-files.ts';
import { createReplacements } from '../replacements.ts';
import type { RunnableApp, RunningApp, StartRuntime } from '../types.ts';
import { publicRoutes } from './components.ts';
import { openKeyValueFiles } from './key-value/key-value-files.ts';
import { servedApp } from './served-app.ts';
import { createTranspiler } from './transpile/transpile.ts';

/** Longest time, in ms, that open requests get when the app is stopped and nothing else was said. */
const usualDrainTime = 5000;

/**
 * Runs an app in this process: each component transpiled to JavaScript, in worker threads that start with its first
 * call. Needs nothing but Node and the toolchain.
 */
export function embeddedRuntime(toolchain: Toolchain): StartRuntime {
  return async (app, options, system) => {
    const transpile = await createTranspiler(system, toolchain);
    const labels = storeLabels(app.locked);
    const keyValueStores = await openKeyValueFiles(system, {
      folder: options.stateFolder,
      labels,
      log: system.log.warning,
    });
    const logFiles = options.logFolder ? createLogFiles(system, { folder: options.logFolder }) : undefined;
    let url = '';
    const parts = { options, transpile, keyValueStores, logFiles, ownUrl: () => url, system };
    const scheme = options.tls ? 'https' : 'http';
    const host = options.host ?? '127.0.0.1';
    const serving = { host, port: options.port, ...(options.tls ? { tls: options.tls } : {}) };
    const begun = await servedApp(app, parts).catch(async (error: unknown) => {
      await keyValueStores.close();
      throw error;
    });
    let current = begun;
    const { pages } = options;
    const listen = () =>
      system.network.serve((request, response) => {
        if (!pages?.handle(request, response)) current.handle(request, response);
      }, serving);
    const listener = await listen().catch(async (error: unknown) => {
      await current.end();
      await keyValueStores.close();
      throw error;
    });
    url = `${scheme}://${host.includes(':') ? `[${host}]` : host}:${listener.port}`;
    const retiring = new Set<Promise<void>>();
    const replacements = createReplacements();
    const replace = (next: RunnableApp) =>
      replacements.add(async () => {
        refuseOtherStores(labels, storeLabels(next.locked));
        const before = current;
        current = await servedApp(next, parts);
        const retired = before.retire().finally(() => retiring.delete(retired));
        retiring.add(retired);
        pages?.replaced();
      });
    const stop = createStop(system, async () => {
      const replaced = replacements.end();
      pages?.end();
      current.cutEventStreams();
      await listener.close(options.drainTimeMs ?? usualDrainTime);
      await replaced;
      await Promise.all([current.end(), ...retiring]);
      await keyValueStores.close();
      await logFiles?.close();
    });
    const pagesUrl = pages && url + pages.path;
    return runningApp(app.locked, { url, pagesUrl, logs: () => current.logs(), stop, replace });
  };
}

function storeLabels({ components }: LockedApp): readonly string[] {
  return [...new Set(components.flatMap(({ metadata }) => metadata.key_value_stores ?? []))].toSorted();
}

/** Stores are opened once, as two apps must not write the same files. */
function refuseOtherStores(before: readonly string[], after: readonly string[]): void {
  if (before.join('\n') === after.join('\n')) return;
  throw new FtlError('E_RUNTIME_START', 'The app has other key-value stores than the one that runs.', {
    hint: 'Stop it and start it again.',
  });
}

type Parts = Pick<RunningApp, 'url' | 'pagesUrl' | 'logs' | 'stop' | 'replace'>;

function runningApp(locked: LockedApp, parts: Parts): RunningApp {
  return {
    runtime: 'embedded',
    routes: publicRoutes(locked),
    // It lives in this process and never ends by itself.
    ended: new Promise(() => undefined),
    ...parts,
  };
}

/** The same promise however often it is called, also by the end of the process. */
function createStop(system: System, work: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const forget = system.atExit(() => stop());
  const stop = () => {
    stopping ??= work().finally(forget);
    return stopping;
  };
  return stop;
}
