import { openKeyValueFiles } from '../../../src/runtimes/embedded/key-value/key-value-files.ts';
import { createSystem } from '../../../src/system/create.ts';

/** Writes to a store without end, so that it can be killed: `first` is always what `second` is, or one more. */
const [folder = '', start = '0'] = process.argv.slice(2);
const system = createSystem({ logStyle: 'silent' });
const stores = await openKeyValueFiles(system, { folder, labels: ['default'], log: () => undefined });
const padding = new Uint8Array(50_000).fill(1);
stores.perform('default', { kind: 'set', key: 'padding', value: padding });
for (let round = Number(start) + 1; ; round += 1) {
  for (const key of ['first', 'second'])
    stores.perform('default', { kind: 'set', key, value: Buffer.from(String(round)) });
  if (round === Number(start) + 1) process.stdout.write('writing\n');
  // Lets the files be written.
  await new Promise((resolve) => setImmediate(resolve));
}
