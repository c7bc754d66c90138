import { createHash } from 'node:crypto';
import type { System } from '../../src/system/types.ts';
import { startApp } from '../../test/components/built-app.ts';
import { buildCGuest } from '../../test/contract/c-guest.ts';
import { peer } from '../../test/installed-peers.ts';
import { load, type LoadResult } from '../load.ts';
import { buildBenchComponents } from './apps.ts';
import { type Figure, information, limited, median, round } from './figure.ts';

const rounds = 3;
/** So many that what the load's own process needs to warm up counts for little. */
const requests = 1500;

/** The guests of the runtime contract in C and Rust against the one in TypeScript; all echo a small request. */
export async function measureGuests(system: System): Promise<Figure[]> {
  const files = await guestFiles(system);
  const figures = ['C', 'Rust']
    .filter((language) => !files.has(language))
    .map((language) =>
      information(`a ${language} component against a TypeScript one`, 'not measured: npm run peers'),
    );
  const measured = await measure(files, system);
  const typescript = measured.get('TypeScript') ?? [];
  for (const [language, results] of measured) {
    const name = `a ${language} component, 8 clients:`;
    const rate = perSecond(results);
    if (language !== 'TypeScript')
      figures.push(
        limited(`${name} requests/s against a TypeScript one`, rate / perSecond(typescript), {
          atLeast: 2,
          unit: 'x',
        }),
      );
    const cpu = median(results.map(({ cpuPerRequest }) => cpuPerRequest));
    figures.push(information(`${name} requests/s, CPU a request`, `${round(rate)}, ${round(cpu)} ms`));
  }
  return figures;
}

function perSecond(results: readonly LoadResult[]): number {
  return median(results.map((result) => result.perSecond));
}

/** The component of each language that can be built here. */
async function guestFiles(system: System): Promise<ReadonlyMap<string, string>> {
  const { guest } = await buildBenchComponents(system);
  const files = new Map([['TypeScript', guest.file]]);
  const rust = peer('rust-guest');
  if (rust !== undefined) files.set('Rust', rust);
  const zig = peer('zig');
  if (zig !== undefined) files.set('C', await buildCGuest(system, zig));
  return files;
}

/** What each round showed, by language; their rounds alternate. */
async function measure(
  files: ReadonlyMap<string, string>,
  system: System,
): Promise<ReadonlyMap<string, readonly LoadResult[]>> {
  const components = [...files].map(async ([language, file]) => {
    const bytes = await system.files.readBytes(file);
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { id: language.toLowerCase(), built: { digest, file }, route: `/${language}/...` };
  });
  const app = await startApp(await Promise.all(components), system);
  const measured = new Map([...files.keys()].map((language) => [language, [] as LoadResult[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [language, results] of measured) {
      const url = `${app.url}/${language}/echo`;
      const result = await load({ url, body: 'hello', headers: {}, clients: 8, requests });
      // The first round warms up.
      if (round > 0) results.push(result);
    }
  await app.stop();
  return measured;
}
