import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SendCall } from '../../../src/runtimes/embedded/exchange.ts';
import { openKeyValueFiles } from '../../../src/runtimes/embedded/key-value/key-value-files.ts';
import { createOutbound } from '../../../src/runtimes/embedded/outbound/outbound.ts';
import { ComponentPool } from '../../../src/runtimes/embedded/pool/component-pool.ts';
import { loadComponent } from '../../../src/runtimes/embedded/transpile/load-component.ts';
import {
  createTranspiler,
  type TranspiledComponent,
} from '../../../src/runtimes/embedded/transpile/transpile.ts';
import { parseOutboundHost } from '../../../src/spin/outbound-hosts.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import { prepareGuest } from '../../contract/guest-app.ts';

let system: OwnedSystem;
let transpiled: TranspiledComponent;
const pools: ComponentPool[] = [];

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  const { toolchain, file } = await prepareGuest(system);
  const readAgain = () => system.files.readBytes(file);
  const transpile = await createTranspiler(system, toolchain);
  transpiled = await transpile({ id: 'guest', bytes: await readAgain(), readAgain });
});

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.stop()));
  await system.close();
});

/** Components that may call each other, each with one worker for calls from outside. */
async function components(...ids: string[]): Promise<(id: string, path: string) => Promise<string>> {
  const keyValueStores = await openKeyValueFiles(system, {
    folder: undefined,
    labels: [],
    log: () => undefined,
  });
  const byId = new Map<string, ComponentPool>();
  const findComponent = (id: string): SendCall | undefined => byId.get(id)?.send;
  const everyComponent = parseOutboundHost('http://*.spin.internal');
  if (!('entry' in everyComponent)) throw new Error(everyComponent.problem);
  const grants = { component: 'own', environment: {}, variables: {}, keyValueStores: [] };
  for (const id of ids) {
    const pool = new ComponentPool(system, {
      id,
      keyValueStores,
      maximumWorkers: 1,
      timeoutMs: undefined,
      load: () =>
        loadComponent(system, transpiled, { grants, maximumMemory: 2 ** 29, files: async () => ({}) }),
      sendFetch: createOutbound({
        connections: system.network.openConnections(),
        component: id,
        allowed: [everyComponent.entry],
        noNetwork: true,
        findComponent,
        ownUrl: () => '',
        log: () => undefined,
      }),
      openOutput: () => ({ write: () => undefined, end: () => undefined }),
      onProblem: () => undefined,
    });
    byId.set(id, pool);
    pools.push(pool);
  }
  return (id, path) => call(findComponent(id), path);
}

/** The body of the answer; what failed is thrown. */
function call(send: SendCall | undefined, path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    const head = { method: 'GET', scheme: 'http', authority: 'x', path, headers: [] } as const;
    const take = (part: { chunks: readonly Uint8Array[]; ended: boolean }) => {
      chunks.push(...part.chunks);
      if (part.ended) resolve(Buffer.concat(chunks).toString());
    };
    send?.(head, {
      body: { chunks: [], ended: true },
      context: { chain: [], deadline: performance.now() + 100_000 },
      receiver: {
        response: (_head, body) => take(body),
        body: take,
        consumed: () => undefined,
        failed: ({ kind, detail }) => reject(new Error(`${kind}: ${detail}`)),
      },
    });
  });
}

/** A path that makes a component call the next, and so on. */
function through(...ids: string[]): string {
  return ids.reduceRight(
    (to, id) => `/fetch?to=${encodeURIComponent(`http://${id}.spin.internal${to}`)}`,
    '/count',
  );
}

const answered = (hops: number) => (hops === 0 ? '1' : expect.stringContaining('"status":200'));

test('calls that go in a circle never wait for ever, however many come at once to one worker each', async () => {
  const ask = await components('a', 'b');
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => ask('a', through('b', 'a'))),
    ...Array.from({ length: 4 }, () => ask('b', through('a', 'b'))),
  ]);
  for (const answer of answers) {
    expect(answer).toEqual(answered(2));
    expect(answer).not.toContain('error');
  }
});

test('a component with one worker can call itself', async () => {
  const ask = await components('a');
  const answers = await Promise.all(Array.from({ length: 3 }, () => ask('a', through('a', 'a', 'a'))));
  for (const answer of answers) expect(answer).not.toContain('error');
});

test('calls beyond what there are workers for wait, and are served in their order', async () => {
  const ask = await components('a');
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 6 }, async (_, index) => {
      expect(await ask('a', '/count')).toBe('1');
      order.push(index);
    }),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
});
