import { createHash } from 'node:crypto';
import path from 'node:path';
import { FtlError } from '../errors.ts';
import type { MountedFile } from './files/collect-files.ts';
import { createSlots, type Slots } from './slots.ts';
import type { System } from '../system/types.ts';
import type { Toolchain } from '../toolchain/types.ts';
import { createComponentCache, type CachedComponent, type ComponentCache } from './component-cache.ts';
import { createEngineStore, type EngineStore } from './componentize/engine-store.ts';
import { createWorkerPool, type WorkerPool } from './componentize/worker-pool.ts';
import { type World, worldFor } from './componentize/world.ts';
import { type Bundle, bundleSource } from './typescript/bundle.ts';
import { loadError, loadTimeoutError } from './typescript/load-errors.ts';
import type { ComponentSource } from './typescript/source.ts';
import { type BundlerPackages, loadBundlerPackages } from './typescript/toolchain-packages.ts';

/** A component that is there to be packed. */
export interface BuiltComponent extends CachedComponent {
  readonly id: string;
  /** What is mounted into it; nothing when undefined. */
  readonly files?: readonly MountedFile[];
  /** True when nothing had to be built. */
  readonly cached: boolean;
  readonly durationMs: number;
}

/** Turns TypeScript into components; holds threads, so it must be closed. */
export interface ComponentBuilder {
  readonly cache: ComponentCache;
  /** For compilers and commands, which use a core or more each: as many at once as the machine has cores. */
  readonly compilers: Slots;
  /**
   * Builds one component, or finds it in the cache. The same source and toolchain give the same bytes.
   * Throws `E_BUILD_COMPILE`, `E_BUILD_LOAD`, `E_BUILD_TOOLCHAIN` or `E_CANCELLED`.
   */
  build(source: ComponentSource): Promise<BuiltComponent>;
  /**
   * Makes a component of the world `tool` (wit/tool.wit) of a core module over WASI preview 1, or finds it in the cache.
   * Throws `E_BUILD_TOOLCHAIN` or `E_CANCELLED`.
   */
  wrap(module: Uint8Array): Promise<CachedComponent & { readonly cached: boolean }>;
  close(): Promise<void>;
}

/** How components are built. */
export interface ComponentBuilderOptions {
  readonly toolchain: Toolchain;
  readonly system: System;
  /** Longest time the top level of a component may take at build time, in ms; 30,000 by default. */
  readonly loadTimeoutMs?: number;
}

/** A loaded bundle needs up to 1 GiB, and the work is all CPU. */
const mostWorkers = 2;

/** A builder over an installed toolchain. Throws `E_BUILD_TOOLCHAIN`. */
export async function createComponentBuilder(options: ComponentBuilderOptions): Promise<ComponentBuilder> {
  const { toolchain, system, loadTimeoutMs = 30_000 } = options;
  const packages = await loadBundlerPackages(toolchain);
  const wit = await system.files.readText(path.join(system.packageRoot, 'wit', 'component.wit'));
  const builder = await system.files.sha256(path.join(system.packageRoot, 'dist', 'builder.mjs'));
  const key = keyOf([toolchain.id, builder, wit]);
  const size = Math.min(mostWorkers, system.platform.cores);
  const pool = createWorkerPool(system, { toolchainFolder: toolchain.folder, size, loadTimeoutMs });
  const context: BuildContext = {
    system,
    toolchain,
    packages,
    pool,
    key,
    loadTimeoutMs,
    cache: createComponentCache(system),
    engines: createEngineStore(system, { pool, wit, key }),
  };
  return {
    cache: context.cache,
    compilers: createSlots(system.platform.cores),
    build: (source) => buildComponent(source, context),
    wrap: (module) => wrap(module, context),
    close: async () => {
      await pool.close();
      packages.esbuild.stop();
    },
  };
}

interface BuildContext {
  readonly system: System;
  readonly toolchain: Toolchain;
  readonly packages: BundlerPackages;
  readonly pool: WorkerPool;
  readonly engines: EngineStore;
  readonly cache: ComponentCache;
  /** Stands for all a component depends on but its bundle. */
  readonly key: string;
  readonly loadTimeoutMs: number;
}

async function buildComponent(source: ComponentSource, context: BuildContext): Promise<BuiltComponent> {
  const start = performance.now();
  const bundle = await bundleSource(source, context);
  const world = worldFor(bundle.hostImports);
  const key = keyOf([context.key, world.name, bundle.code]);
  const found = await context.cache.find(key);
  const component =
    found ?? (await context.cache.store(key, await componentize(source, bundle, { world, ...context })));
  return { id: source.id, ...component, cached: found !== undefined, durationMs: performance.now() - start };
}

async function componentize(
  source: ComponentSource,
  bundle: Bundle,
  { world, engines, pool, loadTimeoutMs }: BuildContext & { readonly world: World },
): Promise<Uint8Array> {
  const engine = await engines.get(world);
  const result = await pool.run({ kind: 'componentize', engine, bundle: bundle.code });
  switch (result.kind) {
    case 'component':
      return result.bytes;
    case 'timed-out':
      throw loadTimeoutError(source, loadTimeoutMs);
    case 'load-failure':
      throw loadError(source, { ...result, sourceMap: bundle.sourceMap });
    case 'prepared':
      throw new FtlError('E_BUG', 'The builder answered another job than was asked.');
  }
}

async function wrap(
  module: Uint8Array,
  { cache, pool, system, key: builderKey }: BuildContext,
): Promise<CachedComponent & { readonly cached: boolean }> {
  const wit = await system.files.readText(path.join(system.packageRoot, 'wit', 'tool.wit'));
  const key = keyOf([builderKey, 'wrap', wit, createHash('sha256').update(module).digest('hex')]);
  const found = await cache.find(key);
  if (found) return { ...found, cached: true };
  const result = await pool.run({ kind: 'wrap', module, wit, world: 'tool' });
  if (result.kind !== 'component')
    throw new FtlError('E_BUG', `The builder answered wrap with ${result.kind}.`);
  return { ...(await cache.store(key, result.bytes)), cached: false };
}

/** One key of several texts; their lengths are part of it, so that no two lists give the same. */
function keyOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
