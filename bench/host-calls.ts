// Prints how long a component in TypeScript takes for its calls of the host, measured in it: `npm run bench:host-calls`.
import path from 'node:path';
import { createSystem } from '../src/system/create.ts';
import { buildComponents, startApp } from '../test/components/built-app.ts';

const requests = 200;
const system = createSystem({ logStyle: 'plain' });
const projectFolder = path.join(system.packageRoot, 'bench');
const entry = path.join(projectFolder, 'timed-calls.ts');
const built = await buildComponents(system, ({ builder }) =>
  builder.build({ id: 'timed-calls', name: 'timed-calls', entry, projectFolder }),
);
const variables = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`variable_${index}`, `https://host-${index}.example`]),
);
const app = await startApp(
  [{ id: 'timed-calls', built, route: '/...', stores: ['default'], variables }],
  system,
);

const measured = new Map<string, number[]>();
for (let index = 0; index < requests; index++) {
  const response = await fetch(`${app.url}/${index % 2 === 0 ? '' : '?all'}`);
  const times = (await response.json()) as Readonly<Record<string, number>>;
  for (const [name, time] of Object.entries(times)) measured.set(name, [...(measured.get(name) ?? []), time]);
}
await app.stop();

// The lowest tenth: what else runs on the machine makes some of them longer, and none shorter.
const lowTenth = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)] ?? Number.NaN;
console.log(`Node ${process.versions.node}, embedded runtime, lowest tenths of ${requests / 2} requests\n`);
console.log('| call | µs |\n| --- | --- |');
for (const [name, times] of measured) console.log(`| ${name} | ${lowTenth(times).toFixed(0)} |`);
await system.close();
process.exit(0);
