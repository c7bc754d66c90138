import { afterEach, describe, expect, it, vi } from 'vitest';
import { warmUpAuthorizer } from '../../components/authorizer/warm-up.ts';
import { warmUpEntrance } from '../../components/entrance/warm-up.ts';
import { warmUpGateway } from '../../components/gateway/warm-up.ts';
import { warmUpMetrics } from '../../components/middleware/metrics/warm-up.ts';
import { warmUpRateLimit } from '../../components/middleware/rate-limit/warm-up.ts';
import { warmUpRequestLog } from '../../components/middleware/request-log/warm-up.ts';

afterEach(() => vi.restoreAllMocks());

describe('what a component answers while it is built', () => {
  it.each([
    // A valid token, then remembered, then altered; a key of the configuration, a static token, and none.
    ['authorizer', warmUpAuthorizer, [200, 200, 401, 200, 200, 401]],
    ['entrance', warmUpEntrance, [200]],
    // initialize is of the older era alone.
    ['gateway', warmUpGateway, [200, 404, 200, 200, 200, 200, 200, 200, 200, 200]],
    ['metrics', warmUpMetrics, [200, 200]],
    ['rate-limit', warmUpRateLimit, [200, 200, 429]],
    ['request-log', warmUpRequestLog, [200, 200]],
  ])(
    'goes the usual ways, reaches nothing and leaves the timers as they were: %s',
    async (_, run, statuses) => {
      const { setTimeout, clearTimeout } = globalThis;
      const reached = vi.spyOn(globalThis, 'fetch');
      const logged = vi.spyOn(console, 'error');
      expect(await run()).toEqual(statuses);
      expect(reached).not.toHaveBeenCalled();
      expect(logged).not.toHaveBeenCalled();
      expect(globalThis.setTimeout).toBe(setTimeout);
      expect(globalThis.clearTimeout).toBe(clearTimeout);
    },
  );
});
