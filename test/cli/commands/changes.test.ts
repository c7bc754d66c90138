import { expect, test, vi } from 'vitest';
import { createChanges } from '../../../src/cli/commands/serve/changes.ts';

/** A rebuild that ends when the test lets it. */
function heldRebuild() {
  const begun: (readonly string[])[] = [];
  const release: (() => void)[] = [];
  const rebuild = (files: readonly string[]) => {
    begun.push(files);
    return new Promise<void>((resolve) => release.push(resolve));
  };
  return { begun, rebuild, release: () => release.shift()?.() };
}

const patience = { timeout: 20_000, interval: 5 };

test('changes that come together are one rebuild, those that come meanwhile the next', async () => {
  const { begun, rebuild, release } = heldRebuild();
  const changes = createChanges(rebuild);
  for (const file of ['a', 'b', 'a']) changes.add(file);
  await vi.waitFor(() => expect(begun).toEqual([['a', 'b']]), patience);
  changes.add('c');
  release();
  await vi.waitFor(() => expect(begun).toEqual([['a', 'b'], ['c']]), patience);
  release();
  await changes.close();
});

test('no rebuild begins after the end, which waits for the one under way', async () => {
  vi.useFakeTimers();
  try {
    const { begun, rebuild, release } = heldRebuild();
    const changes = createChanges(rebuild);
    changes.add('a');
    await vi.advanceTimersByTimeAsync(1000);
    changes.add('during the last build');
    let ended = false;
    const end = changes.close().then(() => (ended = true));
    await vi.advanceTimersByTimeAsync(1000);
    expect(ended).toBe(false);
    release();
    await end;
    changes.add('after it');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toEqual([['a']]);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
