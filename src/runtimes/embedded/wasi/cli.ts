import { IncomingQueue } from './body-queue.ts';
import { InputStream, OutputStream, type Waiter } from './io.ts';

export interface CliOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
}

/** `wasi:cli` 0.2: environment variables, an empty stdin, both outputs to the log, no terminal; leaving is a trap. */
export function cli(waiter: Waiter, { environment, log }: CliOptions) {
  const output = (stream: 'stdout' | 'stderr') => () =>
    new OutputStream(waiter, {
      budget: 64 * 1024,
      closed: false,
      write: (bytes) => log(stream, bytes),
    });
  return {
    'wasi:cli/environment': {
      getEnvironment: () => Object.entries(environment),
      getArguments: () => [],
      initialCwd: () => undefined,
    },
    'wasi:cli/exit': { exit, exitWithCode: exit },
    'wasi:cli/stdin': { getStdin: () => new InputStream(waiter, emptyQueue()) },
    'wasi:cli/stdout': { getStdout: output('stdout') },
    'wasi:cli/stderr': { getStderr: output('stderr') },
    'wasi:cli/terminal-stdin': { getTerminalStdin: () => undefined },
    'wasi:cli/terminal-stdout': { getTerminalStdout: () => undefined },
    'wasi:cli/terminal-stderr': { getTerminalStderr: () => undefined },
  };
}

function exit(): never {
  throw new Error('the component called wasi:cli/exit');
}

function emptyQueue(): IncomingQueue {
  const queue = new IncomingQueue(() => undefined);
  queue.ended = true;
  return queue;
}
