import { expect, test } from 'vitest';
import type { SendCall } from '../../../src/runtimes/embedded/exchange.ts';
import { endedExchange } from '../../../src/runtimes/embedded/exchange.ts';
import { sendChained } from '../../../src/runtimes/embedded/outbound/chaining.ts';

/** The deadlines that components get which call one another, `hops` of them, by a request with so many ms left. */
function deadlines(milliseconds: number, hops: number): readonly number[] {
  const given: number[] = [];
  const begun = performance.now();
  const next = (deadline: number): void => {
    if (given.length === hops) return;
    const findComponent = (): SendCall => (_head, call) => {
      given.push(call.context.deadline - begun);
      next(call.context.deadline);
      return endedExchange;
    };
    const head = { method: 'GET', scheme: 'http' as const, authority: '', path: '/', headers: [] };
    const fetch = { body: { chunks: [], ended: true }, context: { chain: [], deadline }, receiver: {} };
    sendChained(head, fetch as never, { id: 'next', findComponent, log: () => undefined });
  };
  next(begun + milliseconds);
  return given;
}

test('behind all components of a chain a tool has more than the 25 s that the gateway gives it', () => {
  const given = deadlines(30_000, 10);
  expect(given).toHaveLength(10);
  expect(given.toSorted((a, b) => b - a)).toEqual(given);
  expect(given.at(-1)).toBeGreaterThan(25_500);
});

test('of little time each leaves most to the next', () => {
  const [first = 0, second = 0] = deadlines(1_000, 2);
  expect(first).toBeGreaterThanOrEqual(900);
  expect(first).toBeLessThan(1_000);
  expect(second).toBeLessThan(first);
});
