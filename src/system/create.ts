import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FtlError } from '../errors.ts';
import { createFiles } from './files.ts';
import { createInput } from './input.ts';
import { createLog, type LogStyle } from './log.ts';
import { createNetwork } from './network.ts';
import { openUrl } from './open-url.ts';
import { createProcesses } from './processes.ts';
import { createRunner } from './runner.ts';
import type { Platform, System } from './types.ts';

/** What an entry point may decide about its system. */
export interface SystemOptions {
  /** By default: `github` inside GitHub Actions, `terminal` when stderr is one, else `plain`. */
  readonly logStyle?: LogStyle;
  readonly verbose?: boolean;
  /** In place of the process's own environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** In place of the folder named by FTL_CACHE_DIR or the user's cache folder. */
  readonly cacheFolder?: string;
}

/** A `System` on the real machine, with the work to do before the process may end. */
export interface OwnedSystem extends System {
  /** Runs every registered cleanup, the latest first; idempotent. */
  close(): Promise<void>;
  /** Aborts `signal`, as Ctrl-C does. */
  cancel(): void;
}

/** Makes the system of an entry point; the caller must `close()` it. */
export function createSystem(options: SystemOptions = {}): OwnedSystem {
  const env = options.env ?? process.env;
  const controller = new AbortController();
  const cleanups = new Set<() => Promise<void> | void>();
  const atExit = (cleanup: () => Promise<void> | void) => {
    cleanups.add(cleanup);
    return () => void cleanups.delete(cleanup);
  };
  const packageRoot = findPackageRoot();
  const githubActions = env['GITHUB_ACTIONS'] === 'true';
  const files = createFiles((folder) =>
    atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })),
  );
  const platform: Platform = {
    os: process.platform,
    arch: process.arch,
    cores: availableParallelism(),
    nodePath: process.execPath,
    nodeVersion: process.versions.node,
    processId: process.pid,
    githubActions,
  };
  const processes = createProcesses({
    env,
    signal: controller.signal,
    atExit,
    bundleFile: (name) => bundleFile(packageRoot, name),
  });
  return {
    packageRoot,
    cacheFolder: options.cacheFolder ?? findCacheFolder(env),
    workingFolder: process.cwd(),
    env,
    platform,
    files,
    processes,
    network: createNetwork(env),
    log: createLog({
      style: options.logStyle ?? (githubActions ? 'github' : process.stderr.isTTY ? 'terminal' : 'plain'),
      verbose: options.verbose ?? false,
    }),
    runner: createRunner(githubActions),
    print: (line) => void process.stdout.write(`${line}\n`),
    terminal: {
      interactive: process.stdout.isTTY && process.stderr.isTTY,
      colour: env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : !env['NO_COLOR'] && process.stderr.isTTY,
      // A terminal may say that it is 0 wide: it does not know.
      columns: process.stderr.columns || 100,
    },
    input: createInput(controller.signal),
    openUrl: (url) => openUrl(url, { platform, processes }),
    signal: controller.signal,
    atExit,
    startWorker: (bundle, workerOptions) => new Worker(bundleFile(packageRoot, bundle), workerOptions),
    cancel: () => controller.abort(),
    close: async () => {
      for (const cleanup of [...cleanups].toReversed()) {
        cleanups.delete(cleanup);
        await cleanup();
      }
    },
  };
}

/** Absolute path of an entry of dist/; throws `E_BUG` when the package was not built. */
function bundleFile(packageRoot: string, name: string): string {
  const file = path.join(packageRoot, 'dist', `${name}.mjs`);
  if (existsSync(file)) return file;
  throw new FtlError('E_BUG', `${file} is missing.`, { hint: 'Run "npm run build" in the package.' });
}

/** The nearest folder upwards of this file whose package.json is ours: works from src/ and from dist/. */
function findPackageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!isOurs(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new FtlError('E_BUG', 'The folder of the package ftl-deploy was not found.');
    folder = parent;
  }
  return folder;
}

function isOurs(manifest: string): boolean {
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "ftl-deploy"');
}

function findCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (env['FTL_CACHE_DIR']) return path.resolve(env['FTL_CACHE_DIR']);
  if (env['RUNNER_TOOL_CACHE']) return path.join(env['RUNNER_TOOL_CACHE'], 'ftl-deploy');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'ftl-deploy');
  if (process.platform === 'win32') return path.join(env['LOCALAPPDATA'] ?? homedir(), 'ftl-deploy', 'cache');
  return path.join(env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'ftl-deploy');
}
