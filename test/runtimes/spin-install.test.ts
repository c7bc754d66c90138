import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { find as findInToolCache } from '@actions/tool-cache';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSpin } from '../../src/runtimes/spin/find.ts';
import { installSpin, type SpinRequest } from '../../src/runtimes/spin/install.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { unusedPort } from '../loopback.ts';
import { fakeSpin, tarArchive, type TarEntry } from './spin-archive.ts';
import { startReleases, type Releases } from './spin-releases.ts';

type Wish = Omit<SpinRequest, 'system'>;

let base: OwnedSystem;
let folder: string;
let releases: Releases;

beforeEach(async () => {
  base = createSystem({ logStyle: 'plain' });
  folder = await base.files.temporaryFolder('ftl-spin');
  releases = await startReleases();
});

afterEach(async () => {
  await releases.close();
  await base.close();
});

/** A system whose PATH holds no Spin, and whose caches and mirror are this test's own. */
function systemWith(env: Record<string, string> = {}): OwnedSystem {
  return createSystem({
    logStyle: 'plain',
    cacheFolder: path.join(folder, 'cache'),
    env: { PATH: '/usr/bin:/bin', SPIN_DOWNLOAD_BASE_URL: releases.url, ...env },
  });
}

async function install(request: Wish, env: Record<string, string> = {}) {
  const system = systemWith(env);
  try {
    return await installSpin({ ...request, system });
  } finally {
    await system.close();
  }
}

/** Serves a release with these entries and asks for it by its own checksum. */
function release(version: string, entries: readonly TarEntry[]): Wish {
  const archive = gzipSync(tarArchive(entries));
  releases.serve(version, { body: archive });
  return { version, checksum: createHash('sha256').update(archive).digest('hex') };
}

const program = (version: string): TarEntry => ({ name: 'spin', content: fakeSpin(version), mode: 0o755 });

async function programIn(place: string, version: string): Promise<string> {
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, 'spin'), fakeSpin(version), { mode: 0o755 });
  return path.join(place, 'spin');
}

describe('a download', () => {
  test('is verified, unpacked and laid into the tool cache; a second run does not download', async () => {
    const request = release('9.1.2', [{ name: 'LICENSE', content: 'text' }, program('9.1.2')]);
    const first = await install(request);
    const expected = path.join(folder, 'cache', 'tools', 'spin', '9.1.2', process.arch, 'spin');
    expect(first).toEqual({ outcome: 'installed', path: expected, version: '9.1.2', source: 'download' });
    expect(releases.requests).toHaveLength(1);

    expect(await install(request)).toEqual({ ...first, source: 'tool cache' });
    expect(releases.requests).toHaveLength(1);
  });

  test('goes into RUNNER_TOOL_CACHE in the layout of @actions/tool-cache', async () => {
    const cache = path.join(folder, 'runner');
    await install(release('9.1.2', [program('9.1.2')]), { RUNNER_TOOL_CACHE: cache });
    const before = process.env['RUNNER_TOOL_CACHE'];
    process.env['RUNNER_TOOL_CACHE'] = cache;
    try {
      expect(findInToolCache('spin', '^9.1', process.arch)).toBe(
        path.join(cache, 'spin', '9.1.2', process.arch),
      );
    } finally {
      if (before === undefined) delete process.env['RUNNER_TOOL_CACHE'];
      else process.env['RUNNER_TOOL_CACHE'] = before;
    }
  });

  test('with another checksum installs nothing', async () => {
    releases.serve('4.2.1', { body: gzipSync(tarArchive([program('4.2.1')])) });
    await expect(install({ version: '4.2.1' })).rejects.toMatchObject({ code: 'E_SPIN_CHECKSUM' });
    expect(existsSync(path.join(folder, 'cache', 'tools'))).toBe(false);
  });

  test('that is cut short and has no length is caught by its checksum', async () => {
    const whole = gzipSync(tarArchive([program('9.1.2')]));
    releases.serve('9.1.2', { body: whole.subarray(0, whole.length / 2) });
    const checksum = createHash('sha256').update(whole).digest('hex');
    await expect(install({ version: '9.1.2', checksum })).rejects.toMatchObject({ code: 'E_SPIN_CHECKSUM' });
  });

  test('that breaks off is tried three times, then reported', async () => {
    releases.serve('9.1.2', { body: Buffer.alloc(1000), breakAfter: 500 });
    const failure = install({ version: '9.1.2', checksum: 'a'.repeat(64) });
    await expect(failure).rejects.toMatchObject({ code: 'E_SPIN_DOWNLOAD', kind: 'external' });
    await expect(failure).rejects.toThrow('broke off');
    expect(releases.requests).toHaveLength(3);
  });

  test('that recovers after a server error is used', async () => {
    const request = release('9.1.2', [program('9.1.2')]);
    releases.failFirst(1, 503);
    expect(await install(request)).toMatchObject({ source: 'download' });
    expect(releases.requests).toHaveLength(2);
  });

  test('that is not there is an error at once', async () => {
    const failure = install({ version: '9.9.9', checksum: 'a'.repeat(64) });
    await expect(failure).rejects.toMatchObject({ code: 'E_SPIN_DOWNLOAD' });
    await expect(failure).rejects.toThrow('HTTP 404');
    expect(releases.requests).toHaveLength(1);
  });

  test('without network is an outcome, not an error', async () => {
    const url = `http://127.0.0.1:${await unusedPort()}`;
    const outcome = await install({ version: 'latest' }, { SPIN_DOWNLOAD_BASE_URL: url });
    expect(outcome).toMatchObject({ outcome: 'unavailable', version: '4.2.1' });
    expect(outcome).toHaveProperty('reason', expect.stringContaining('ECONNREFUSED'));
  });

  test('of a program that does not start is an outcome that names it', async () => {
    const request = release('9.1.2', [{ name: 'spin', content: '#!/bin/sh\nexit 1\n', mode: 0o755 }]);
    expect(await install(request)).toMatchObject({
      outcome: 'unavailable',
      reason: expect.stringContaining('9.1.2'),
    });
  });

  test.each(['http://mirror.example/spin', 'ftp://127.0.0.1/', 'not a url'])(
    'is refused from %s',
    async (url) => {
      const failure = install({ version: 'latest' }, { SPIN_DOWNLOAD_BASE_URL: url });
      await expect(failure).rejects.toMatchObject({ code: 'E_USAGE' });
    },
  );
});

