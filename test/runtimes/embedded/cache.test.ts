import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import { createTranspiler } from '../../../src/runtimes/embedded/transpile/transpile.ts';
import type { RunnableApp, RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import type { Toolchain } from '../../../src/toolchain/index.ts';
import { prepareGuest } from '../../contract/guest-app.ts';

let system: OwnedSystem;
let toolchain: Toolchain;
let runnable: RunnableApp;
let cacheFolder: string;
let entry: string;

beforeAll(async () => {
  const usual = createSystem({ logStyle: 'silent' });
  const guest = await prepareGuest(usual);
  toolchain = guest.toolchain;
  runnable = guest.makeApp({ components: { a: { route: '/...' } } });
  cacheFolder = await usual.files.temporaryFolder('ftl-transpiled');
  system = createSystem({ logStyle: 'silent', cacheFolder });
  await whileRunning(async (app) => {
    expect((await fetch(`${app.url}/echo`)).status).toBe(200);
  });
  const [name = ''] = await readdir(path.join(cacheFolder, 'transpiled'));
  entry = path.join(cacheFolder, 'transpiled', name);
});

afterAll(async () => {
  await system.close();
  await rm(cacheFolder, { recursive: true, force: true });
});

async function whileRunning(work: (app: RunningApp) => Promise<void>): Promise<void> {
  const app = await embeddedRuntime(toolchain)(runnable, { port: 0 }, system);
  try {
    await work(app);
  } finally {
    await app.stop();
  }
}

test('a component is transpiled once: the second start needs no transpiler', async () => {
  const workers: string[] = [];
  const watched = {
    ...system,
    startWorker: (...given: Parameters<typeof system.startWorker>) => {
      workers.push(given[0]);
      return system.startWorker(...given);
    },
  };
  const compile = vi.spyOn(WebAssembly, 'compile');
  const app = await embeddedRuntime(toolchain)(runnable, { port: 0 }, watched);
  // A component costs nothing until it is called.
  expect([workers, compile.mock.calls]).toEqual([[], []]);
  expect((await fetch(`${app.url}/echo`)).status).toBe(200);
  await app.stop();
  expect(workers).toEqual(['component']);
  expect(compile).toHaveBeenCalled();
  compile.mockRestore();
});

test('an entry that was not finished is made again', async () => {
  await rm(path.join(entry, 'component.json'));
  await rm(path.join(entry, 'component.core2.wasm'));
  await whileRunning(async (app) => {
    expect((await fetch(`${app.url}/echo`)).status).toBe(200);
  });
  expect(await readdir(entry)).toContain('component.core2.wasm');
});

test.each([
  ['component.mjs', 'cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['component.core.wasm', 'changed', (whole: Buffer) => Buffer.concat([whole.subarray(0, -1), Buffer.of(7)])],
])('%s of the cache that was %s is found and made anew', async (name, _damage, damage) => {
  const file = path.join(entry, name);
  const whole = await readFile(file);
  await writeFile(file, damage(whole));
  await whileRunning(async (app) => {
    expect((await fetch(`${app.url}/echo`)).status).toBe(200);
  });
  expect((await readFile(file)).equals(whole)).toBe(true);
});

test('a cache that is deleted between the start and the first call is made anew', async () => {
  await whileRunning(async (app) => {
    await rm(entry, { recursive: true });
    expect((await fetch(`${app.url}/echo`)).status).toBe(200);
  });
  expect(await readdir(entry)).toContain('component.json');
});

test('a component whose state cannot be set back gets a fresh instance for each call', async () => {
  const file = path.join(entry, 'component.json');
  const description = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  expect(description['resettable']).toBe(true);
  await writeFile(file, JSON.stringify({ ...description, resettable: false }));
  await whileRunning(async (app) => {
    for (let round = 0; round < 5; round += 1)
      expect(await (await fetch(`${app.url}/count`)).text()).toBe('1');
    const random = async () => (await fetch(`${app.url}/random`)).json() as Promise<{ number: number }>;
    expect((await random()).number).not.toBe((await random()).number);
  });
});

test('a toolchain without its transpiler is named', async () => {
  const broken = { ...toolchain, folder: cacheFolder };
  await expect(embeddedRuntime(broken)(runnable, { port: 0 }, system)).rejects.toMatchObject({
    code: 'E_BUILD_TOOLCHAIN',
  });
});

test('a file that is no component stops the start, and leaves nothing', async () => {
  const file = path.join(cacheFolder, 'broken.wasm');
  await writeFile(file, new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  const broken = { ...runnable, componentFile: () => file };
  await expect(embeddedRuntime(toolchain)(broken, { port: 0 }, system)).rejects.toMatchObject({
    code: 'E_COMPONENT_UNSUPPORTED',
  });
});

test('a component that could not be transpiled is tried again', async () => {
  let failures = 1;
  const failing = {
    ...system,
    cacheFolder: await system.files.temporaryFolder('ftl-transpiled'),
    startWorker: (...given: Parameters<typeof system.startWorker>) => {
      if (failures-- > 0) throw new Error('no room');
      return system.startWorker(...given);
    },
  };
  const transpile = await createTranspiler(failing, toolchain);
  const [component] = runnable.locked.components;
  const file = runnable.componentFile(component?.source.digest ?? '');
  const read = () => system.files.readBytes(file);
  const source = { id: 'a', bytes: await read(), readAgain: read };
  await expect(transpile(source)).rejects.toThrow('no room');
  await expect(transpile(source)).resolves.toHaveProperty('resettable');
});
