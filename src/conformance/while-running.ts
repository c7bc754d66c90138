import { randomUUID } from 'node:crypto';
import type { Project } from '../project/model.ts';
import type { RunnableApp, RunningApp, StartRuntime } from '../runtimes/types.ts';
import { stateSecretName } from '../spin/index.ts';
import type { System } from '../system/types.ts';

/** What an app is started with. */
export interface StartOptions {
  readonly project: Project;
  readonly runtime: { readonly start: StartRuntime };
  readonly system: System;
}

/** Starts an app on a free port, and stops it after the work, whatever happens. */
export async function whileRunning<Result>(
  app: RunnableApp,
  variables: Readonly<Record<string, string>>,
  { project, runtime, system }: StartOptions,
  work: (running: RunningApp) => Promise<Result>,
): Promise<Result> {
  const values = { [stateSecretName(project)]: `${randomUUID()}${randomUUID()}`, ...variables };
  const running = await runtime.start(app, { port: 0, variables: values, onLog: logLine(system) }, system);
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}

function logLine({ log }: System): (component: string, line: string) => void {
  return (component, line) => log.detail(`${component}: ${line}`);
}

/** Every right there is, so that each tool can be called. */
export function allScopes({ oidc, tools }: Project): readonly string[] {
  const ofTools = tools.flatMap(({ requiredScopes, toolScopes }) => [
    ...requiredScopes,
    ...toolScopes.flatMap(([, scopes]) => scopes),
  ]);
  return [...new Set([...(oidc?.requiredScopes ?? []), ...ofTools])];
}
