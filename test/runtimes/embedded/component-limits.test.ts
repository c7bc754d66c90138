import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import type { RunningApp, StartOptions } from '../../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import type { Toolchain } from '../../../src/toolchain/index.ts';
import { type GuestParts, guestApp, prepareGuest } from '../../contract/guest-app.ts';

let system: OwnedSystem;
let toolchain: Toolchain;
let guestFile: string;
/** `tight` has limits of its own, `free` has none. */
let app: RunningApp;

const mebibyte = 1024 * 1024;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  ({ toolchain, file: guestFile } = await prepareGuest(system));
  app = await start({
    components: {
      tight: {
        route: '/tight/...',
        allowedHosts: ['http://*.spin.internal'],
        limits: { memory: 64 * mebibyte, timeout_ms: 10_000 },
      },
      free: { route: '/free/...', allowedHosts: ['http://*.spin.internal'] },
    },
  });
});

afterAll(async () => {
  await app?.stop();
  await system.close();
});

function start(parts: GuestParts, options: Partial<StartOptions> = {}): Promise<RunningApp> {
  return embeddedRuntime(toolchain)(guestApp(guestFile, parts), { port: 0, ...options }, system);
}

const through = (caller: string, to: string) =>
  fetch(`${app.url}/${caller}/fetch?to=${encodeURIComponent(`http://${to}`)}`);
const lines = () => app.logs().map(({ component, line }) => `${component}: ${line}`);

test('a call ends at the time limit of its component, long before that of the request', async () => {
  const response = await fetch(`${app.url}/tight/loop`);
  expect([response.status, await response.text()]).toEqual([504, '']);
  expect(lines()).toContainEqual(
    'tight: A request was stopped: the time limit of 10000 ms of the component has passed.',
  );
  expect((await fetch(`${app.url}/free/slow?ms=11000`)).status).toBe(200);
});

test('a chained call ends at the limit of the called, and its caller answers', async () => {
  const response = await through('free', 'tight.spin.internal/loop');
  expect(response.status).toBe(200);
  expect(await response.json()).toHaveProperty('error');
});

test('what a component calls has no more time than the component itself', async () => {
  const response = await through('tight', 'free.spin.internal/loop');
  expect(response.status).toBe(200);
  expect(await response.json()).toHaveProperty('error');
});

test('an instance grows to the memory of its own limit, and others beyond it', async () => {
  const bytes = 48 * mebibyte;
  expect((await fetch(`${app.url}/free/big?bytes=${bytes}`)).status).toBe(200);
  expect((await fetch(`${app.url}/tight/big?bytes=${bytes}`)).status).toBe(500);
  expect((await fetch(`${app.url}/tight/big?bytes=1000`)).status).toBe(200);
});

test('a component that cannot begin within its memory stops the start, and is named', async () => {
  const small = start({ components: { small: { route: '/...', limits: { memory: 2 * mebibyte } } } });
  await expect(small).rejects.toMatchObject({
    code: 'E_RUNTIME_START',
    message: expect.stringMatching(
      /^Component small needs .* MiB to begin with; its limit of memory is 2 MiB\.$/,
    ) as string,
  });
});

test('limits of a lock that are no numbers stop the start', async () => {
  const limits = { timeout_ms: '10' } as unknown as { timeout_ms: number };
  await expect(start({ components: { a: { route: '/...', limits } } })).rejects.toMatchObject({
    code: 'E_RUNTIME_START',
    message: 'The limit timeout_ms of component a is not a whole number above 0.',
  });
});
