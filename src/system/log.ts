import { randomUUID } from 'node:crypto';
import type { SourcePosition } from '../errors.ts';
import { actionsCore } from './actions-core.ts';
import type { Log, ProgressLine } from './types.ts';

/** How the log looks: `github` has groups and annotations, `terminal` a spinner, `plain` lines, `silent` nothing. */
export type LogStyle = 'github' | 'terminal' | 'plain' | 'silent';

export interface LogOptions {
  readonly style: LogStyle;
  readonly verbose: boolean;
}

/** Everything goes to stderr but in GitHub Actions, where commands are read from stdout. */
export function createLog({ style, verbose }: LogOptions): Log {
  if (style === 'silent') return silentLog;
  if (style === 'github' && actionsCore) return githubLog(actionsCore);
  return terminalLog(style === 'terminal' ? new Spinner() : undefined, verbose);
}

const nothing = () => undefined;

const silentLog: Log = {
  info: nothing,
  detail: nothing,
  warning: nothing,
  group: (_title, work) => work(),
  progress: () => ({ update: nothing, done: nothing }),
  untrusted: nothing,
};

function githubLog(core: NonNullable<typeof actionsCore>): Log {
  return {
    info: (message) => core.info(inert(message)),
    detail: (message) => core.debug(message),
    warning: (message, at) =>
      core.warning(message, at && { file: at.file, startLine: at.line, startColumn: at.column }),
    group: (title, work) => core.group(inert(title), work),
    progress: (text) => {
      core.info(inert(text));
      return { update: nothing, done: nothing };
    },
    untrusted: (text) => {
      const token = randomUUID();
      process.stdout.write(`::stop-commands::${token}\n${printable(text)}\n::${token}::\n`);
    },
  };
}

function terminalLog(spinner: Spinner | undefined, verbose: boolean): Log {
  const write = (text: string) => {
    spinner?.clear();
    process.stderr.write(`${text}\n`);
    spinner?.draw();
  };
  let depth = 0;
  const indented = (text: string) => text.replaceAll(/^/gm, '  '.repeat(depth));
  return {
    info: (message) => write(indented(message)),
    detail: (message) => {
      if (verbose) write(indented(message));
    },
    warning: (message, at) => write(indented(printable(`warning: ${place(at)}${message}`))),
    group: async (title, work) => {
      write(indented(printable(title)));
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
    progress: (text) => (spinner ? spinner.start(printable(text)) : { update: nothing, done: nothing }),
    untrusted: (text) => write(indented(printable(text))),
  };
}

function place(at: SourcePosition | undefined): string {
  return at ? `${at.file}:${at.line}:${at.column}: ` : '';
}

/** A line of ours that repeats text of a project must not be a workflow command, in the new form or the old. */
function inert(text: string): string {
  return printable(text)
    .replaceAll(/^(\s*)::/gm, '$1\u200b::')
    .replaceAll('##[', '##\u200b[');
}

/** Without control characters but tab and newline, so that nothing moves the cursor or sets a title. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is removed here
  return text.replaceAll(/\u001b\[[0-9;]*m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** One line at the bottom of a terminal that shows all work in progress. */
class Spinner {
  readonly #texts = new Map<symbol, string>();
  #frame = 0;
  #timer: NodeJS.Timeout | undefined;

  start(text: string): ProgressLine {
    const key = Symbol(text);
    this.#texts.set(key, text);
    this.#timer ??= setInterval(() => this.#tick(), 100).unref();
    this.draw();
    return {
      update: (next) => {
        this.#texts.set(key, next);
      },
      done: () => {
        this.#texts.delete(key);
        this.clear();
        if (this.#texts.size > 0) return this.draw();
        clearInterval(this.#timer);
        this.#timer = undefined;
      },
    };
  }

  draw(): void {
    if (this.#texts.size === 0) return;
    const width = (process.stderr.columns || 80) - 3;
    const text = [...this.#texts.values()].join(', ');
    process.stderr.write(`\r\u001b[2K${frames[this.#frame] ?? ''} ${text.slice(0, width)}`);
  }

  clear(): void {
    if (this.#texts.size > 0 || this.#timer) process.stderr.write('\r\u001b[2K');
  }

  #tick(): void {
    this.#frame = (this.#frame + 1) % frames.length;
    this.draw();
  }
}
