import type { IncomingMessage, ServerResponse } from 'node:http';
import { FtlError } from '../../errors.ts';
import type { LockedApp } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import type { LogFiles } from '../log-files.ts';
import { createLogLines, hideSecrets } from '../log-lines.ts';
import type { LocalPages, RunnableApp, RunningApp, StartOptions } from '../types.ts';
import { resolveVariables, secretValues } from '../variables.ts';
import { requestTimeoutOf } from './component-limits.ts';
import { createComponents, publicRoutes } from './components.ts';
import { createHttpFront, type HttpFrontOptions } from './http/http-front.ts';
import { createRouteTable } from './http/routes.ts';
import type { KeyValueStores } from './key-value/key-value-stores.ts';
import type { Transpile } from './transpile/transpile.ts';

/** Longest body of a request, in bytes. */
const bodyLimit = 10 * 1024 * 1024;

/** One state of the app behind a listener: another may take its place while its requests come to their end. */
export interface ServedApp {
  handle(request: IncomingMessage, response: ServerResponse): void;
  readonly logs: RunningApp['logs'];
  /** Ends the answers that would not end by themselves. */
  cutEventStreams(): void;
  /** Ends its workers when the last of its requests has been answered. */
  retire(): Promise<void>;
  /** Ends its workers now. */
  end(): Promise<void>;
}

/** What every state of an app has in common. */
export interface ServedAppParts {
  readonly system: System;
  readonly options: StartOptions;
  readonly transpile: Transpile;
  readonly keyValueStores: KeyValueStores;
  readonly logFiles: LogFiles | undefined;
  readonly ownUrl: () => string;
}

/** Prepares an app for its requests; throws as `StartRuntime` does, but for the port. */
export async function servedApp(app: RunnableApp, parts: ServedAppParts): Promise<ServedApp> {
  const { locked } = app;
  const { system, options, logFiles } = parts;
  checkTriggers(locked);
  const given = options.variables ?? {};
  const values = resolveVariables(locked, { given, environment: system.env });
  const secrets = secretValues(locked, values);
  const logs = createLogLines({ onLog: options.onLog, onOutput: logFiles?.add, secrets });
  const routes = createRouteTable(publicRoutes(locked));
  for (const route of routes.duplicates)
    system.log.warning(`The route ${route} is declared twice; the later declaration counts.`);
  const components = await createComponents(app, { ...parts, values, logs });
  const front = createHttpFront({
    routes,
    findComponent: components.find,
    scheme: options.tls ? 'https' : 'http',
    info: { name: locked.metadata.name, version: locked.metadata.version },
    requestTimeoutMs: options.requestTimeoutMs ?? requestTimeoutOf(locked),
    bodyLimit,
    observe: observation(options.pages, secrets),
  });
  const open = countOpen();
  return {
    handle: (request, response) => {
      open.add(response);
      front.handle(request, response);
    },
    logs: logs.all,
    cutEventStreams: front.cutEventStreams,
    retire: async () => {
      front.cutEventStreams();
      await open.none();
      await components.stop();
    },
    end: components.stop,
  };
}

function observation(pages: LocalPages | undefined, secrets: readonly string[]): HttpFrontOptions['observe'] {
  const hide = hideSecrets(secrets);
  return pages && ((request) => pages.observe({ ...request, hide }));
}

/** Counts answers until they are out, or their client is gone. */
function countOpen(): { add(response: ServerResponse): void; none(): Promise<void> } {
  let count = 0;
  const waiting: (() => void)[] = [];
  return {
    add: (response) => {
      count += 1;
      response.once('close', () => {
        count -= 1;
        if (count === 0) for (const resolve of waiting.splice(0)) resolve();
      });
    },
    none: async () => {
      if (count > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
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
