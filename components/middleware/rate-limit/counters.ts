import { type CounterStore, numberOf } from '../../shared/counting.ts';
import { registerKey } from '../../shared/key-queue.ts';
import { countRequest, type Decision, type WindowRule } from './window.ts';

/** Numbers in the store hold a count in their lower 32 bits. */
const span = 2 ** 32;
/** Counters of one limit at most; a flood of new callers beyond it removes the oldest, though they still count. */
const mostCounters = 65_536;
/** Added to a number, it takes one away from the count: stores only add, and what is carried over is of no meaning. */
const oneLess = span - 1;

/**
 * Counts a request in the store. Each window of a caller has a number of its own, to which a request adds itself in one
 * step, so that of requests at the same moment no more than the limit are let through; one that is too many takes itself
 * away again. Numbers of past windows are removed by those who begin new ones. Throws what the store throws.
 */
export function countInStore(
  { name, digest }: { readonly name: string; readonly digest: string },
  store: CounterStore,
  { now, rule }: { readonly now: number; readonly rule: WindowRule },
): Decision {
  const caller = `rate-limit.${name}.${digest.slice(0, 20)}`;
  const window = Math.floor(now / rule.windowMs);
  const key = `${caller}.${window}`;
  const previous = rule.algorithm === 'sliding' ? numberOf(`${caller}.${window - 1}`, store) % span : 0;
  const decide = (count: number) => countRequest({ window, count, previous }, now, rule);
  // Most that are refused are refused here, without a write.
  const before = decide(numberOf(key, store) % span);
  if (!before.allowed) return before;
  const count = store.add(key, 1) % span;
  // The sliding window of the next one asks for it once more.
  const queue = { name: `rate-limit.${name}.queue`, most: mostCounters, now };
  if (count === 1) registerKey({ key, until: (window + 2) * rule.windowMs }, store, queue);
  const decision = decide(count - 1);
  if (!decision.allowed) store.add(key, oneLess);
  return decision;
}
