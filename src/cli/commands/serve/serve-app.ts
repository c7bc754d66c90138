import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import { openApp } from '../../../oci/index.ts';
import { readPort } from '../../../pipeline/inputs/port.ts';
import { readStepOutputs } from '../../../pipeline/result-file.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import { chooseRuntime } from '../../../runtimes/index.ts';
import { ensureToolchain } from '../../../toolchain/index.ts';
import type { System } from '../../../system/types.ts';
import { noteServing } from '../../server/running-app.ts';
import { openPages } from './open-pages.ts';
import { openOutput } from './app-output.ts';
import { variablesFor } from './app-variables.ts';
import { ownerEnds } from './owner-process.ts';
import { servingText } from './serving-text.ts';
import { watchProject } from './watch-project.ts';
import { checkFollowed, type UpContext } from './up-inputs.ts';

/** Where the app is to answer. */
export interface Endpoint {
  /** 0 takes a free one. */
  readonly port: number;
  /** PEM texts. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined;
  /** Longest time, in ms, that open requests get when the app is stopped. */
  readonly drainTimeMs: number;
}

/** Port, certificate and drain time as given; throws `E_USAGE`, and `E_FILE_SYSTEM` for a file that cannot be read. */
export async function readEndpoint({ inputs, system }: UpContext): Promise<Endpoint> {
  return {
    port: readPort(inputs.port),
    tls: await readTls(inputs['tls-cert'], inputs['tls-key'], system),
    drainTimeMs: readDrainTime(inputs.drain),
  };
}

/** Seconds as typed, in ms; an hour is enough for anybody. */
function readDrainTime(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,4}(\.\d{1,3})?$/.test(text) && seconds <= 3600) return seconds * 1000;
  throw new FtlError('E_USAGE', `drain is "${text.slice(0, 20)}"; expected seconds, from 0 to 3600.`);
}

/** Starts the app, says where it answers, and serves until it is stopped; returns the exit code. */
export async function serveApp({ port, tls, drainTimeMs }: Endpoint, context: UpContext): Promise<number> {
  const { inputs, projectFolder, system, print } = context;
  const { folder, digest } = await whatToServe(inputs, projectFolder, system);
  const app = await openApp(folder, digest, system);
  checkFollowed(
    inputs.follow,
    app.locked.components.map(({ id }) => id),
  );
  const toolchain = await ensureToolchain(system);
  const runtime = await chooseRuntime(runtimeFor(inputs), { system, toolchain });
  system.log.info(runtime.note);
  const opened = await openPages(context);
  const output = openOutput(context);
  const onLog = (component: string, line: string) => {
    opened?.pages.addLine(component, line);
    output.add(component, line);
  };
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${port}/mcp`;
  const isProject = inputs.layout === '';
  const options = {
    port,
    variables: await variablesFor(app.locked, port === 0 ? undefined : url, context),
    drainTimeMs,
    ...stateFolder(inputs, projectFolder, system),
    ...(inputs['log-dir'] === '' ? {} : { logFolder: path.resolve(system.workingFolder, inputs['log-dir']) }),
    ...(tls ? { tls } : {}),
    ...(opened ? { pages: opened.pages } : {}),
    onLog,
  };
  const running = await runtime.start(app, options, system);
  const forget = system.atExit(() => running.stop());
  // It was stopped while it started: nobody is told of an app that ends at once.
  if (system.signal.aborted) throw new FtlError('E_CANCELLED', 'Stopped.');
  const served = `${running.url}/mcp`;
  const page = opened && `${running.pagesUrl ?? ''}${opened.fragment}`;
  const text = isProject ? await servingText({ url: served, page }, context) : servingLines(served, page);
  const forgetNote = isProject ? await noteServing(served, { projectFolder, system }) : undefined;
  print({ summary: `Serving ${served}`, text, outputs: { url: served, digest, ...(page ? { page } : {}) } });
  if (inputs.open) await openInBrowser(page, system);
  const unwatch = inputs.watch
    ? await watchProject({ running, locked: app.locked, toolchain, context })
    : undefined;
  const reason = await Promise.race([running.ended, untilStopped(system.signal), ownerEnds(system)]);
  await unwatch?.();
  await forgetNote?.();
  await running.stop();
  await output.written();
  forget();
  if (reason !== undefined) throw new FtlError('E_RUNTIME_START', `The app ended: ${reason}.`);
  return 0;
}

async function openInBrowser(page: string | undefined, system: System): Promise<void> {
  if (page === undefined) return system.log.warning('There is no page to open: --no-pages was given.');
  if (!(await system.openUrl(page))) system.log.info(`Nothing here opens a browser; the page is ${page}`);
}

function servingLines(url: string, page: string | undefined): string {
  return [`Serving ${url}`, ...(page === undefined ? [] : [`Page: ${page}`])].join('\n');
}

/** Also when that was before, such as in the first build of `--watch`. */
function untilStopped(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });
}

/** Watching takes the embedded runtime unless Spin is asked for: it puts one app in another's place without a gap. */
function runtimeFor({ runtime, watch, layout }: UpContext['inputs']): string {
  if (!watch) return runtime;
  if (layout !== '')
    throw new FtlError('E_USAGE', '--watch is for a project; --layout names what was built.');
  return runtime === 'auto' ? 'embedded' : runtime;
}

async function whatToServe(
  inputs: { readonly layout: string; readonly digest: string },
  projectFolder: string,
  system: System,
): Promise<{ folder: string; digest: string }> {
  if (inputs.layout === '') {
    const { digest = '' } = await readStepOutputs('componentize', { projectFolder, system, dryRun: false });
    return { folder: stateFiles(projectFolder).layout, digest };
  }
  if (inputs.digest !== '')
    return { folder: path.resolve(system.workingFolder, inputs.layout), digest: inputs.digest };
  throw new FtlError('E_USAGE', '--layout needs --digest.', {
    hint: 'Name the digest that componentize printed.',
  });
}

async function readTls(certificate: string, key: string, system: System): Promise<Endpoint['tls']> {
  if (certificate === '' && key === '') return undefined;
  if (certificate === '' || key === '')
    throw new FtlError('E_USAGE', '--tls-cert and --tls-key belong together; only one of them was given.');
  const read = (file: string) => system.files.readText(path.resolve(system.workingFolder, file));
  return { certificate: await read(certificate), key: await read(key) };
}

/** A layout may be served twice at the same time, as when one deployment takes another's place. */
function stateFolder(
  { state, layout }: { readonly state: string; readonly layout: string },
  projectFolder: string,
  system: System,
): { readonly stateFolder?: string } {
  if (state !== '') return { stateFolder: path.resolve(system.workingFolder, state) };
  return layout === '' ? { stateFolder: stateFiles(projectFolder).keyValue } : {};
}
