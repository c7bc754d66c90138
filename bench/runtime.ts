// Prints what the embedded runtime costs: `npm run bench:runtime`, or some parts of it:
// `npm run bench:runtime -- throughput soak`. Each part runs in a process of its own, so that none carries another's memory.
import { availableParallelism } from 'node:os';
import { createSystem } from '../src/system/create.ts';
import type { System } from '../src/system/types.ts';
import { runApart } from './run-apart.ts';
import { type Figure, printFigures } from './runtime/figure.ts';
import { measureGuests } from './runtime/guests.ts';
import { measureIsolation } from './runtime/isolation.ts';
import { measureSoak } from './runtime/soak.ts';
import { fillCache, measureStart } from './runtime/start.ts';
import { measureThroughput } from './runtime/throughput.ts';

type Measure = (system: System) => Promise<Figure[]>;

const parts: Readonly<Record<string, readonly Measure[]>> = {
  throughput: [measureThroughput],
  guests: [measureGuests],
  start: [fillCache, measureStart],
  soak: [measureSoak],
  isolation: [measureIsolation],
};

const [first = '', second = '', position = '0'] = process.argv.slice(2);
if (first === '--one') await runOne(parts[second]?.[Number(position)]);
else await runAll(process.argv.slice(2));

async function runAll(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}, but ${Object.keys(parts).join(', ')}.`);
    process.exit(2);
  }
  const wanted = names.length > 0 ? names : Object.keys(parts);
  const figures: Figure[] = [];
  for (const name of wanted)
    for (const position of (parts[name] ?? []).keys())
      figures.push(...((await runApart(['bench/runtime.ts', '--one', name, String(position)])) as Figure[]));
  console.log(`embedded runtime, Node ${process.versions.node}, ${availableParallelism()} cores\n`);
  printFigures(figures);
  process.exit(figures.some(({ met }) => met === false) ? 1 : 0);
}

async function runOne(measure: Measure | undefined): Promise<void> {
  const system = createSystem({ logStyle: 'plain' });
  const figures = (await measure?.(system)) ?? [];
  await system.close();
  process.stdout.write(JSON.stringify(figures), () => process.exit(0));
}
