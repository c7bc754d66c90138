import path from 'node:path';
import type { LockedApp } from '../../spin/locked-app.ts';
import type { RunningProcess, System } from '../../system/types.ts';
import { createLogLines, type LogLines } from '../log-lines.ts';
import type { RunnableApp, StartOptions } from '../types.ts';
import { environmentName, resolveVariables, secretValues } from '../variables.ts';
import { filesFolder, manifestOf } from './manifest.ts';
import { runtimeConfiguration } from './runtime-configuration.ts';
import { waitUntilReady } from './ready.ts';

/** Time, in ms, that Spin gets to end by itself. */
const stopGrace = 5000;

/** Which Spin, and how long, in ms, it may take until it answers. */
export interface SpinProgram {
  readonly spinPath: string;
  readonly startTimeoutMs: number;
  readonly system: System;
}

/** A Spin that answers. */
export interface StartedSpin {
  /** Without a trailing slash. */
  readonly url: string;
  readonly logs: LogLines;
  /** The exit code. */
  readonly exited: Promise<number>;
  /** Ends the process and removes what it was started from. */
  stop(): Promise<void>;
}

/** Starts `spin up` for an app and waits until it answers. Throws as `StartRuntime` does, and leaves nothing behind. */
export async function startSpin(
  app: RunnableApp,
  options: StartOptions,
  { spinPath, startTimeoutMs, system }: SpinProgram,
): Promise<StartedSpin> {
  const values = resolveVariables(app.locked, { given: options.variables ?? {}, environment: system.env });
  await checkPort(system, options);
  const folder = await system.files.temporaryFolder('ftl-spin');
  try {
    const secrets = secretValues(app.locked, values);
    const logs = createLogLines({ onLog: options.onLog, secrets });
    const serving = watchForUrl();
    const args = await writeArguments(system, { app, options, folder });
    const spin: RunningProcess = await system.processes.start(spinPath, args, {
      cwd: folder,
      endsWithThis: true,
      env: { ...spinEnvironment(system.env), ...environmentOf(app.locked, values) },
      onLine: (line, stream) => {
        if (stream === 'stdout') serving.see(line);
        else logs.add(sourceOf(app.locked), line);
      },
    });
    const url = await waitUntilReady(system, { spin, url: serving.url, logs, startTimeoutMs });
    const stop = async () => {
      await spin.stop(stopGrace);
      await system.files.remove(folder);
    };
    return { url, logs, exited: spin.exited, stop };
  } catch (error) {
    await system.files.remove(folder);
    throw error;
  }
}

/** Copies of the mounted files, by component, where the manifest looks for them. */
async function writeMountedFiles(
  { locked, componentFile }: RunnableApp,
  folder: string,
  system: System,
): Promise<void> {
  for (const { id, files = [] } of locked.components)
    for (const { path: place, digest, inline } of files) {
      const target = path.join(folder, filesFolder(id), place);
      if (inline === undefined) await system.files.copy(componentFile(digest), target);
      else await system.files.write(target, Buffer.from(inline, 'base64'));
    }
}

/** Spin mixes the output of all components in one stream without naming them. */
function sourceOf({ components }: LockedApp): string {
  return components.length === 1 ? (components[0]?.id ?? 'spin') : 'spin';
}

/** What Spin itself reads, on any system: where things are, how to reach the network, how to print. */
const passed =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP|TZ|LANG|LC_\w+|TERM|NO_COLOR|RUST_LOG|RUST_BACKTRACE|XDG_\w+|OTEL_\w+|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|ALL|NO)_PROXY|SPIN_(?!VARIABLE_|\w*(?:TOKEN|SECRET|PASSWORD))\w+)$/i;

/** The part of the environment that Spin gets: tokens of the workflow are none of its business, nor of any plugin's. */
function spinEnvironment(environment: System['env']): System['env'] {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => passed.test(name)));
}

/** Values travel in the environment, never in argv, which other users of the machine can read. */
function environmentOf(locked: LockedApp, values: ReadonlyMap<string, string>): Record<string, string> {
  const entries = Object.keys(locked.variables).map((name) => [
    environmentName(name),
    values.get(name) ?? '',
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

interface StartFiles {
  readonly app: RunnableApp;
  readonly options: StartOptions;
  readonly folder: string;
}

/** Writes what Spin reads, and returns the arguments of `spin up`. */
async function writeArguments(system: System, { app, options, folder }: StartFiles): Promise<string[]> {
  const manifest = path.join(folder, 'spin.toml');
  const { componentFile } = app;
  await writeMountedFiles(app, folder, system);
  const text = manifestOf(app.locked, { componentFile, noNetwork: options.noNetwork ?? false });
  await system.files.write(manifest, text);
  const host = options.host ?? '127.0.0.1';
  const listen = `${host.includes(':') ? `[${host}]` : host}:${options.port}`;
  const args = ['up', '--from', manifest, '--listen', listen, '--log-dir', options.logFolder ?? ''];
  if (options.stateFolder !== undefined) args.push('--state-dir', options.stateFolder);
  const configuration = runtimeConfiguration(app.locked, options.stateFolder);
  if (configuration !== '') {
    const file = path.join(folder, 'runtime-config.toml');
    await system.files.write(file, configuration);
    args.push('--runtime-config-file', file);
  }
  if (!options.tls) return args;
  const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')];
  await system.files.write(certificate, options.tls.certificate);
  await system.files.write(key, options.tls.key);
  return [...args, '--tls-cert', certificate, '--tls-key', key];
}

/** Fails early and clearly when the port is taken. */
async function checkPort(system: System, { host = '127.0.0.1', port }: StartOptions): Promise<void> {
  if (port === 0) return;
  const listener = await system.network.serve((_request, response) => response.destroy(), { host, port });
  await listener.close();
}

/** Spin says on stdout where it serves, once its socket is bound. */
function watchForUrl(): { readonly url: Promise<string>; see(line: string): void } {
  let found: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => {
    found = resolve;
  });
  return {
    url,
    see: (line) => {
      const match = /^\s*Serving (https?:\/\/\S+?)\/?\s*$/.exec(line);
      if (match?.[1]) found(match[1]);
    },
  };
}
