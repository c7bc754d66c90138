import type { ClientRequest, IncomingMessage, RequestOptions, ServerResponse } from 'node:http';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { SourcePosition } from '../errors.ts';

/**
 * Everything the product may touch outside its own memory. Entry points make one and hand it down as an
 * argument; leaves import this type and nothing else of src/system.
 */
export interface System {
  /** Absolute folder of this package: it holds components/, sdk/, toolchain/ and dist/. */
  readonly packageRoot: string;
  /** Absolute folder for what may be deleted at any time: toolchains, built components, transpiled glue. */
  readonly cacheFolder: string;
  /** Absolute working directory of the process. */
  readonly workingFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: Platform;
  readonly files: Files;
  readonly processes: Processes;
  readonly network: Network;
  readonly log: Log;
  readonly runner: Runner;
  /** Writes a line to stdout: what a command is asked for, never progress. */
  print(line: string): void;
  /** What the terminal that `print` and the log write to can do. */
  readonly terminal: Terminal;
  readonly input: Input;
  /** Opens a URL in the user's browser; false where nothing opens it. */
  openUrl(url: string): Promise<boolean>;
  /** Aborted once, by Ctrl-C, SIGTERM or SIGHUP. */
  readonly signal: AbortSignal;
  /** Registers work that must happen before the process ends, also after a failure or Ctrl-C; returns its removal. */
  atExit(cleanup: () => Promise<void> | void): () => void;
  /** Starts a worker thread from a bundle of dist/, named without its folder and ending. */
  startWorker(bundle: string, options: WorkerOptions): Worker;
}

/** What machine this is. */
export interface Platform {
  readonly os: 'linux' | 'darwin' | 'win32' | (string & {});
  readonly arch: 'x64' | 'arm64' | (string & {});
  /** Logical cores, at least 1. */
  readonly cores: number;
  /** Absolute path of the running Node, and its version without `v`. */
  readonly nodePath: string;
  readonly nodeVersion: string;
  /** Of this process. */
  readonly processId: number;
  /** True inside a GitHub Actions job. */
  readonly githubActions: boolean;
}

/** Colour follows NO_COLOR and FORCE_COLOR; `columns` is the width in characters, 100 where it is not a terminal. */
export interface Terminal {
  readonly interactive: boolean;
  readonly colour: boolean;
  readonly columns: number;
}

/** Standard input. */
export interface Input {
  /** True when somebody can be asked: it and stderr are a terminal. */
  readonly interactive: boolean;
  /** Shows a question on stderr and resolves with the line that is typed. */
  ask(question: string): Promise<string>;
  /** All of it as UTF-8; throws `E_USAGE` when it is longer. */
  readText(maxBytes: number): Promise<string>;
}

/** The files and commands of a GitHub Actions runner; each does nothing elsewhere. */
export interface Runner {
  setOutput(name: string, value: string): void;
  /** Appends Markdown to the job summary; text beyond the runner's limit is the caller's to avoid. */
  addSummary(markdown: string): Promise<void>;
  /** Hides a value in everything the job prints from now on. */
  mask(secret: string): void;
  annotate(
    level: 'error' | 'warning' | 'notice',
    message: string,
    at?: SourcePosition & { title?: string },
  ): void;
}

