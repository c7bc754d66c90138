import { expect, test } from 'vitest';
import { createOutbound } from '../../../src/runtimes/embedded/outbound/outbound.ts';
import { parseOutboundHost } from '../../../src/spin/outbound-hosts.ts';
import { createSystem } from '../../../src/system/create.ts';

/** The error code with which a request to this authority ends. */
function errorOf(
  authority: string,
  { entry = 'http://*.example.com:*', log = (_line: string) => {} } = {},
): Promise<string> {
  const parsed = parseOutboundHost(entry);
  const allowed = 'entry' in parsed ? [parsed.entry] : [];
  return new Promise((resolve) => {
    const send = createOutbound({
      connections: createSystem({ logStyle: 'silent', env: {} }).network.openConnections(),
      component: 'tool',
      allowed,
      noNetwork: false,
      findComponent: () => undefined,
      ownUrl: () => 'http://127.0.0.1:1',
      log,
    });
    const head = { method: 'GET', scheme: 'http' as const, authority, path: '/', headers: [] };
    send(head, {
      body: { chunks: [], ended: true },
      timeouts: { connect: 5000, firstByte: 5000, betweenBytes: 5000 },
      receiver: { failed: ({ tag }: { tag: string }) => resolve(tag), response: () => resolve('response') },
    } as never);
  });
}

test.each([
  '127.0.0.1\\.example.com',
  '127.0.0.1%5c.example.com',
  'a!.example.com',
  'a@b@www.example.com',
  'a/@www.example.com',
])('an authority that a URL would read otherwise is refused: %s', async (authority) =>
  expect(await errorOf(authority)).toBe('HTTP-request-URI-invalid'),
);

test('a user before the host decides about nothing', async () => {
  expect(await errorOf('www.example.com@127.0.0.1')).toBe('HTTP-request-denied');
  expect(await errorOf('user:p%40ss@localhost:1', { entry: 'http://localhost:1' })).toBe(
    'connection-refused',
  );
});

test('a host outside of the pattern is denied', async () => {
  expect(await errorOf('127.0.0.1')).toBe('HTTP-request-denied');
});

test('a request without a host is one to the app itself', async () => {
  const lines: string[] = [];
  expect(await errorOf('', { log: (line) => lines.push(line) })).toBe('HTTP-request-denied');
  expect(lines[1]).toContain(`'allowed_outbound_hosts = ["http://self"]'`);
  for (const entry of ['http://self', 'https://self', '*://*:*'])
    for (const authority of ['', ':80', ':443', 'self.alt', 'self.alt:9'])
      expect(await errorOf(authority, { entry })).toBe('connection-refused');
});

test.each([
  ['localhost', 'http://localhost'],
  ['LOCALHOST:1', 'http://localhost:1'],
  ['[::1]:1', 'http://[::1]:1'],
  ['[::1]', 'http://[::1]:*'],
])('the line for a refused request to %s permits it', async (authority, permitting) => {
  const lines: string[] = [];
  await errorOf(authority, { log: (line) => lines.push(line) });
  expect(lines[1]).toContain(`["${permitting}"]`);
  expect(await errorOf(authority, { entry: permitting })).not.toBe('HTTP-request-denied');
});
