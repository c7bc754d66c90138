import { Pollable, type Waiter } from './io.ts';

/** `wasi:clocks` 0.2: the monotonic clock counts nanoseconds since the worker started. */
export function clocks(waiter: Waiter) {
  const at = (deadline: number) => new Pollable(waiter, () => performance.now() >= deadline, deadline);
  return {
    'wasi:clocks/monotonic-clock': {
      now: monotonicNow,
      resolution: () => 1000n,
      subscribeDuration: (nanoseconds: bigint) => at(performance.now() + Number(nanoseconds) / 1e6),
      subscribeInstant: (instant: bigint) => at(Number(instant) / 1e6),
    },
    'wasi:clocks/wall-clock': {
      now: wallClock,
      resolution: () => ({ seconds: 0n, nanoseconds: 1_000_000 }),
    },
  };
}

/** Nanoseconds since the worker started. */
export function monotonicNow(): bigint {
  return BigInt(Math.round(performance.now() * 1e6));
}

function wallClock(): { readonly seconds: bigint; readonly nanoseconds: number } {
  const milliseconds = Date.now();
  return {
    seconds: BigInt(Math.floor(milliseconds / 1000)),
    nanoseconds: (milliseconds % 1000) * 1_000_000,
  };
}
