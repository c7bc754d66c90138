import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FtlError } from '../../../src/errors.ts';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import type { StartOptions } from '../../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import type { Toolchain } from '../../../src/toolchain/index.ts';
import { type GuestParts, guestApp, prepareGuest } from '../../contract/guest-app.ts';

let system: OwnedSystem;
let toolchain: Toolchain;
let folder: string;
let guest: Uint8Array;
let guestFile: string;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  ({ toolchain, file: guestFile } = await prepareGuest(system));
  guest = new Uint8Array(await readFile(guestFile));
  folder = await system.files.temporaryFolder('bad-input');
});
afterAll(() => system.close());

const one: GuestParts = { components: { broken: { route: '/...' } } };

/** The error that an app with this component does not start with. */
async function errorOf(
  bytes: Uint8Array,
  { parts = one, options = {} }: { parts?: GuestParts; options?: Partial<StartOptions> } = {},
) {
  const file = path.join(folder, 'broken.wasm');
  await writeFile(file, bytes);
  const running = embeddedRuntime(toolchain)(guestApp(file, parts), { port: 0, ...options }, system);
  const error = await running.then(
    async (app) => {
      await app.stop();
      throw new Error('the app started');
    },
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FtlError)) throw error;
  return error;
}

const text = (value: string) => new TextEncoder().encode(value);
const component = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

test.each([
  ['nothing', new Uint8Array(), 'is not a WebAssembly file'],
  ['a text', text('<!doctype html>'), 'is not a WebAssembly file'],
  ['a core module', Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00), 'is a core module'],
  ['an empty component', Uint8Array.from(component), 'does not export wasi:http/incoming-handler'],
  ['a section longer than the file', Uint8Array.from([...component, 11, 200, 1]), 'broken'],
])('%s is refused, and the component is named', async (_name, bytes, problem) => {
  const error = await errorOf(bytes);
  expect(error.code).toBe('E_COMPONENT_UNSUPPORTED');
  expect(error.message).toContain('broken');
  expect(error.message).toContain(problem);
});

test(
  'a component that was cut short anywhere is refused as a component, not as a bug',
  { timeout: 300_000 },
  async () => {
    for (const share of [0.0001, 0.01, 0.3, 0.9, 0.99999]) {
      const error = await errorOf(guest.subarray(0, Math.floor(guest.length * share)));
      expect(error.code).toBe('E_COMPONENT_UNSUPPORTED');
      expect(error.message).toContain('broken');
    }
  },
);

test('a state folder that is a file is one clear error', async () => {
  const file = path.join(folder, 'state');
  await writeFile(file, '');
  const error = await errorOf(guest, { options: { stateFolder: file } });
  expect([error.code, error.message]).toEqual(['E_FILE_SYSTEM', expect.stringContaining(file)]);
});

test('two apps at one state folder: the second is refused, the first goes on and keeps what it has', async () => {
  const stateFolder = path.join(folder, 'shared');
  const parts: GuestParts = { components: { a: { route: '/...', stores: ['default'] } } };
  const first = await embeddedRuntime(toolchain)(
    guestApp(guestFile, parts),
    { port: 0, stateFolder },
    system,
  );
  try {
    await fetch(`${first.url}/store?key=k&value=kept`);
    expect((await errorOf(guest, { parts, options: { stateFolder } })).code).toBe('E_RUNTIME_START');
    expect(await (await fetch(`${first.url}/store?key=k`)).json()).toEqual({ value: 'kept true k' });
  } finally {
    await first.stop();
  }
});
