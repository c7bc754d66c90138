import { array, assert, constantFrom, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CounterStore, numberOf } from '../../../components/shared/counting.ts';
import { recordCall, readTools } from '../../../components/middleware/metrics/counts.ts';
import { countInStore } from '../../../components/middleware/rate-limit/counters.ts';
import { counterStore } from './counter-store.ts';

const digestOf = (caller: number) => String(caller).padStart(20, '0').padEnd(64, '0');

/** Runs jobs so that each begins in the middle of another: before that operation of the store which `turns` tells. */
function interleaved(
  turns: readonly number[],
  jobs: readonly ((store: ReturnType<typeof counterStore>) => void)[],
) {
  const waiting = [...jobs];
  const gaps = [...turns];
  let left = gaps.shift() ?? 0;
  const store = counterStore(() => {
    if (left-- > 0) return;
    left = gaps.shift() ?? 0;
    waiting.shift()?.(store);
  });
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) job(store);
  return store;
}

const turns = array(nat(12), { maxLength: 60 });

describe('counters of a limit', () => {
  it('let exactly the limit through, whatever comes in between', () => {
    const algorithms = constantFrom('fixed' as const, 'sliding' as const);
    assert(
      property(turns, integer({ min: 1, max: 12 }), algorithms, (gaps, limit, algorithm) => {
        const rule = { algorithm, limit, windowMs: 1000 };
        let passed = 0;
        const job = (store: ReturnType<typeof counterStore>) => {
          if (countInStore({ name: 'm', digest: digestOf(1) }, store, { now: 1500, rule }).allowed) passed++;
        };
        interleaved(
          gaps,
          Array.from({ length: 30 }, () => job),
        );
        expect(passed).toBe(limit);
      }),
    );
  });

  it('never let more through than the sliding window says, and a refused request does not count', () => {
    const rule = { algorithm: 'sliding', limit: 10, windowMs: 1000 } as const;
    assert(
      property(turns, integer({ min: 0, max: 999 }), (gaps, into) => {
        let passed = 0;
        let now = 500;
        const job = (store: ReturnType<typeof counterStore>) => {
          if (countInStore({ name: 'm', digest: digestOf(1) }, store, { now, rule }).allowed) passed++;
        };
        const store = interleaved(
          gaps,
          Array.from({ length: 40 }, () => job),
        );
        expect(passed).toBe(10);
        [now, passed] = [1000 + into, 0];
        for (let sent = 0; sent < 40; sent++) job(store);
        expect(passed).toBe(Math.floor(10 - 10 * (1 - into / 1000)));
        [now, passed] = [3000, 0];
        for (let sent = 0; sent < 40; sent++) job(store);
        expect(passed).toBe(10);
      }),
    );
  });

  it('tell callers apart', () => {
    const store = counterStore();
    const rule = { algorithm: 'fixed', limit: 1, windowMs: 1000 } as const;
    const count = (caller: number, now: number) =>
      countInStore({ name: 'm', digest: digestOf(caller) }, store, { now, rule }).allowed;
    const allowed = [count(1, 0), count(2, 0), count(1, 1), count(2, 1), count(1, 1000)];
    expect(allowed).toEqual([true, true, false, false, true]);
  });

  it('are removed when they are past, whoever comes, however many began at once', () => {
    assert(
      property(turns, (gaps) => {
        let now = 0;
        const rule = { algorithm: 'sliding', limit: 5, windowMs: 1000 } as const;
        const from = (caller: number) => (store: ReturnType<typeof counterStore>) =>
          void countInStore({ name: 'm', digest: digestOf(caller) }, store, { now, rule });
        const store = interleaved(
          gaps,
          Array.from({ length: 100 }, (_, caller) => from(caller)),
        );
        for (now = 5000; now < 5000 + 120 * 1000; now += 1000) from(500)(store);
        // Two lengths of the queue; of the last windows that may still count the number and the place in the queue.
        expect(store.keys().length).toBeLessThanOrEqual(2 + 2 * 4);
      }),
      { numRuns: 30 },
    );
  });

  it('of a flood are removed before they are past, the oldest first', () => {
    const store = counterStore();
    const rule = { algorithm: 'fixed', limit: 1, windowMs: 86_400_000 } as const;
    for (let caller = 0; caller < 70_000; caller++)
      countInStore({ name: 'm', digest: digestOf(caller) }, store, { now: 0, rule });
    expect(store.keys().length).toBeLessThanOrEqual(2 * 65_537 + 2);
    const again = (caller: number) =>
      countInStore({ name: 'm', digest: digestOf(caller) }, store, { now: 0, rule }).allowed;
    expect([again(69_999), again(0)]).toEqual([false, true]);
  });
});

describe('numbers', () => {
  it('are read as every store of Spin writes them, without being made', () => {
    const kept = new Map<string, Uint8Array>([
      ['sqlite', Uint8Array.of(1, 1, 0, 0, 1, 0, 0, 0)],
      ['redis', new TextEncoder().encode('4294967553')],
    ]);
    const store: CounterStore = {
      get: (key) => {
        if (key === 'cosmos') throw new Error('invalid type: integer, expected a sequence');
        return kept.get(key);
      },
      exists: (key) => key === 'cosmos',
      add: (key, delta) => (key === 'cosmos' && delta === 0 ? 4_294_967_553 : Number.NaN),
      set: () => expect.unreachable(),
      delete: () => expect.unreachable(),
    };
    const numbers = ['sqlite', 'redis', 'cosmos', 'none'].map((key) => numberOf(key, store));
    expect(numbers).toEqual([4_294_967_553, 4_294_967_553, 4_294_967_553, 0]);
  });
});

describe('figures of tools', () => {
  const call = { tool: 'a__x', failed: false, resolved: true, seconds: 0.02 };

  it('hold every call, whatever comes in between', () => {
    const ends = constantFrom(
      call,
      { ...call, failed: true, seconds: 20 },
      { ...call, tool: 'a__none', failed: true, resolved: false },
    );
    assert(
      property(turns, array(ends, { maxLength: 40 }), (gaps, calls) => {
        const store = interleaved(
          gaps,
          calls.map((each) => (into) => recordCall(each, 'm', into)),
        );
        const figures = readTools('m', store);
        const sum = (key: 'calls' | 'errors' | 'seconds') =>
          figures.reduce((total, tool) => total + tool[key], 0);
        expect(sum('calls')).toBe(calls.length);
        expect(sum('errors')).toBe(calls.filter(({ failed }) => failed).length);
        expect(sum('seconds')).toBeCloseTo(
          calls.reduce((total, { seconds }) => total + seconds, 0),
          6,
        );
        expect(new Set(figures.map(({ tool }) => tool)).size).toBe(figures.length);
      }),
    );
  });

  it('are those of their own tool, whatever characters a name has', () => {
    const store = counterStore();
    const names = ['a__x.errors', 'a__x', 'tools', 'a/b?#\\', 'a%002fb', 'a__\u00fc', '__proto__'];
    for (const [index, tool] of names.entries())
      for (let times = 0; times <= index; times++) recordCall({ ...call, tool }, 'm', store);
    const counted = Object.fromEntries(readTools('m', store).map(({ tool, calls }) => [`of ${tool}`, calls]));
    expect(counted).toEqual(Object.fromEntries(names.map((name, index) => [`of ${name}`, index + 1])));
    expect(store.keys().filter((key) => !/^[\w.%-]+$/.test(key))).toEqual([]);
  });
});
