import { type FtlError, FtlErrors, toFtlError } from '../errors.ts';

/**
 * Waits for all of them, also after a failure; the results are in order. All failures are thrown together, or, when the
 * user stopped the run, `E_CANCELLED` alone.
 */
export async function settleAll<Result>(work: readonly Promise<Result>[]): Promise<Result[]> {
  const results = await Promise.allSettled(work);
  throwAll(results.flatMap((result) => (result.status === 'rejected' ? flatten(result.reason) : [])));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function flatten(reason: unknown): readonly FtlError[] {
  const error = toFtlError(reason);
  return error instanceof FtlErrors ? error.errors : [error];
}

function throwAll(failures: readonly FtlError[]): void {
  const cancelled = failures.find(({ code }) => code === 'E_CANCELLED');
  if (cancelled) throw cancelled;
  const [first, ...rest] = failures;
  if (!first) return;
  throw rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}
