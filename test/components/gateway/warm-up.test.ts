import { afterEach, describe, expect, it, vi } from 'vitest';
import { warmUp } from '../../../components/gateway/warm-up.ts';

afterEach(() => vi.restoreAllMocks());

describe('what the gateway answers while it is built', () => {
  it('reaches nothing, logs nothing and leaves the timers as they were', async () => {
    const { setTimeout, clearTimeout } = globalThis;
    const reached = vi.spyOn(globalThis, 'fetch');
    const logged = vi.spyOn(console, 'error');
    await warmUp();
    expect(reached).not.toHaveBeenCalled();
    expect(logged).not.toHaveBeenCalled();
    expect(globalThis.setTimeout).toBe(setTimeout);
    expect(globalThis.clearTimeout).toBe(clearTimeout);
  });
});
