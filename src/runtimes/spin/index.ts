import type { LockedApp } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import { createReplacements } from '../replacements.ts';
import type { LocalPages, RunnableApp, RunningApp, StartOptions, StartRuntime } from '../types.ts';
import { resolveVariables, secretValues } from '../variables.ts';
import { hideSecrets } from '../log-lines.ts';
import { type ObservedFront, startObservedFront } from './observed-front.ts';
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
    const started = await startSpin(app, options, program);
    const { pages } = options;
    if (!pages) return runningApp(app, started, { options, program });
    const hide = hideSecrets(secretValues(app.locked, values));
    const front = await startObservedFront({ pages, url: started.url, hide }, system).catch(
      async (error: unknown) => {
        await started.stop();
        throw error;
      },
    );
    return withPages(runningApp(app, started, { options, program }), pages, front);
  };
}

function withPages(running: RunningApp, pages: LocalPages, front: ObservedFront): RunningApp {
  return {
    ...running,
    pagesUrl: front.pagesUrl,
    replace: async (next) => {
      await running.replace(next);
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
