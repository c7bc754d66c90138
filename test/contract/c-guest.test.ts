import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import { spinRuntime } from '../../src/runtimes/spin/index.ts';
import type { RunningApp, StartRuntime } from '../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { ensureToolchain, type Toolchain } from '../../src/toolchain/index.ts';
import { describeWithPeers } from '../peers.ts';
import { buildCGuest } from './c-guest.ts';
import { guestApp } from './guest-app.ts';

/** What both runtimes do with a component of C, which can do to its memory and its handles what it likes. */
function cContract(zig: string, prepare: (toolchain: Toolchain) => StartRuntime): void {
  let system: OwnedSystem;
  let app: RunningApp;

  beforeAll(async () => {
    system = createSystem({ logStyle: 'silent' });
    const toolchain = await ensureToolchain(system);
    const file = await buildCGuest(system, zig);
    app = await prepare(toolchain)(
      guestApp(file, { components: { c: { route: '/...' } } }),
      { port: 0 },
      system,
    );
  }, 360_000);
  afterAll(async () => {
    await app?.stop();
    await system.close();
  });

  const ask = async (path: string, body?: string) => {
    const response = await fetch(app.url + path, body === undefined ? {} : { method: 'POST', body });
    return response.status === 200 ? response.text() : response.status;
  };

  test('hands over method, path and body', async () => {
    expect(await ask('/echo?a=%20')).toBe('GET /echo?a=%20\n');
    expect(await ask('/echo', 'hello')).toBe('POST /echo\nhello');
    expect(await ask('/prime', '{"index":3}')).toBe('{"prime":7}');
    expect(await ask('/absent')).toBe(404);
  });

  test('bodies of any size, and each request starts from the same memory', async () => {
    const pages = await ask('/pages');
    for (const size of [10, 100_000, 3_000_000, 10]) {
      const body = 'x'.repeat(size);
      expect((await ask('/echo', body)) === `POST /echo\n${body}`).toBe(true);
      expect([await ask('/count'), await ask('/pages')]).toEqual(['1', pages]);
    }
  });

  test('memory grows by as much as the guest asks for, from the same size in every request', async () => {
    const pages = String(await ask('/pages'));
    for (const more of ['1', '10', '1', '0']) expect(await ask(`/grow?${more}`)).toBe(pages);
    expect(await ask('/grow?65536')).toBe('-1');
  });

  test('a handle that a request did not drop is none in the next', async () => {
    const handle = String(await ask('/leak', 'of another'));
    for (let round = 0; round < 3; round += 1) {
      expect(await ask(`/stale?${handle}`)).toBe(500);
      expect(await ask('/leak', 'of another')).toBe(handle);
    }
  });

  test('a trap is 500, and the next call is served', async () => {
    expect(await ask('/trap')).toBe(500);
    expect(await ask('/byte?4000000000')).toBe(500);
    expect(await ask('/hoard')).toBe(500);
    expect(await ask('/count')).toBe('1');
  });
}

describeWithPeers(['zig'], 'a component of C', ({ zig }) => {
  cContract(zig, (toolchain) => embeddedRuntime(toolchain));
});

describeWithPeers(['zig', 'spin'], 'a component of C on a real Spin', ({ zig, spin }) => {
  cContract(zig, () => spinRuntime(spin));
});
