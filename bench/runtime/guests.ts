import { createHash } from 'node:crypto';
import type { System } from '../../src/system/types.ts';
import { startApp } from '../../test/components/built-app.ts';
import { peer } from '../../test/installed-peers.ts';
import { load } from '../load.ts';
import { buildBenchComponents } from './apps.ts';
import { type Figure, information, limited, median, round } from './figure.ts';

const rounds = 5;
const requests = 400;

/** The guest of the runtime contract in Rust, against the one in TypeScript; both echo a small request. */
export async function measureGuests(system: System): Promise<Figure[]> {
  const file = peer('rust-guest');
  if (file === undefined)
    return [information('a Rust component against a TypeScript one', 'not measured: npm run peers makes it')];
  const { guest } = await buildBenchComponents(system);
  const digest = `sha256:${createHash('sha256')
    .update(await system.files.readBytes(file))
    .digest('hex')}`;
  const app = await startApp(
    [
      { id: 'typescript', built: guest, route: '/typescript/...' },
      { id: 'rust', built: { digest, file }, route: '/rust/...' },
    ],
    system,
  );
  const rates = { typescript: [] as number[], rust: [] as number[] };
  for (let round = 0; round <= rounds; round += 1)
    for (const id of ['typescript', 'rust'] as const) {
      const request = { url: `${app.url}/${id}/echo`, body: 'hello', headers: {}, clients: 8, requests };
      const { perSecond } = await load(request);
      // The first round warms up.
      if (round > 0) rates[id].push(perSecond);
    }
  await app.stop();
  const [typescript, rust] = [median(rates.typescript), median(rates.rust)];
  return [
    limited('a Rust component, 8 clients: requests/s against a TypeScript one', rust / typescript, {
      atLeast: 2,
      unit: 'x',
    }),
    information('a Rust and a TypeScript component', `${round(rust)} and ${round(typescript)} requests/s`),
  ];
}
