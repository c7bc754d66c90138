import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedRuntime } from '../../../src/runtimes/embedded/index.ts';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import { prepareGuest } from '../../contract/guest-app.ts';

let system: OwnedSystem;
let app: RunningApp;
const workers: Worker[] = [];

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  const { toolchain, makeApp } = await prepareGuest(system);
  const watched = {
    ...system,
    startWorker: (...given: Parameters<typeof system.startWorker>) => {
      const worker = system.startWorker(...given);
      workers.push(worker);
      return worker;
    },
  };
  const parts = {
    components: {
      good: { route: '/good/...', allowedHosts: ['http://next.spin.internal'] },
      next: {},
      bad: { route: '/bad/...', limits: { timeout_ms: 10_000, memory: 64 * 1024 * 1024 } },
    },
  };
  app = await embeddedRuntime(toolchain)(makeApp(parts), { port: 0 }, watched);
});

afterAll(async () => {
  await app?.stop();
  await system.close();
});

const chained = `/good/fetch?to=${encodeURIComponent('http://next.spin.internal/count')}`;

test('whatever a component does, calls of the others are answered', async () => {
  const bad: (number | string)[] = [];
  for (let round = 0; round < 2; round += 1)
    for (const misdeed of ['loop', 'throw', 'allocate', 'garbage']) {
      const disturbing = fetch(`${app.url}/bad/${misdeed}`).then(
        async (response) => {
          const whole = await response.text().then(
            () => '',
            () => 'cut off',
          );
          return whole || response.status;
        },
        () => 'no answer',
      );
      expect(await (await fetch(app.url + chained)).json()).toEqual({ status: 200, body: '1' });
      bad.push(await disturbing);
      expect(await (await fetch(`${app.url}/good/count`)).text()).toBe('1');
    }
  // Each of them failed in its own way, and none as if nothing had happened.
  expect(new Set(bad.filter((_, index) => index % 4 === 0))).toEqual(new Set([504]));
  expect(new Set(bad.filter((_, index) => index % 4 === 1))).toEqual(new Set([500]));
  expect(bad).not.toContain(200);
});

test('many chained calls in a row all succeed, and leave no worker behind for each', async () => {
  const before = workers.length;
  let answered = 0;
  const client = async () => {
    for (let call = 0; call < 100; call += 1) {
      expect(await (await fetch(app.url + chained)).json()).toEqual({ status: 200, body: '1' });
      answered += 1;
    }
  };
  await Promise.all([client(), client(), client(), client()]);
  expect(answered).toBe(400);
  const alive = workers.filter(({ threadId }) => threadId > 0).length;
  expect(workers.length - before).toBeLessThan(40);
  expect(alive).toBeLessThan(60);
});
