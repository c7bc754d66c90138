import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs the program of its arguments and ends it when the process is gone that holds the other end of stdin, however
 * that ended. Whoever stops it signals the whole group, this process among them; it stays until the program has ended,
 * and gives its exit code.
 */
const [command = '', ...args] = process.argv.slice(2);
/** Time, in ms, that the program gets to end by itself. */
const grace = 5000;

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));

/** The program may have children of its own: on POSIX all are in the group that this process leads. */
function endAll(signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform === 'win32') child.kill(signal);
  else process.kill(-process.pid, signal);
}

const endBoth = () => {
  endAll('SIGTERM');
  setTimeout(() => endAll('SIGKILL'), grace);
};
process.stdin.on('error', () => undefined);
process.stdin.once('close', endBoth).resume();
