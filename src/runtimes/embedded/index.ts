import { FtlError } from '../../errors.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import type { Toolchain } from '../../toolchain/types.ts';
import { createLogFiles } from '../log-files.ts';
import { createLogLines } from '../log-lines.ts';
import type { RunningApp, StartRuntime } from '../types.ts';
import { resolveVariables, secretValues } from '../variables.ts';
import { requestTimeoutOf } from './component-limits.ts';
import { createComponents, publicRoutes } from './components.ts';
import { createHttpFront } from './http/http-front.ts';
import { createRouteTable } from './http/routes.ts';
import { createTranspiler } from './transpile/transpile.ts';

/** Longest body of a request, in bytes (the same). */
const bodyLimit = 10 * 1024 * 1024;
/** Longest time, in ms, that open requests get when the app is stopped and nothing else was said. */
const usualDrainTime = 5000;

/**
 * Runs an app in this process: each component transpiled to JavaScript, in worker threads that start with its first
 * call. Needs nothing but Node and the toolchain.
 */
export function embeddedRuntime(toolchain: Toolchain): StartRuntime {
  return async (app, options, system) => {
    checkTriggers(app.locked);
    const given = options.variables ?? {};
    const values = resolveVariables(app.locked, { given, environment: system.env });
    const logFiles = options.logFolder ? createLogFiles(system, { folder: options.logFolder }) : undefined;
    const logs = createLogLines({
      onLog: options.onLog,
      onOutput: logFiles?.add,
      secrets: secretValues(app.locked, values),
    });
    const routes = createRouteTable(publicRoutes(app.locked));
    for (const route of routes.duplicates)
      system.log.warning(`The route ${route} is declared twice; the later declaration counts.`);
    const transpile = await createTranspiler(system, toolchain);
    let url = '';
    const components = await createComponents(app, {
      system,
      options,
      values,
      logs,
      transpile,
      ownUrl: () => url,
    });
    const scheme = options.tls ? 'https' : 'http';
    const host = options.host ?? '127.0.0.1';
    const front = createHttpFront({
      routes,
      findComponent: components.find,
      scheme,
      info: { name: app.locked.metadata.name, version: app.locked.metadata.version },
      requestTimeoutMs: options.requestTimeoutMs ?? requestTimeoutOf(app.locked),
      bodyLimit,
    });
    const serving = { host, port: options.port, ...(options.tls ? { tls: options.tls } : {}) };
    const listener = await system.network.serve(front.handle, serving).catch(async (error: unknown) => {
      await components.stop();
      throw error;
    });
    url = `${scheme}://${host.includes(':') ? `[${host}]` : host}:${listener.port}`;
    const stop = createStop(system, async () => {
      front.cutEventStreams();
      await listener.close(options.drainTimeMs ?? usualDrainTime);
      await components.stop();
      logs.end();
      await logFiles?.close();
    });
    return runningApp(app.locked, { url, logs: logs.all, stop });
  };
}

type Parts = Pick<RunningApp, 'url' | 'logs' | 'stop'>;

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

function checkTriggers(locked: LockedApp): void {
  const ids = new Set(locked.components.map(({ id }) => id));
  for (const { id, trigger_config } of locked.triggers)
    if (!ids.has(trigger_config.component))
      throw new FtlError(
        'E_RUNTIME_START',
        `The trigger ${id} names the component ${trigger_config.component}, which the app does not have.`,
      );
}
