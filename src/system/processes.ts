import { type ChildProcess, spawn } from 'node:child_process';
import { constants, accessSync, openSync, closeSync } from 'node:fs';
import { constants as osConstants } from 'node:os';
import path from 'node:path';
import { FtlError } from '../errors.ts';
import { identifyProcess } from './process-identity.ts';
import type { Processes, RunOptions, RunResult, RunningProcess, StartProcessOptions } from './types.ts';

const mebibyte = 1024 * 1024;
/** A child may have children in groups of their own: it gets this long to end them, in ms. */
const cancelGraceMs = 5000;
type Environment = Readonly<Record<string, string | undefined>>;

/** `Processes` on the real machine; children are ended when `signal` aborts or at exit. */
export function createProcesses(system: {
  readonly env: Environment;
  readonly signal: AbortSignal;
  readonly atExit: (cleanup: () => Promise<void> | void) => () => void;
  /** Absolute path of an entry of dist/. */
  readonly bundleFile: (name: string) => string;
}): Processes {
  const identify = (pid: number) =>
    identifyProcess(pid, { os: process.platform, alive, ps: (args) => ps(system, args) });
  return {
    run: (command, args, options = {}) => run(system, [command, ...args], options),
    start: (command, args, options = {}) => start(system, [command, ...args], options),
    find: async (command) => findInPath(command, system.env),
    alive,
    identify,
    runs: async (pid, identity) => {
      const now = await identify(pid);
      return now !== undefined && (now === identity || now === 'unknown');
    },
    end: endByPid,
  };
}

type Parts = readonly [command: string, ...args: string[]];
type ProcessSystem = Parameters<typeof createProcesses>[0];

async function run(system: ProcessSystem, parts: Parts, options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  throwIfCancelled(system.signal);
  const child = await spawnChild(parts, {
    cwd: options.cwd,
    env: options.env ?? system.env,
    stdio: options.inherit ? 'inherit' : [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const limit = options.maxOutput ?? mebibyte;
  const stdout = collect(child, 'stdout', limit, options.onLine);
  const stderr = collect(child, 'stderr', limit, options.onLine);
  if (options.input !== undefined) {
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
  }
  let timedOut = false;
  const timer = setTimeout(
    () => {
      timedOut = true;
      killTree(child, 'SIGKILL');
    },
    options.timeoutMs ?? 2 ** 31 - 1,
  );
  let rest: NodeJS.Timeout | undefined;
  const onAbort = () => {
    killTree(child, 'SIGTERM');
    rest = setTimeout(() => killTree(child, 'SIGKILL'), cancelGraceMs);
  };
  system.signal.addEventListener('abort', onAbort);
  const exitCode = await exited(child);
  clearTimeout(timer);
  clearTimeout(rest);
  system.signal.removeEventListener('abort', onAbort);
  throwIfCancelled(system.signal);
  return { exitCode, stdout: stdout(), stderr: stderr(), timedOut, durationMs: performance.now() - started };
}

async function start(
  system: ProcessSystem,
  parts: Parts,
  options: StartProcessOptions,
): Promise<RunningProcess> {
  throwIfCancelled(system.signal);
  const log = options.detached === undefined ? undefined : openSync(options.detached.logFile, 'a');
  const { endsWithThis = false } = options;
  const child = await spawnChild(endsWithThis ? ownedBy(system, parts) : parts, {
    cwd: options.cwd,
    env: options.env ?? system.env,
    stdio: [endsWithThis ? 'pipe' : 'ignore', log ?? 'pipe', log ?? 'pipe'],
  });
  child.stdin?.on('error', () => undefined);
  if (log !== undefined) {
    closeSync(log);
    child.unref();
  }
  collect(child, 'stdout', 0, options.onLine);
  collect(child, 'stderr', 0, options.onLine);
  const done = exited(child);
  const stop = async (graceMs = 5000) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    killTree(child, 'SIGTERM');
    const timer = setTimeout(() => killTree(child, 'SIGKILL'), graceMs);
    await done;
    clearTimeout(timer);
  };
  if (log === undefined) {
    const forget = system.atExit(() => stop(2000));
    void done.then(forget);
  }
  return { pid: child.pid ?? 0, exited: done, stop };
}

interface SpawnOptions {
  readonly cwd: string | undefined;
  readonly env: Environment;
  readonly stdio: 'inherit' | ('ignore' | 'pipe' | number)[];
}

/** Each child leads a process group of its own (not on Windows), so that its whole tree can be ended. */
function spawnChild([command, ...args]: Parts, { cwd, env, stdio }: SpawnOptions): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...env },
      stdio,
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    child.once('spawn', () => resolve(child));
    child.once('error', (cause: NodeJS.ErrnoException) => reject(notStarted(command, cause)));
  });
}

function notStarted(command: string, cause: NodeJS.ErrnoException): FtlError {
  const hint = cause.code === 'ENOENT' ? `Check that ${command} is installed and in PATH.` : undefined;
  const message = `Could not start ${path.basename(command)}: ${cause.code ?? cause.message}.`;
  return new FtlError('E_PROCESS', message, { cause, hint });
}

/** The arguments of the process that starts a program and ends it with this one; throws as `start` does. */
function ownedBy({ bundleFile }: ProcessSystem, [command, ...args]: Parts): Parts {
  try {
    accessSync(command, constants.X_OK);
  } catch (cause) {
    throw notStarted(command, cause as NodeJS.ErrnoException);
  }
  return [process.execPath, bundleFile('end-with-owner'), command, ...args];
}

function collect(
  child: ChildProcess,
  name: 'stdout' | 'stderr',
  limit: number,
  onLine: RunOptions['onLine'],
): () => string {
  const decoder = new TextDecoder();
  let kept = '';
  let partial = '';
  child[name]?.on('data', (chunk: Uint8Array) => {
    const text = decoder.decode(chunk, { stream: true });
    kept = (kept + text).slice(-limit || kept.length + text.length);
    if (limit === 0) kept = '';
    if (!onLine) return;
    const lines = (partial + text).split('\n');
    partial = (lines.pop() ?? '').slice(-mebibyte);
    for (const line of lines) onLine(line.replace(/\r$/, ''), name);
  });
  child[name]?.on('end', () => {
    if (partial !== '') onLine?.(partial, name);
  });
  return () => kept;
}

function exited(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? 128 + (signal ? osConstants.signals[signal] : 0));
    });
  });
}

function killTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) signalGroup(child.pid, signal);
}

function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** A process of another user may not be asked, but is there. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Times in UTC, whatever the user's zone is. */
async function ps(system: ProcessSystem, args: readonly string[]): Promise<string> {
  const env = { PATH: system.env['PATH'], TZ: 'UTC', LC_ALL: 'C' };
  return (await run(system, ['ps', ...args], { timeoutMs: 10_000, env })).stdout;
}

async function endByPid(pid: number, graceMs: number): Promise<boolean> {
  if (!signalGroup(pid, 'SIGTERM')) return false;
  const deadline = Date.now() + graceMs;
  while (alive(pid) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  if (alive(pid)) signalGroup(pid, 'SIGKILL');
  return true;
}

function findInPath(command: string, env: Environment): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (env['PATH'] ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const candidate = path.resolve(folder || '.', command + ending);
      if (folder !== '' && executable(candidate)) return candidate;
    }
  }
  return undefined;
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new FtlError('E_CANCELLED', 'Stopped.');
}
