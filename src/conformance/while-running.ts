import { randomUUID } from 'node:crypto';
import type { Project } from '../project/model.ts';
import type { RunningApp, StartRuntime } from '../runtimes/types.ts';
import { stateSecretName } from '../spin/index.ts';
import type { System } from '../system/types.ts';
import type { PreparedApp } from './prepare-app.ts';

/** What an app is started with. */
export interface StartOptions {
  readonly project: Project;
  /** Values of variables that the user gave; what the suites need comes before them. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly runtime: { readonly start: StartRuntime };
  readonly system: System;
}

/** Starts an app on a free port, and stops it after the work, whatever happens. */
export async function whileRunning<Result>(
  app: PreparedApp,
  { project, variables, runtime, system }: StartOptions,
  work: (running: RunningApp) => Promise<Result>,
): Promise<Result> {
  const stateSecret = { [stateSecretName(project)]: `${randomUUID()}${randomUUID()}` };
  const values = { ...stateSecret, ...variables, ...app.variables };
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
