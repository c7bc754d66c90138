import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chainedComponent,
  type Destination,
  isEmptyOutboundHost,
  parseOutboundHost,
  permits,
} from '../../src/spin/outbound-hosts.ts';

function allows(entry: string, url: string): boolean {
  const parsed = parseOutboundHost(entry);
  if ('problem' in parsed) throw new Error(`${entry} ${parsed.problem}`);
  return permits([parsed.entry], destination(url));
}

function destination(url: string): Destination {
  const match = /^(\w+):\/\/(\[.*\]|[^:]+):(\d+)$/.exec(url);
  if (!match) throw new Error(url);
  const [, scheme = '', host = '', port] = match;
  return { scheme, host: host.replaceAll(/[[\]]/g, ''), port: Number(port) };
}

describe('an entry permits', () => {
  test.each([
    ['https://example.com', 'https://example.com:443'],
    ['https://example.com/', 'https://Example.COM:443'],
    ['http://example.com:8080', 'http://example.com:8080'],
    ['*://example.com:*', 'redis://example.com:1'],
    ['https://*.example.com', 'https://a.b.example.com:443'],
    ['https://*:*', 'https://1.2.3.4:9'],
    ['http://10.0.0.0/8:*', 'http://10.255.0.1:80'],
    ['http://10.1.2.3', 'http://10.1.2.3:80'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['http://[fd00::1]:1..65535', 'http://[fd00:0::1]:65534'],
    ['http://localhost:3000..3002', 'http://localhost:3001'],
    ['http://tool.spin.internal', 'http://tool.spin.internal:80'],
    ['http://*.spin.internal', 'http://tool.spin.internal:80'],
    ['http://self', 'http://self.alt:80'],
    ['http://self', 'https://self.alt:443'],
    ['https://self:443', 'http://self.alt:3000'],
    ['http://*:*', 'http://self.alt:80'],
    ['*://*:9', 'http://self.alt:80'],
    ['postgres://db', 'postgres://db:5432'],
    ['ftp://host:21', 'ftp://host:21'],
  ])('%s: %s', (entry, url) => {
    expect(allows(entry, url)).toBe(true);
  });
});

describe('an entry does not permit', () => {
  test.each([
    ['https://example.com', 'http://example.com:80'],
    ['https://example.com', 'https://example.com:8443'],
    ['https://example.com', 'https://example.com.evil.org:443'],
    ['https://example.com', 'https://sub.example.com:443'],
    ['https://*.example.com', 'https://example.com:443'],
    ['https://*.example.com', 'https://evilexample.com:443'],
    ['http://10.0.0.0/8', 'http://11.0.0.1:80'],
    ['http://10.0.0.0/8', 'http://10.0.0.1.example.com:80'],
    ['http://fd00::/8:80', 'http://[fe00::1]:80'],
    ['http://localhost:3000..3002', 'http://localhost:3002'],
    ['http://tool.spin.internal', 'https://tool.spin.internal:443'],
    ['http://*.alt', 'http://self.alt:80'],
    ['redis://*', 'http://self.alt:80'],
    ['http://self', 'http://example.com:80'],
  ])('%s: %s', (entry, url) => {
    expect(allows(entry, url)).toBe(false);
  });
});

test.each([
  ['insecure:allow-all', 'version 1'],
  ['example.com', 'lacks a scheme'],
  ['1http://example.com', 'scheme'],
  ['http://', 'lacks a host'],
  ['http://example.com/path', 'no path'],
  ['http://user@example.com', 'user'],
  ['http://example.com?x=1', 'query'],
  ['http://{a,b}.example.com', 'list in braces'],
  ['http://a*.example.com', 'whole first label'],
  ['http://a.*.com', 'whole first label'],
  ['http://exa mple.com', 'no path'],
  ['http://-a.example.com', 'malformed host'],
  ['http://a..b', 'malformed host'],
  ['http://example.com:99999', 'port'],
  ['http://example.com:', 'port'],
  ['http://example.com:9..9', 'empty range'],
  ['*://example.com', 'needs a port'],
  ['ftp://example.com', 'needs a port'],
  ['http://[::1:80', 'IPv6'],
  ['http://10.0.0.0/33', 'no path'],
  ['HTTPS://example.com', 'capital letters'],
  ['https://Example.com', 'capital letters'],
  ['http://[::1]', 'needs a port'],
  ['http://[fd00::]/8:80', 'range of IPv6'],
  ['http://a:1..65536', 'port'],
])('%s is refused: %s', (entry, problem) => {
  expect(parseOutboundHost(entry)).toEqual({ problem: expect.stringContaining(problem) as string });
});

test('entries that resolved to nothing are ignored, not refused', () => {
  expect(['', ' ', 'http://', 'https://'].map(isEmptyOutboundHost)).toEqual([true, true, true, true]);
  expect(['http://a', '*'].map(isEmptyOutboundHost)).toEqual([false, false]);
});

test('only one label before spin.internal names a component', () => {
  expect(chainedComponent('tool.spin.internal')).toBe('tool');
  expect(chainedComponent('Tool.Spin.Internal')).toBe('tool');
  expect(chainedComponent('a.b.spin.internal')).toBeUndefined();
  expect(chainedComponent('spin.internal')).toBeUndefined();
  expect(chainedComponent('tool.spin.internal.example.com')).toBeUndefined();
});

test('any text is parsed or refused, and a host that is allowed by name is that very host', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseOutboundHost(text)));
  fc.assert(
    fc.property(fc.domain(), fc.domain(), (allowed, asked) => {
      expect(allows(`https://${allowed}`, `https://${asked}:443`)).toBe(
        allowed.toLowerCase() === asked.toLowerCase(),
      );
    }),
  );
});
