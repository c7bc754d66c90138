import { createHash } from 'node:crypto';
import path from 'node:path';
import { createSystem } from '../../src/system/create.ts';
import type { System } from '../../src/system/types.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';
import { concatenate, encodeName, encodeSection } from '../../src/wasm/binary.ts';
import { type AppComponent, startApp } from '../../test/components/built-app.ts';
import { load } from '../load.ts';
import { buildBenchComponents } from './apps.ts';
import { type Figure, information, limited, round } from './figure.ts';

const count = 20;
const mebibyte = 1024 * 1024;

/** The first start of the app, which transpiles every component: in a process of its own, for the sake of the memory. */
export async function fillCache(system: System): Promise<Figure[]> {
  const { guest } = await buildBenchComponents(system);
  const bytes = await system.files.readBytes(guest.file);
  for (let index = 0; index < count; index += 1) {
    // A custom section that nobody reads.
    const section = encodeSection(0, concatenate([encodeName('bench'), Uint8Array.of(index)]));
    await system.files.write(componentFile(system, index), concatenate([bytes, section]));
  }
  const toolchain = await ensureToolchain(system);
  const begun = performance.now();
  const app = await startApp(await appComponents(system), ownCache(system), { toolchain });
  const seconds = (performance.now() - begun) / 1000;
  await app.stop();
  return [
    information(`${count} components of ${round(bytes.length / 1e6)} MB: first start`, `${round(seconds)} s`),
  ];
}

/** The second start, and what the app costs before and after its components are called. */
export async function measureStart(system: System): Promise<Figure[]> {
  const components = await appComponents(system);
  const work = watchWork(ownCache(system));
  const toolchain = await ensureToolchain(system);
  const begun = performance.now();
  const app = await startApp(components, work.system, { toolchain });
  const seconds = (performance.now() - begun) / 1000;
  const idle = process.memoryUsage().rss / mebibyte;
  const before = work.seen();
  const call = (id: string) =>
    load({ url: `${app.url}/${id}/count`, body: '', headers: {}, clients: 1, requests: 1 });
  await call('tool-0');
  const afterOne = work.seen();
  for (const { id } of components) await call(id);
  const all = process.memoryUsage().rss / mebibyte;
  await app.stop();
  await system.files.remove(startFolder(system));
  return [
    limited(`${count} components: start from a warm cache`, seconds, { atMost: 2, unit: ' s' }),
    limited(`${count} components: resident, none called yet`, idle, { atMost: 1024, unit: ' MiB' }),
    limited(`${count} components: threads and compilations before the first call`, before, {
      atMost: 0,
      unit: '',
    }),
    information(
      `${count} components: threads and compilations after the first call of one`,
      String(afterOne),
    ),
    information(`${count} components: resident after each was called`, `${round(all)} MiB`),
  ];
}

/** Counts what would cost: worker threads, and compilations in this one. */
function watchWork(system: System) {
  let seen = 0;
  const { compile } = WebAssembly;
  WebAssembly.compile = (bytes) => {
    seen += 1;
    return compile(bytes);
  };
  const startWorker: System['startWorker'] = (bundle, options) => {
    seen += 1;
    return system.startWorker(bundle, options);
  };
  return { system: { ...system, startWorker }, seen: () => seen };
}

async function appComponents(system: System): Promise<AppComponent[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const file = componentFile(system, index);
      const digest = `sha256:${createHash('sha256')
        .update(await system.files.readBytes(file))
        .digest('hex')}`;
      return { id: `tool-${index}`, route: `/tool-${index}/...`, built: { digest, file } };
    }),
  );
}

function ownCache(system: System): System {
  return createSystem({ logStyle: 'plain', cacheFolder: path.join(startFolder(system), 'cache') });
}

function componentFile(system: System, index: number): string {
  return path.join(startFolder(system), `component-${index}.wasm`);
}

function startFolder(system: System): string {
  return path.join(system.cacheFolder, 'bench', 'start');
}
