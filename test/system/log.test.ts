import { afterEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/system/log.ts';

afterEach(() => vi.restoreAllMocks());

test('text of a project moves no cursor and sets no title, in a warning or a heading either', async () => {
  let written = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  const log = createLog({ style: 'plain', verbose: false });
  log.warning('a\u001b]0;title\u0007b');
  await log.group('c\u001b[2Jd', async () => undefined);
  expect(written).toContain('warning: a');
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(written).not.toMatch(/[\u001b\u0007]/);
});
