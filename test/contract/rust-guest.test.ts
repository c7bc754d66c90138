import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import { spinRuntime } from '../../src/runtimes/spin/index.ts';
import type { RunningApp, StartRuntime } from '../../src/runtimes/types.ts';
import { createSystem } from '../../src/system/create.ts';
import type { System } from '../../src/system/types.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';
import { describeWithPeers } from '../peers.ts';
import { guestApp, type GuestParts } from './guest-app.ts';

const parts: GuestParts = {
  variables: { city: { default: 'Graz' } },
  components: {
    rust: {
      route: '/...',
      stores: ['default'],
      variables: { greeting: 'Hello, {{ city }}!' },
      allowedHosts: ['http://other.spin.internal', 'http://self'],
      files: { 'data/a.txt': 'first', 'data/deep/b.txt': 'second', 'empty.txt': '', 'häuser.json': '{}' },
    },
    other: {},
  },
};

/** What both runtimes do with a component that Spin's Rust SDK made. */
function rustContract(name: string, prepare: (system: System) => Promise<StartRuntime>, file: string): void {
  describe(`the runtime ${name}`, () => {
    const system = createSystem({ logStyle: 'silent' });
    let app: RunningApp;

    beforeAll(async () => {
      app = await (await prepare(system))(guestApp(file, parts), { port: 0 }, system);
    });
    afterAll(async () => {
      await app?.stop();
      await system.close();
    });

    const ask = async (path: string, init?: RequestInit) => (await fetch(app.url + path, init)).text();

    test('hands over the request, and starts each from the same state', async () => {
      const [line, names = '', body] = (await ask('/x/echo?a=%20', { method: 'POST', body: 'hi' })).split(
        '\n',
      );
      expect([line, body]).toEqual(['POST /x/echo?a=%20', 'hi']);
      expect(names.split(',')).toEqual(expect.arrayContaining(['content-length', 'spin-path-info']));
      for (let round = 0; round < 20; round += 1) expect(await ask('/count')).toBe('1');
    });

    test.each([
      ['/read?path=data/a.txt', 'first'],
      ['/read?path=/data/deep/b.txt', 'second'],
      ['/read?path=data/deep/../a.txt', 'first'],
      ['/read?path=empty.txt', ''],
      ['/read?path=h%C3%A4user.json', '{}'],
      ['/read?path=data/none.txt', 'error: NotFound'],
      ['/read?path=data/a.txt/x', 'error: NotADirectory'],
      ['/list?path=/', 'data/,empty.txt,häuser.json'],
      ['/list?path=data', 'a.txt,deep/'],
      ['/list?path=data/a.txt', 'error: NotADirectory'],
      ['/size?path=data/a.txt', 'false 5'],
      ['/write?path=data/a.txt', 'error: PermissionDenied'],
      ['/write?path=new.txt', 'error: PermissionDenied'],
      ['/remove?path=data/a.txt', 'error: PermissionDenied'],
      ['/read?path=../etc/passwd', 'error: PermissionDenied'],
      ['/read?path=/../../etc/passwd', 'error: PermissionDenied'],
    ])('mounts files read-only: %s gives %s', async (path, expected) => {
      expect(await ask(path)).toBe(expected);
    });

    test('gives variables, stores and the other components', async () => {
      expect(await ask('/variable?name=greeting')).toBe('Hello, Graz!');
      expect(await ask('/variable?name=unknown')).toMatch(/^error: /);
      expect(await ask('/store?key=k&value=v')).toBe('v');
      expect(await ask('/store?key=k')).toBe('v');
      expect(await ask('/fetch?to=http://other.spin.internal/count')).toBe('200 1');
      expect(await ask('/fetch?to=/count')).toBe('200 1');
      expect(await ask('/fetch?to=http://127.0.0.1:1/')).toMatch(/^error: /);
    });

    test('increments are atomic, however many workers count', async () => {
      const counted = await Promise.all(Array.from({ length: 200 }, () => ask('/increment?key=n')));
      expect(counted.map(Number).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 200 }, (_, index) => index + 1),
      );
      expect(await ask('/increment?key=n&label=other')).toContain('AccessDenied');
    });

    test('a number that is counted is held in eight bytes', async () => {
      expect(await ask('/increment?key=little')).toBe('1');
      expect(await ask('/counted?key=little')).toBe('Some([1, 0, 0, 0, 0, 0, 0, 0])');
    });

    test('batches set, get what is there, and delete', async () => {
      expect(await ask('/batch')).toBe('[("one", Some([49])), ("two", Some([50]))] [("two", Some([50]))]');
      expect(await ask('/cursor')).toContain('cursor not supported');
    });

    test('compare-and-swap loses no update, and fails when somebody else was first', async () => {
      const added = await Promise.all(Array.from({ length: 40 }, () => ask('/add?key=c')));
      expect(new Set(added).size).toBe(40);
      expect(await ask('/add?key=c')).toBe('41');
      expect(await ask('/swap-late?key=late')).toBe('failed: 7');
      expect(await ask('/swap-late?key=c')).toBe('failed: 7');
    });

    test('gives variables by wasi:config too', async () => {
      expect(await ask('/config?name=greeting')).toBe('Ok(Some("Hello, Graz!"))');
      expect(await ask('/config?name=unknown')).toBe('Ok(None)');
    });

    test('a panic is 500 without a body, and the next call is served', async () => {
      const response = await fetch(`${app.url}/panic`);
      expect([response.status, await response.text()]).toEqual([500, '']);
      expect(await ask('/count')).toBe('1');
    });

    if (name === 'embedded')
      test('an interface that is not offered fails when it is called, and is named', async () => {
        expect((await fetch(`${app.url}/sqlite`)).status).toBe(500);
        const lines = app.logs().map(({ line }) => line);
        expect(lines).toContainEqual(
          expect.stringMatching(/fermyon:spin\/sqlite#\S+, which the embedded runtime does not offer/),
        );
        expect(await ask('/count')).toBe('1');
      });
  });
}

describeWithPeers(['rust-guest'], 'a component of Rust', ({ 'rust-guest': file }) => {
  rustContract('embedded', async (system) => embeddedRuntime(await ensureToolchain(system)), file);
});

describeWithPeers(
  ['rust-guest', 'spin'],
  'a component of Rust on a real Spin',
  ({ 'rust-guest': file, spin }) => {
    rustContract('spin', () => Promise.resolve(spinRuntime(spin)), file);
  },
);
