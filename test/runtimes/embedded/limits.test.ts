import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import type { RunningApp, StartOptions } from '../../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import type { System } from '../../../src/system/types.ts';
import type { Toolchain } from '../../../src/toolchain/index.ts';
import { type GuestParts, guestApp, prepareGuest } from '../../contract/guest-app.ts';
import { type EchoedRequest, headerValues, rawRequest } from '../../contract/http-client.ts';

let system: OwnedSystem;
let toolchain: Toolchain;
let guestFile: string;
let app: RunningApp;
/** The same with a short deadline. */
let hasty: RunningApp;

const twoComponents: GuestParts = {
  components: {
    a: { route: '/a/...', allowedHosts: ['http://*.spin.internal', 'http://127.0.0.1:*'] },
    b: { route: '/b/...', allowedHosts: ['http://*.spin.internal'] },
  },
};

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  ({ toolchain, file: guestFile } = await prepareGuest(system));
  app = await start();
  hasty = await start({ requestTimeoutMs: 10_000 });
});

afterAll(async () => {
  await Promise.all([app?.stop(), hasty?.stop()]);
  await system.close();
});

function start(options: Partial<StartOptions> = {}, parts = twoComponents): Promise<RunningApp> {
  return embeddedRuntime(toolchain)(guestApp(guestFile, parts), { port: 0, ...options }, system);
}

function chained(to: string, through = app): string {
  return `${through.url}/a/fetch?to=${encodeURIComponent(to)}`;
}

test('an endless loop ends at the deadline with 504, and the next 100 calls are served', async () => {
  const response = await fetch(`${hasty.url}/b/loop`);
  expect([response.status, await response.text()]).toEqual([504, '']);
  for (let round = 0; round < 100; round += 1)
    expect(await (await fetch(`${hasty.url}/b/count`)).text()).toBe('1');
});

test('a chained endless loop is an error inside the caller, which still answers', async () => {
  const response = await fetch(chained('http://b.spin.internal/loop', hasty));
  expect(response.status).toBe(200);
  expect(await response.json()).toHaveProperty('error');
});

test('loops in all workers at once leave the app usable', async () => {
  const looping = Array.from({ length: 6 }, () => fetch(`${hasty.url}/b/loop`));
  expect((await Promise.all(looping)).map(({ status }) => status)).toEqual([504, 504, 504, 504, 504, 504]);
  expect((await fetch(`${hasty.url}/b/echo`)).status).toBe(200);
});

test('endless loops in as many workers as there are cores hold up no other call', async () => {
  const patient = await start({ requestTimeoutMs: 60_000 });
  const controller = new AbortController();
  const count = Math.max(2, system.platform.cores);
  const loops = Array.from({ length: count }, () =>
    fetch(`${patient.url}/b/loop`, { signal: controller.signal }).catch(() => undefined),
  );
  try {
    expect(await (await fetch(`${patient.url}/b/count`)).text()).toBe('1');
  } finally {
    controller.abort();
    await Promise.all(loops);
    await patient.stop();
  }
});

test('memory is limited: the call fails with 500, and the next is served', async () => {
  expect((await fetch(`${app.url}/b/allocate`)).status).toBe(500);
  expect(await (await fetch(`${hasty.url}/b/count`)).text()).toBe('1');
});

test('a component that calls itself is stopped after ten hops', async () => {
  let url = 'http://a.spin.internal/echo';
  for (let hop = 0; hop < 12; hop += 1) url = `http://a.spin.internal/fetch?to=${encodeURIComponent(url)}`;
  const response = await fetch(chained(url));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('error');
  expect(app.logs().map(({ line }) => line)).toContainEqual(expect.stringContaining('10 components'));
});

test('calls that wait for something outside do not hold up the others', async () => {
  const patient = await start({ requestTimeoutMs: 24_000 });
  try {
    // One after the other on two workers they would take 40 s, which is beyond the deadline.
    const slow = Array.from({ length: 10 }, () => fetch(`${patient.url}/a/slow?ms=8000`));
    const statuses = (await Promise.all(slow)).map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 200));
  } finally {
    await patient.stop();
  }
});

test('components that wait for each other in all their workers get new ones', async () => {
  const crossing = await start();
  try {
    const via = (from: string, to: string) =>
      `${crossing.url}/${from}/fetch?to=${encodeURIComponent(`http://${to}.spin.internal/fetch?to=${encodeURIComponent(`http://${from}.spin.internal/count`)}`)}`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_, index) =>
        (await fetch(index % 2 === 0 ? via('a', 'b') : via('b', 'a'))).json(),
      ),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 200 });
  } finally {
    await crossing.stop();
  }
});

