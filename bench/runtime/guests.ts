import { createHash } from 'node:crypto';
import type { System } from '../../src/system/types.ts';
import { startApp } from '../../test/components/built-app.ts';
import { buildCGuest } from '../../test/contract/c-guest.ts';
import { peer } from '../../test/installed-peers.ts';
import { load } from '../load.ts';
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
  const rates = await measureRates(files, system);
  const typescript = median(rates.get('TypeScript') ?? []);
  for (const [language, measured] of rates) {
    const name = `a ${language} component, 8 clients: requests/s`;
    figures.push(information(name, `${round(median(measured))}`));
    if (language !== 'TypeScript')
      figures.push(
        limited(`${name} against a TypeScript one`, median(measured) / typescript, { atLeast: 2, unit: 'x' }),
      );
  }
  return figures;
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

/** Requests a second by language, in rounds that alternate. */
async function measureRates(
  files: ReadonlyMap<string, string>,
  system: System,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const components = [...files].map(async ([language, file]) => {
    const bytes = await system.files.readBytes(file);
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { id: language.toLowerCase(), built: { digest, file }, route: `/${language}/...` };
  });
  const app = await startApp(await Promise.all(components), system);
  const rates = new Map([...files.keys()].map((language) => [language, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [language, measured] of rates) {
      const request = {
        url: `${app.url}/${language}/echo`,
        body: 'hello',
        headers: {},
        clients: 8,
        requests,
      };
      const { perSecond } = await load(request);
      // The first round warms up.
      if (round > 0) measured.push(perSecond);
    }
  await app.stop();
  return rates;
}
