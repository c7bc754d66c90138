import { FtlError } from '../../errors.ts';
import type { LockedApp, LockedComponent } from '../../spin/locked-app.ts';

/** What one call of a component may use at most. */
export interface CallLimits {
  /** Bytes of memory of its instance. */
  readonly memory: number;
  /** Longest time of the call, in ms, besides that of the request it belongs to. */
  readonly timeoutMs: number | undefined;
}

/**
 * Most memory of an instance without a limit of its own, in bytes. Spin has no limit by default; the engine of
 * TypeScript components needs more than 256 MiB to write some JSON of 1.5 MB.
 */
const usualMemory = 512 * 1024 * 1024;
/** Longest time of a request by default, in ms: that of Akamai Functions (spin.md 9.3). */
const usualRequestTimeout = 30_000;
/** How much longer than its slowest component a request may take: whoever calls that one must still be able to answer. */
const requestShare = 1.5;

/** The limits of a component of the lock. Throws `E_RUNTIME_START` when they are not numbers above 0. */
export function limitsOf({ id, metadata }: LockedComponent): CallLimits {
  const { memory, timeout_ms: timeoutMs } = metadata.limits ?? {};
  for (const [name, value] of Object.entries({ memory, timeout_ms: timeoutMs }))
    if (value !== undefined && !(Number.isSafeInteger(value) && value > 0))
      throw new FtlError(
        'E_RUNTIME_START',
        `The limit ${name} of component ${id} is not a whole number above 0.`,
      );
  return { memory: memory ?? usualMemory, timeoutMs };
}

/** Longest time of a request, in ms: 30 s, or more for an app with a component that may take longer. */
export function requestTimeoutOf({ components }: LockedApp): number {
  const longest = components.map((component) => (limitsOf(component).timeoutMs ?? 0) * requestShare);
  return Math.max(usualRequestTimeout, ...longest);
}

/** Throws `E_RUNTIME_START` when a component cannot even begin within its limit of memory. `initial` is in bytes. */
export function checkInitialMemory(component: LockedComponent, initial: number): void {
  const { memory } = limitsOf(component);
  if (component.metadata.limits?.memory === undefined || initial <= memory) return;
  const message = `Component ${component.id} needs ${mebibytes(initial)} MiB to begin with; its limit of memory is ${mebibytes(memory)} MiB.`;
  throw new FtlError('E_RUNTIME_START', message, {
    hint: 'Raise memory in the limits of the tool; what it works with comes on top.',
  });
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1).replace(/\.0$/, '');
}
