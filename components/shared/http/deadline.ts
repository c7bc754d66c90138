/** Something took longer than it was given. */
export class DeadlineError extends Error {
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms`);
    this.name = 'DeadlineError';
    this.milliseconds = milliseconds;
  }
}

/**
 * Runs work that is given up after a time. The signal is aborted then, and the promise rejects even when the work
 * does not heed the signal. A `controller` of the caller's lives on afterwards, for work that streams.
 * @throws DeadlineError when the time is over; otherwise whatever the work throws.
 */
export async function withDeadline<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  { controller = new AbortController() }: { readonly controller?: AbortController } = {},
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError(milliseconds));
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), expired]);
  } finally {
    clearTimeout(timer);
  }
}