/** File access; every path is absolute. Failures are `FtlError` `E_FILE_SYSTEM`, naming the path and the cause. */
export interface Files {
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  /** At most `length` bytes from an offset on; undefined when the file does not exist. */
  readPart(
    path: string,
    part: { readonly from: number; readonly length: number },
  ): Promise<FilePart | undefined>;
  /** Undefined instead of an error when the file does not exist. */
  readTextIfExists(path: string): Promise<string | undefined>;
  /** A JSON file that can be made again: undefined when it does not exist, was cut short, or holds no JSON. */
  readRecord(path: string): Promise<unknown>;
  /** Writes to a temporary name in the same folder, then renames; makes missing folders. `mode` is 0o666 by default. */
  write(path: string, content: string | Uint8Array, options?: { readonly mode?: number }): Promise<void>;
  /** Adds to the end of a file; makes it, with `mode` (0o666 by default), and missing folders. */
  append(path: string, content: string | Uint8Array, options?: { readonly mode?: number }): Promise<void>;
  /**
   * Writes a file that must not be there yet, with `mode` (0o666 by default); false when it is. Of several who try at
   * once, one succeeds.
   */
  create(path: string, content: string, options?: { readonly mode?: number }): Promise<boolean>;
  /** Copies to a temporary name, then renames; makes missing folders. */
  copy(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /**
   * Renames; false when there is no `from`, or `to` is a folder that holds something. Of several who try at once with
   * one `from`, or with folders for one `to`, one succeeds.
   */
  tryRename(from: string, to: string): Promise<boolean>;
  /** Removes a file or a whole folder; nothing happens when it does not exist. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** A new empty folder, removed when the process ends. */
  temporaryFolder(prefix: string): Promise<string>;
  /** Names in a folder, sorted by code unit. */
  list(path: string): Promise<readonly FileEntry[]>;
  /** Undefined when nothing is there, also where links lead nowhere or in a circle. Follows links. */
  stat(path: string): Promise<FileStat | undefined>;
  /** The path with every symbolic link resolved. */
  realPath(path: string): Promise<string>;
  /**
   * Calls back with the path, relative to a folder and with `/`, of each file below it that was made, changed or
   * removed; an ending slash is never there. Where the machine cannot watch, it looks every second. Returns its end.
   */
  watch(folder: string, onChange: (file: string) => void, options: WatchOptions): () => void;
  /** Lower-case hexadecimal SHA-256 of a file's content, read as a stream. */
  sha256(path: string): Promise<string>;
}

/** A part of a file, and what the file was when it was read. */
export interface FilePart {
  /** None at the end, or beyond it. */
  readonly bytes: Uint8Array;
  /** Of the whole file, bytes. */
  readonly size: number;
  /** The same as long as it is the same file: another one under its name has another (inode). */
  readonly id: number;
}

export interface WatchOptions {
  /** Names of folders that are left aside wherever they are. */
  readonly skippedFolders: ReadonlySet<string>;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** Child processes, started without a shell. */
export interface Processes {
  /**
   * Runs a program to its end. Resolves whatever the exit code is; throws `E_PROCESS` when it cannot be started,
   * `E_CANCELLED` when the run was stopped meanwhile. A timeout or the system's signal ends its whole process tree.
   */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Starts a program that goes on; it is stopped with its tree when this process ends, unless `detached`. */
  start(command: string, args: readonly string[], options?: StartProcessOptions): Promise<RunningProcess>;
  /** Absolute path of a program found in PATH, or undefined. */
  find(command: string): Promise<string | undefined>;
  /** True while a process with this id exists. */
  alive(pid: number): boolean;
  /**
   * Tells the process with this id from all that had it before or get it later, in characters that a file name may
   * have; `unknown` where the machine cannot tell. Undefined when no such process runs.
   */
  identify(pid: number): Promise<string | undefined>;
  /** Whether the process that `identify` described still runs. */
  runs(pid: number, identity: string): Promise<boolean>;
  /** Sends SIGTERM to a process started by an earlier run, then SIGKILL after `graceMs`; false when there was none. */
  end(pid: number, graceMs: number): Promise<boolean>;
}

export interface RunOptions {
  readonly cwd?: string;
  /** The whole environment of the child; by default this process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  readonly timeoutMs?: number;
  /** Bytes kept of each stream, the last ones; 1 MiB by default. */
  readonly maxOutput?: number;
  /** Called with each whole line of stdout and stderr as it comes. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** The child writes to this process's own terminal; nothing is kept. */
  readonly inherit?: boolean;
}

export interface RunResult {
  /** 128 + signal number when it ended by a signal. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  readonly durationMs: number;
}

export interface StartProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** The process outlives this one; its output goes to `logFile`. */
  readonly detached?: { readonly logFile: string };
  /** It is stopped also when this process is killed, and then within 5 s; the command is then an absolute path. */
  readonly endsWithThis?: boolean;
}

export interface RunningProcess {
  readonly pid: number;
  /** Resolves with the exit code, 128 + signal number after a signal. */
  readonly exited: Promise<number>;
  /** SIGTERM to the process tree, SIGKILL after `graceMs` (5,000 by default); resolves when it is gone. */
  stop(graceMs?: number): Promise<void>;
}

/** Sockets. */
export interface Network {
  /** An HTTP (or, with `tls`, HTTPS) server; port 0 takes a free one. Throws `E_RUNTIME_PORT` when the port is taken. */
  serve(
    handler: (request: IncomingMessage, response: ServerResponse) => void,
    options: ServeOptions,
  ): Promise<Listener>;
  /** An outgoing request, as `http.request` or, for `https:`, `https.request`. */
  readonly request: SendRequest;
  /** Outgoing requests whose connections are kept for the next ones. */
  openConnections(): Connections;
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
}

export type SendRequest = (
  url: URL,
  options: RequestOptions,
  onResponse: (response: IncomingMessage) => void,
) => ClientRequest;

/** Kept connections, apart from those of all others. */
export interface Connections {
  readonly request: SendRequest;
  /** Ends all connections; requests under way fail. */
  close(): void;
}

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly certificate: string; readonly key: string };
}

export interface Listener {
  readonly port: number;
  /** Stops accepting, waits up to `drainMs` for open requests, then closes what is left. */
  close(drainMs?: number): Promise<void>;
}

/** What the user sees while work goes on. Silent under `--json`; groups in GitHub Actions; a spinner on a terminal. */
export interface Log {
  info(message: string): void;
  /** Shown only with --verbose (or in GitHub Actions debug mode). */
  detail(message: string): void;
  warning(message: string, at?: SourcePosition): void;
  /** Runs work under a heading; a log group in GitHub Actions. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A line that says what goes on now; `update` replaces its text, `done` removes it. */
  progress(text: string): ProgressLine;
  /** Text from a project or a tool, printed so that it cannot act as a workflow command or a terminal escape. */
  untrusted(text: string): void;
}

export interface ProgressLine {
  update(text: string): void;
  done(): void;
}