test('what a store holds is there after a restart, and a failed start leaves the folder to others', async () => {
  const stateFolder = `${await system.files.temporaryFolder('state')}/kv`;
  const parts = { components: { a: { route: '/...', stores: ['default'] } } };
  const first = await start({ stateFolder }, parts);
  await fetch(`${first.url}/store?key=k&value=kept`);
  await first.stop();
  const port = Number(new URL(app.url).port);
  await expect(start({ stateFolder, port }, parts)).rejects.toMatchObject({ code: 'E_RUNTIME_PORT' });
  const second = await start({ stateFolder }, parts);
  try {
    expect(await (await fetch(`${second.url}/store?key=k`)).json()).toEqual({ value: 'kept true k' });
  } finally {
    await second.stop();
  }
});

test('many clients at once are all served', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, async () => (await fetch(chained('http://b.spin.internal/count'))).json()),
  );
  expect(answers).toEqual(Array.from({ length: 40 }, () => ({ status: 200, body: '1' })));
});

test('a body over the limit is refused, whether its length is told or not', async () => {
  const tooLong = 'x'.repeat(10 * 1024 * 1024 + 1);
  const told = await rawRequest(`${app.url}/a/upload`, { method: 'POST' }, tooLong);
  expect(told.status).toBe(413);
  const stream = new Blob([tooLong]).stream();
  const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
  expect((await fetch(`${app.url}/a/upload`, init)).status).toBe(413);
});

test('forged spin headers of a client do not reach the component', async () => {
  const { body } = await rawRequest(`${app.url}/a/echo`, {
    headers: { 'spin-client-addr': '6.6.6.6:6', 'Spin-Path-Info': '/forged', spin_full_url: 'x' },
  });
  const { headers } = JSON.parse(body) as EchoedRequest;
  expect(headerValues(headers, 'spin-client-addr')).toEqual([expect.stringContaining('127.0.0.1')]);
  expect(headerValues(headers, 'spin-path-info')).toEqual(['/echo']);
  expect(headerValues(headers, 'spin_full_url')).toEqual([]);
});

test('a small answer goes out with its length', async () => {
  const response = await fetch(`${app.url}/a/big?bytes=1000`);
  expect(response.headers.get('content-length')).toBe('1000');
  expect((await response.text()).length).toBe(1000);
});

test('without network only other components can be reached', async () => {
  const closed = await start({ noNetwork: true });
  try {
    const ask = async (to: string) =>
      (await fetch(`${closed.url}/a/fetch?to=${encodeURIComponent(to)}`)).json();
    expect(await ask('http://b.spin.internal/count')).toEqual({ status: 200, body: '1' });
    expect(await ask(`${app.url}/a/echo`)).toHaveProperty('error');
  } finally {
    await closed.stop();
  }
});

test('stopping ends a request under way and leaves no worker thread', async () => {
  const workers: Worker[] = [];
  const watched: System = {
    ...system,
    startWorker: (bundle, options) => {
      const worker = system.startWorker(bundle, options);
      workers.push(worker);
      return worker;
    },
  };
  const parts = guestApp(guestFile, twoComponents);
  const another = await embeddedRuntime(toolchain)(parts, { port: 0, requestTimeoutMs: 60_000 }, watched);
  const response = await fetch(`${another.url}/a/events?count=100000&ms=20`);
  const cut = response.text().then(
    () => 'whole',
    () => 'cut off',
  );
  expect(workers.map(({ threadId }) => threadId > 0)).toEqual([true]);
  await another.stop();
  expect(workers.map(({ threadId }) => threadId)).toEqual([-1]);
  expect(await cut).toBe('cut off');
});

test('what components print is in files by component and stream, without the values of secrets', async () => {
  const logFolder = `${await system.files.temporaryFolder('logs')}/logs`;
  const parts: GuestParts = {
    ...twoComponents,
    variables: { token: { secret: true, default: 'planted-secret' } },
  };
  const logging = await start({ logFolder }, parts);
  await fetch(`${logging.url}/a/log?line=from-a`);
  await fetch(`${logging.url}/b/log?line=the-planted-secret-of-b`);
  await logging.stop();
  expect(await system.files.readText(`${logFolder}/a_stdout.txt`)).toBe('from-a\n');
  expect(await system.files.readText(`${logFolder}/b_stdout.txt`)).toBe('the-***-of-b\n');
});
