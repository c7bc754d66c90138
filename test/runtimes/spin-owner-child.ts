import { spinRuntime } from '../../src/runtimes/spin/index.ts';
import { createSystem } from '../../src/system/create.ts';

/** Starts an app without components on the Spin of its argument, says where it answers, and goes on. */
const system = createSystem({ logStyle: 'silent' });
const metadata = { name: 'owned', version: '1.0.0', trigger: { type: 'http' } } as const;
const locked = { spin_lock_version: 1, metadata, variables: {}, triggers: [], components: [] } as const;
const app = await spinRuntime(process.argv[2] ?? '')(
  { locked, componentFile: (digest) => digest },
  { port: 0 },
  system,
);
process.stdout.write(`${app.url}\n`);
