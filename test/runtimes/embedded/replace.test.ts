import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunnableApp } from '../../../src/runtimes/types.ts';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import type { System } from '../../../src/system/types.ts';
import type { Toolchain } from '../../../src/toolchain/index.ts';
import { type GuestParts, guestApp, prepareGuest } from '../../contract/guest-app.ts';
import { unusedPort } from '../../loopback.ts';

let base: OwnedSystem;
let toolchain: Toolchain;
let guestFile: string;

beforeAll(async () => {
  base = createSystem({ logStyle: 'silent' });
  ({ toolchain, file: guestFile } = await prepareGuest(base));
});
afterAll(() => base.close());

/** A system that counts the worker threads that run. */
function countingSystem(): { readonly system: System; running(): number } {
  let running = 0;
  const system: System = {
    ...base,
    startWorker: (bundle, options) => {
      const worker = base.startWorker(bundle, options);
      running += 1;
      worker.once('exit', () => (running -= 1));
      return worker;
    },
  };
  return { system, running: () => running };
}

const parts = (word: string): GuestParts => ({
  components: { a: { route: '/...', variables: { word } } },
});
const app = (word: string) => guestApp(guestFile, parts(word));

/** An app whose component cannot be read before it is released. */
function heldApp(word: string, system: System): { app: RunnableApp; system: System; release: () => void } {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const file = `${guestFile}#held`;
  const files = {
    ...system.files,
    readBytes: async (name: string) => {
      if (name !== file) return system.files.readBytes(name);
      await held;
      return system.files.readBytes(guestFile);
    },
  };
  return { app: guestApp(file, parts(word)), system: { ...system, files }, release };
}

const wordOf = async (url: string) =>
  ((await (await fetch(`${url}/variable?name=word`)).json()) as { value: string }).value;

test('of replacements that overlap the last one stays, and nothing of the others', async () => {
  const { system: counting, running } = countingSystem();
  const slow = heldApp('slow', counting);
  const served = await embeddedRuntime(toolchain)(app('first'), { port: 0 }, slow.system);
  expect(await wordOf(served.url)).toBe('first');
  const replaced = [served.replace(slow.app), served.replace(app('last'))];
  slow.release();
  await Promise.all(replaced);
  expect(await wordOf(served.url)).toBe('last');
  await served.stop();
  expect(running()).toBe(0);
});

test('an app that is replaced while it stops leaves no worker, and none takes its place', async () => {
  const { system: counting, running } = countingSystem();
  const held = heldApp('held', counting);
  const served = await embeddedRuntime(toolchain)(app('first'), { port: await unusedPort() }, held.system);
  const waiting = fetch(`${served.url}/events?count=3&ms=100`).then((response) => response.text());
  await wordOf(served.url);
  const replaced = served.replace(held.app);
  await new Promise((resolve) => setImmediate(resolve));
  let stopped = false;
  const stop = served.stop().then(() => (stopped = true));
  await waiting.catch(() => undefined);
  await expect(fetch(served.url)).rejects.toThrow();
  expect(stopped).toBe(false);
  held.release();
  await Promise.all([stop, replaced]);
  expect(running()).toBe(0);
  await expect(served.replace(app('later'))).rejects.toMatchObject({ code: 'E_CANCELLED' });
  expect(running()).toBe(0);
});