describe('an archive', () => {
  const odd: readonly (readonly [string, readonly TarEntry[], string])[] = [
    ['without spin', [{ name: 'README.md', content: 'text' }], 'does not hold'],
    ['with an empty spin', [{ name: 'spin', content: '' }], 'does not hold'],
    ['with spin twice', [program('1.0.0'), program('1.0.1')], 'twice'],
    ['with a path upwards', [program('1.0.0'), { name: '../spin', content: 'x' }], 'outside'],
    ['with an absolute path', [{ name: '/bin/spin', content: 'x' }, program('1.0.0')], 'outside'],
    ['with a symbolic link', [{ name: 'spin', content: '', type: '2' }], 'neither file nor folder'],
    [
      'with a hard link',
      [{ name: 'other', content: '', type: '1' }, program('1.0.0')],
      'neither file nor folder',
    ],
    [
      'with a device',
      [{ name: 'null', content: '', type: '3' }, program('1.0.0')],
      'neither file nor folder',
    ],
  ];
  test.each(odd)('%s is refused', async (_, entries, reason) => {
    const failure = install(release('9.1.2', entries));
    await expect(failure).rejects.toMatchObject({ code: 'E_SPIN_DOWNLOAD' });
    await expect(failure).rejects.toThrow(reason);
    expect(existsSync(path.join(folder, 'cache', 'tools'))).toBe(false);
  });

  test('that is no gzip file, or damaged inside, is refused', async () => {
    const damaged = tarArchive([program('9.1.2')]);
    damaged.write('zz', 10);
    for (const body of [Buffer.from('<html>'), gzipSync(damaged), gzipSync(damaged.subarray(0, 700))]) {
      releases.serve('9.1.2', { body });
      const checksum = createHash('sha256').update(body).digest('hex');
      await expect(install({ version: '9.1.2', checksum })).rejects.toMatchObject({
        code: 'E_SPIN_DOWNLOAD',
      });
    }
  });
});

describe('a Spin that is there', () => {
  test('named by SPIN_BIN is taken whatever version is asked for', async () => {
    const spin = await programIn(path.join(folder, 'own'), '3.0.0');
    expect(await install({ version: '4' }, { SPIN_BIN: spin })).toEqual({
      outcome: 'installed',
      path: spin,
      version: '3.0.0',
      source: 'SPIN_BIN',
    });
  });

  test('named by SPIN_BIN but broken is an error', async () => {
    const failure = install({ version: '' }, { SPIN_BIN: path.join(folder, 'missing') });
    await expect(failure).rejects.toMatchObject({ code: 'E_PROCESS' });
  });

  test('in PATH is taken when it fits, and passed over when it does not', async () => {
    const spin = await programIn(path.join(folder, 'bin'), '4.1.7');
    const env = { PATH: `${path.dirname(spin)}:/usr/bin:/bin` };
    const found = { outcome: 'installed', path: spin, version: '4.1.7', source: 'PATH' };
    expect(await install({ version: '' }, env)).toEqual(found);
    expect(await install({ version: '^4.1' }, env)).toEqual(found);
    expect(await install(release('9.1.2', [program('9.1.2')]), env)).toMatchObject({ source: 'download' });
  });

  test('in the tool cache without its marker, or of another archive, is not taken', async () => {
    const request = release('9.1.2', [program('9.1.2')]);
    await programIn(path.join(folder, 'cache', 'tools', 'spin', '9.1.2', process.arch), '9.1.2');
    expect(await install(request)).toMatchObject({ source: 'download' });

    const other = release('9.1.2', [program('9.1.2'), { name: 'LICENSE', content: 'changed' }]);
    expect(await install(other)).toMatchObject({ source: 'download' });
    expect(await install(other)).toMatchObject({ source: 'tool cache' });
    const left = await readdir(path.join(folder, 'cache', 'tools', 'spin', '9.1.2'));
    expect(left.toSorted()).toEqual([process.arch, `${process.arch}.complete`]);
  });
});

test('what was installed is found by whoever only looks', async () => {
  await install(release('9.1.2', [program('9.1.2')]));
  await install(release('9.0.0', [program('9.0.0')]));
  const system = systemWith();
  expect(await findSpin(system)).toMatchObject({ version: '9.1.2', source: 'tool cache' });
  await system.close();
});

test('a checksum that is none is refused before anything is looked for', async () => {
  await expect(install({ version: '9.1.2', checksum: 'abc' })).rejects.toMatchObject({ code: 'E_USAGE' });
  expect(releases.requests).toHaveLength(0);
});
