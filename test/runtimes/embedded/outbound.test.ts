import { expect, test } from 'vitest';
import { createOutbound } from '../../../src/runtimes/embedded/outbound/outbound.ts';
import { parseOutboundHost } from '../../../src/spin/outbound-hosts.ts';
import { createSystem } from '../../../src/system/create.ts';

const parsed = parseOutboundHost('http://*.example.com:*');
const allowed = 'entry' in parsed ? [parsed.entry] : [];

/** The error code with which a request to this authority ends. */
function errorOf(authority: string): Promise<string> {
  return new Promise((resolve) => {
    const send = createOutbound({
      connections: createSystem({ logStyle: 'silent', env: {} }).network.openConnections(),
      component: 'tool',
      allowed,
      noNetwork: false,
      findComponent: () => undefined,
      ownUrl: () => 'http://127.0.0.1:1',
      log: () => undefined,
    });
    const head = { method: 'GET', scheme: 'http' as const, authority, path: '/', headers: [] };
    send(head, {
      body: { chunks: [], ended: true },
      timeouts: { connect: 5000, firstByte: 5000, betweenBytes: 5000 },
      receiver: { failed: ({ tag }: { tag: string }) => resolve(tag), response: () => resolve('response') },
    } as never);
  });
}

test.each(['127.0.0.1\\.example.com', '127.0.0.1%5c.example.com', 'a!.example.com', 'user@www.example.com'])(
  'an authority that a URL would read otherwise is refused: %s',
  async (authority) => expect(await errorOf(authority)).toBe('HTTP-request-URI-invalid'),
);

test('a host outside of the pattern is denied', async () => {
  expect(await errorOf('127.0.0.1')).toBe('HTTP-request-denied');
});
