import { createHash } from 'node:crypto';
import path from 'node:path';
import { isJsonObject, isTextRecord } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import type { PreparedEngine } from './engine.ts';
import type { WorkerPool } from './worker-pool.ts';
import type { World } from './world.ts';

/** Engines by world, prepared at most once: by this process or an earlier one. */
export interface EngineStore {
  /** Throws `E_BUILD_TOOLCHAIN` or `E_CANCELLED`. */
  get(world: World): Promise<PreparedEngine>;
}

/** A store in `<cacheFolder>/engines`; `key` stands for all that an engine depends on but the world. */
export function createEngineStore(
  system: System,
  { pool, wit, key }: { readonly pool: WorkerPool; readonly wit: string; readonly key: string },
): EngineStore {
  const engines = new Map<string, Promise<PreparedEngine>>();
  const prepare = async ({ name, text }: World): Promise<PreparedEngine> => {
    const folder = path.join(system.cacheFolder, 'engines', key, name);
    const stored = await readEngine(folder, system);
    if (stored) return stored;
    const progress = system.log.progress('Preparing the JavaScript engine, once a version of the toolchain');
    try {
      const result = await pool.run({ kind: 'prepare', wit: `${wit}\n${text}`, world: name });
      if (result.kind !== 'prepared')
        throw new FtlError('E_BUG', `The builder answered prepare with ${result.kind}.`);
      await writeEngine(folder, result.engine, system);
      return result.engine;
    } finally {
      progress.done();
    }
  };
  return {
    get: (world) => {
      const engine = engines.get(world.name) ?? prepare(world);
      engines.set(world.name, engine);
      return engine;
    },
  };
}

/** The file that is written last, and so says that the others are whole. */
interface EngineRecord {
  readonly bindings: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly module: string;
  readonly template: string;
}

async function readEngine(folder: string, system: System): Promise<PreparedEngine | undefined> {
  const record = await system.files.readRecord(path.join(folder, 'engine.json'));
  const {
    bindings,
    environment,
    module: moduleDigest,
    template: templateDigest,
  } = isJsonObject(record) ? record : {};
  if (typeof bindings !== 'string' || !isTextRecord(environment)) return undefined;
  const names = ['module.wasm', 'template.wasm'];
  const stats = await Promise.all(names.map((name) => system.files.stat(path.join(folder, name))));
  if (stats.some((stat) => stat?.kind !== 'file')) return undefined;
  const module = await system.files.readBytes(path.join(folder, 'module.wasm'));
  const template = await system.files.readBytes(path.join(folder, 'template.wasm'));
  if (sha256(module) !== moduleDigest || sha256(template) !== templateDigest) return undefined;
  return { module, template, bindings, environment };
}

async function writeEngine(folder: string, engine: PreparedEngine, system: System): Promise<void> {
  const { module, template, bindings, environment } = engine;
  await system.files.write(path.join(folder, 'module.wasm'), module);
  await system.files.write(path.join(folder, 'template.wasm'), template);
  const record: EngineRecord = { bindings, environment, module: sha256(module), template: sha256(template) };
  await system.files.write(path.join(folder, 'engine.json'), JSON.stringify(record));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
