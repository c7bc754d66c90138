import { expect, test } from 'vitest';
import { createReplacements } from '../../src/runtimes/replacements.ts';

test('each begins when the one before it has ended, also when that failed', async () => {
  const replacements = createReplacements();
  const seen: string[] = [];
  const slow = replacements.add(async () => {
    seen.push('first begins');
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push('first fails');
    throw new Error('does not start');
  });
  const next = replacements.add(async () => void seen.push('second'));
  await expect(slow).rejects.toThrow('does not start');
  await next;
  expect(seen).toEqual(['first begins', 'first fails', 'second']);
  expect(replacements.underWay).toBe(false);
});

test('the end waits for the one under way, and none begins after it', async () => {
  const replacements = createReplacements();
  let release: () => void = () => undefined;
  const held = replacements.add(() => new Promise<void>((resolve) => (release = resolve)));
  const waiting = replacements.add(() => Promise.reject(new Error('it began')));
  const refused = expect(waiting).rejects.toMatchObject({ code: 'E_CANCELLED' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(replacements.underWay).toBe(true);
  let ended = false;
  const end = replacements.end().then(() => (ended = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).toBe(false);
  release();
  await Promise.all([end, held, refused]);
  await expect(replacements.add(() => Promise.resolve())).rejects.toMatchObject({ code: 'E_CANCELLED' });
});
