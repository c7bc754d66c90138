import type { LockedApp } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import { createReplacements } from '../replacements.ts';
import type { LocalPages, RunnableApp, RunningApp, StartOptions, StartRuntime } from '../types.ts';
import { resolveVariables, secretValues } from '../variables.ts';
import { hideSecrets } from '../log-lines.ts';
import { startObservedFront } from './observed-front.ts';
import { type SpinProgram, type StartedSpin, startSpin } from './start-spin.ts';

/**
 * Runs an app with `spin up`. `startTimeoutMs` is the longest time until it answers, 180,000 by default: with an
 * empty cache Spin first compiles every component.
 */
export function spinRuntime(spinPath: string, { startTimeoutMs = 180_000 } = {}): StartRuntime {
  return async (app, options, system) => {
    const values = resolveVariables(app.locked, { given: options.variables ?? {}, environment: system.env });
    warnOfLimits(app.locked, system);
    if (options.logFolder !== undefined && secretValues(app.locked, values).length > 0)
      system.log.warning('Spin writes the log files itself: a secret that a component prints is in them.');
    const program = { spinPath, startTimeoutMs, system };
    const running = runningApp(app, await startSpin(app, options, program), { options, program });
    return options.pages ? withPages(running, app, { options, pages: options.pages, system }) : running;
  };
}

interface PagesBeside {
  readonly pages: LocalPages;
  readonly options: StartOptions;
  readonly system: System;
}

/** The same app with a front that serves the pages; it stops when the front cannot start. */
async function withPages(
  running: RunningApp,
  { locked }: RunnableApp,
  { pages, options, system }: PagesBeside,
): Promise<RunningApp> {
  const hiding = (next: LockedApp) => {
    const given = options.variables ?? {};
    return hideSecrets(secretValues(next, resolveVariables(next, { given, environment: system.env })));
  };
  let hide = hiding(locked);
  const observed = { pages, url: running.url, hide: (text: string) => hide(text) };
  const front = await startObservedFront(observed, system).catch(async (error: unknown) => {
    await running.stop();
    throw error;
  });
  return {
    ...running,
    pagesUrl: front.pagesUrl,
    replace: async (next) => {
      await running.replace(next);
      hide = hiding(next.locked);
      pages.replaced();
    },
    stop: async () => {
      pages.end();
      await front.close();
      await running.stop();
    },
  };
}

function warnOfLimits({ components }: LockedApp, { log }: System): void {
  const limited = components.filter(({ metadata }) => metadata.limits).map(({ id }) => id);
  if (limited.length > 0) log.warning(`Spin does not keep to the limits of ${limited.join(', ')}.`);
}

interface StartedAs {
  readonly options: StartOptions;
  readonly program: SpinProgram;
}

function runningApp(app: RunnableApp, begun: StartedSpin, { options, program }: StartedAs): RunningApp {
  let [current, served] = [begun, app];
  const replacements = createReplacements();
  let stopping: Promise<void> | undefined;
  let end: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  /** Its end is that of the app, unless it was stopped for another. */
  const follow = (started: StartedSpin) => {
    current = started;
    const told = (code: number) => {
      if (!replacements.underWay) end(`Spin ended with exit code ${code}.`);
    };
    void started.exited.then(told);
  };
  follow(begun);

  // Two of them cannot have one port, so this one ends first; when the other does not start, it is started again.
  const restart = async (next: RunnableApp) => {
    const again = { ...options, port: Number(new URL(begun.url).port) };
    resolveVariables(next.locked, { given: options.variables ?? {}, environment: program.system.env });
    await current.stop();
    try {
      follow(await startSpin(next, again, program));
      served = next;
    } catch (error) {
      const back = await startSpin(served, again, program).catch(() => undefined);
      if (back) follow(back);
      else end('Spin did not start again');
      throw error;
    }
  };
  const stop = async () => {
    await replacements.end();
    await current.stop();
  };
  return {
    runtime: 'spin',
    url: begun.url,
    routes: app.locked.triggers.flatMap(({ trigger_config: { component, route } }) =>
      typeof route === 'string' ? [{ component, route }] : [],
    ),
    logs: () => current.logs.all(),
    stop: () => (stopping ??= stop()),
    replace: (next) => replacements.add(() => restart(next)),
    ended,
  };
}
