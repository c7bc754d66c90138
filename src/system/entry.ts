import { exitCode, FtlError } from '../errors.ts';
import { createSystem, type OwnedSystem, type SystemOptions } from './create.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How long work may take to end after Ctrl-C, in ms. */
const cancelGraceMs = 8000;

/**
 * Runs the main function of a process: makes its system, ends it on SIGINT, SIGTERM and SIGHUP, cleans up whatever
 * happens, and exits with what `main` returns once all that was printed is read, or with that of `E_FILE_SYSTEM` when stdout
 * took no more, as on a full disk. `options` sees the arguments before the system is made. A second Ctrl-C does not wait.
 */
export async function runEntry(
  main: (system: OwnedSystem, args: readonly string[]) => Promise<number>,
  options: (args: readonly string[], env: Environment) => SystemOptions,
): Promise<never> {
  // A reader that has seen enough, such as head, closes the pipe: no fault of this process.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let unwritten: string | undefined;
  process.stdout.on('error', ({ code: reason = 'unknown' }: NodeJS.ErrnoException) => {
    if (reason !== 'EPIPE') unwritten = reason;
  });
  const args = process.argv.slice(2);
  const system = createSystem(options(args, process.env));
  const stopped = new Promise<number>((resolve) => {
    let signals = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        signals += 1;
        system.cancel();
        setTimeout(() => resolve(130), signals > 1 ? 0 : cancelGraceMs).unref();
      });
    }
    // Whoever read stdout has enough, as `head` has.
    process.stdout.on('error', () => {
      system.cancel();
      resolve(130);
    });
  });
  let code: number;
  try {
    code = await Promise.race([main(system, args), stopped]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    code = exitCode(error);
  }
  await system.close();
  await Promise.race([everythingWritten(), stopped]);
  if (unwritten !== undefined) {
    process.stderr.write(
      `error E_FILE_SYSTEM What was printed could not be written to stdout: ${unwritten}.\n`,
    );
    code = exitCode(new FtlError('E_FILE_SYSTEM', unwritten));
  }
  process.exit(code);
}

/** A pipe takes 64 KiB at once; what its reader has not taken yet would be lost at exit. */
async function everythingWritten(): Promise<void> {
  const streams = [process.stdout, process.stderr];
  await Promise.all(
    streams.map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))),
  );
}
