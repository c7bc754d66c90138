import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../components/middleware/rate-limit/caller.ts';
import { countRequest, type Counter } from '../../../components/middleware/rate-limit/window.ts';

/** Sends requests at these times, in ms, and says which were let through. */
function through(times: readonly number[], rule: Parameters<typeof countRequest>[2]): readonly number[] {
  let counter: Counter | undefined;
  return times.filter((now) => {
    const decision = countRequest(counter, now, rule);
    counter = decision.counter;
    return decision.allowed;
  });
}

const times = array(integer({ min: 0, max: 20_000 }), { maxLength: 200 }).map((all) =>
  all.toSorted((a, b) => a - b),
);

describe('a fixed window', () => {
  const rule = { algorithm: 'fixed', limit: 3, windowMs: 1000 } as const;

  it('lets the limit through and begins anew with the next', () => {
    expect(through([0, 1, 2, 3, 999, 1000, 1001], rule)).toEqual([0, 1, 2, 1000, 1001]);
  });

  it('never lets more through in one window', () => {
    assert(
      property(times, (sent) => {
        const passed = through(sent, rule);
        const windows = passed.map((time) => Math.floor(time / 1000));
        for (const window of windows)
          expect(windows.filter((other) => other === window).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('tells what is left, and when it begins anew', () => {
    expect(countRequest(undefined, 1250, rule)).toMatchObject({ allowed: true, remaining: 2, resetMs: 750 });
    const full = { window: 1, count: 3, previous: 0 };
    expect(countRequest(full, 1250, rule)).toEqual({
      allowed: false,
      remaining: 0,
      resetMs: 750,
      counter: full,
    });
  });
});

describe('a sliding window', () => {
  const rule = { algorithm: 'sliding', limit: 4, windowMs: 1000 } as const;

  it('lets no second burst through around the end of a window', () => {
    expect(through([996, 997, 998, 999, 1000, 1001, 1002, 1003], rule)).toEqual([996, 997, 998, 999]);
    expect(
      through([996, 997, 998, 999, 1000, 1001, 1002, 1003], { ...rule, algorithm: 'fixed' }),
    ).toHaveLength(8);
  });

  it('lets a request through that comes when it was told to, and none before', () => {
    assert(
      property(times, (sent) => {
        let counter: Counter | undefined;
        for (const now of sent) {
          const decision = countRequest(counter, now, rule);
          counter = decision.counter;
          if (decision.allowed) continue;
          const later = now + Math.ceil(decision.resetMs) + 1;
          expect(countRequest(counter, later, rule).allowed).toBe(true);
          const sooner = now + Math.floor(decision.resetMs) - 2;
          if (sooner > now) expect(countRequest(counter, sooner, rule).allowed).toBe(false);
        }
      }),
    );
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
