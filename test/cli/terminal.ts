import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { root } from '../meta/imports.ts';

/** Runs a program on a pseudo-terminal of 24 lines and the columns of the first argument; ends with its exit code. */
const terminal = `
import fcntl, os, pty, select, struct, sys, termios

pid, screen = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0))
    os.execvp(sys.argv[2], sys.argv[2:])
sources = [screen, 0]
while True:
    for source in select.select(sources, [], [])[0]:
        try:
            data = os.read(source, 65536)
        except OSError:
            data = b""
        if source == screen and not data:
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) % 256)
        if source == screen:
            os.write(1, data)
        elif data:
            os.write(screen, data)
        else:
            sources.remove(0)
`;

/** A person at a terminal. */
export interface Terminal {
  /** Waits until this stands on the screen, after all that was waited for before. */
  sees(text: string): Promise<void>;
  /** Types, as keys come: `\r` is Enter, `\x03` is Ctrl-C. */
  types(keys: string): void;
  /** All that was ever sent to the screen, control sequences included. */
  screen(): string;
  readonly exitCode: Promise<number | null>;
}

export interface TerminalOptions {
  /** Path of Python 3. */
  readonly python: string;
  readonly cwd?: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `ftl` on a pseudo-terminal, with stdin, stdout and stderr all of it. */
export function ftlAtTerminal(args: readonly string[], options: TerminalOptions): Terminal {
  const { GITHUB_ACTIONS: _, NO_COLOR: _none, FORCE_COLOR: _force, CI: _ci, ...env } = process.env;
  const ftl = path.join(root, 'dist', 'ftl.mjs');
  const child = spawn(
    options.python,
    ['-c', terminal, String(options.columns ?? 100), process.execPath, ftl, ...args],
    { cwd: options.cwd ?? tmpdir(), env: { ...env, TERM: 'xterm', ...options.env } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let screen = '';
  let seen = 0;
  child.stdout.on('data', (text) => (screen += String(text)));
  child.stderr.on('data', (text) => (screen += String(text)));
  return {
    sees: async (text) => {
      await expect.poll(() => screen.slice(seen)).toContain(text);
      seen = screen.indexOf(text, seen) + text.length;
    },
    types: (keys) => void child.stdin.write(keys),
    screen: () => screen,
    exitCode: new Promise((resolve) => child.once('close', resolve)),
  };
}
