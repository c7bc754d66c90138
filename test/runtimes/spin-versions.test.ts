import { valid } from 'semver';
import { describe, expect, test } from 'vitest';
import { resolveSpinVersion, spinPlatform, spinVersions } from '../../src/runtimes/spin/versions.ts';

const known = ['4.2.1', '4.0.2', '4.2.0', '3.6.3'];

test.each([
  ['', '4.2.1'],
  ['latest', '4.2.1'],
  ['4', '4.2.1'],
  ['4.0', '4.0.2'],
  ['4.2.0', '4.2.0'],
  ['v4.2.0', '4.2.0'],
  ['^3.1', '3.6.3'],
  ['~4.2.0', '4.2.1'],
  ['>=3 <4.2', '4.0.2'],
  [' 4.x ', '4.2.1'],
])('%j is resolved in the table, to %s', (asked, expected) => {
  expect(resolveSpinVersion(asked, undefined, known).version).toBe(expected);
});

test.each(['5', '4.2.2', 'v4.3.0-pre0', '^4.3', 'canary', 'four', '4.2.1; rm -rf /'])(
  '%j is refused with the versions that are known',
  (asked) => {
    const resolve = () => resolveSpinVersion(asked, undefined, known);
    expect(resolve).toThrow(expect.objectContaining({ code: 'E_SPIN_VERSION', kind: 'user' }));
    for (const version of known) expect(resolve).toThrow(version);
  },
);

test('an exact version that the table does not know needs a checksum; a range does not become exact by one', () => {
  const checksum = 'a'.repeat(64);
  expect(resolveSpinVersion('4.3.0', checksum, known).version).toBe('4.3.0');
  expect(() => resolveSpinVersion('^4.3', checksum, known)).toThrow(
    expect.objectContaining({ code: 'E_SPIN_VERSION' }),
  );
});

describe('what is already there is accepted', () => {
  test.each([
    ['', '2.0.0', true],
    ['latest', '4.2.0', false],
    ['4', '4.1.0', true],
    ['4', '3.6.3', false],
    ['4.2.1', '4.2.1', true],
    ['4.2.1', '4.2.2', false],
  ])('%j by %s: %s', (asked, version, accepted) => {
    expect(resolveSpinVersion(asked, undefined, known).accepts(version)).toBe(accepted);
  });
});

test('the table holds exact versions and SHA-256 digests, no digest twice', () => {
  const digests = Object.values(spinVersions).flatMap((platforms) => Object.values(platforms));
  expect(new Set(digests).size).toBe(digests.length);
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  for (const version of Object.keys(spinVersions)) expect(valid(version)).toBe(version);
});

test('platforms have the names of the archives', () => {
  expect(spinPlatform('linux', 'x64')).toBe('linux-amd64');
  expect(spinPlatform('darwin', 'arm64')).toBe('macos-aarch64');
  expect(spinPlatform('win32', 'x64')).toBeUndefined();
  expect(spinPlatform('linux', 'riscv64')).toBeUndefined();
});
