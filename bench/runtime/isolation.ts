import type { System } from '../../src/system/types.ts';
import { startApp } from '../../test/components/built-app.ts';
import { load, type LoadResult } from '../load.ts';
import { buildBenchComponents, toolRequest } from './apps.ts';
import { type Figure, information, limited, round } from './figure.ts';

/** Half of them to the good tool, half to the bad one. */
const requests = 1000;
/** Of the bad tool: endless loops end soon, and memory is soon exhausted. */
const limits = { timeout_ms: 500, memory: 128 * 1024 * 1024 };
const clients = 4;
const misdeeds = ['loop', 'throw', 'allocate', 'garbage'];

/** Calls of a good tool between calls of one that loops, traps, exhausts its memory, or answers what is not HTTP. */
export async function measureIsolation(system: System): Promise<Figure[]> {
  const { tool, guest } = await buildBenchComponents(system);
  const app = await startApp(
    [
      { id: 'text-analyzer', built: tool, route: '/...' },
      { id: 'bad', built: guest, route: '/bad/...', limits },
    ],
    system,
  );
  const between = misdeeds.map((misdeed) => `${app.url}/bad/${misdeed}`);
  const good = { ...toolRequest(app.url), requests: requests / 2 };
  await load({ ...good, clients });
  const alone = await load({ ...good, clients });
  const among = await load({ ...good, clients, between });
  await app.stop();
  return compare(alone, among);
}

function compare(alone: LoadResult, among: LoadResult): Figure[] {
  const name = `isolation, ${requests} requests, ${clients} clients`;
  return [
    limited(`${name}: p99 of good calls among bad ones, against good ones only`, among.p99 / alone.p99, {
      atMost: 2,
      unit: 'x',
    }),
    information(
      `${name}: p50 and p99`,
      `${round(among.p50)} and ${round(among.p99)} ms; good ones only ${round(alone.p50)} and ${round(alone.p99)} ms; all 200`,
    ),
  ];
}
