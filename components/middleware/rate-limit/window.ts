/** What is kept of one counter. */
export interface Counter {
  /** Number of the window since the epoch. */
  readonly window: number;
  /** Requests in that window, and in the one before. */
  readonly count: number;
  readonly previous: number;
}

/** How requests are counted. */
export interface WindowRule {
  readonly algorithm: 'sliding' | 'fixed';
  readonly limit: number;
  readonly windowMs: number;
}

/** Whether one more request is let through. */
export interface Decision {
  readonly allowed: boolean;
  /** What is left after this request. */
  readonly remaining: number;
  /** When more is to be had: for a refused request the earliest time, else the end of the window; in ms from now. */
  readonly resetMs: number;
  /** The counter after this request; a refused one does not count. */
  readonly counter: Counter;
}

/**
 * Counts one request at a time `now` (ms since the epoch). `fixed` begins anew with each window, so that twice the limit
 * can pass around its end. `sliding` adds the share of the window before that still lies within one length of now, as if
 * its requests had come evenly.
 */
export function countRequest(before: Counter | undefined, now: number, rule: WindowRule): Decision {
  const { algorithm, limit, windowMs } = rule;
  const window = Math.floor(now / windowMs);
  const elapsed = now / windowMs - window;
  const current = carried(before, window);
  const weight = algorithm === 'sliding' ? current.previous * (1 - elapsed) : 0;
  const used = current.count + weight;
  const untilEnd = (1 - elapsed) * windowMs;
  if (used + 1 > limit) {
    const resetMs = algorithm === 'sliding' ? slidingWait(current, elapsed, rule) : untilEnd;
    return { allowed: false, remaining: 0, resetMs, counter: current };
  }
  const counter = { ...current, count: current.count + 1 };
  return { allowed: true, remaining: Math.floor(limit - used - 1), resetMs: untilEnd, counter };
}

function carried(before: Counter | undefined, window: number): Counter {
  if (before?.window === window) return before;
  return { window, count: 0, previous: before?.window === window - 1 ? before.count : 0 };
}

/** The time until `count + previous * (1 - elapsed) + 1` is the limit, in this window or, when it is full, the next. */
function slidingWait({ count, previous }: Counter, elapsed: number, { limit, windowMs }: WindowRule): number {
  if (count + 1 <= limit) return Math.max(0, 1 - (limit - 1 - count) / previous - elapsed) * windowMs;
  return (1 - elapsed + Math.max(0, 1 - (limit - 1) / count)) * windowMs;
}
