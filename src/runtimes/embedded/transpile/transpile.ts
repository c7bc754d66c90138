import { createHash } from 'node:crypto';
import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import type { System } from '../../../system/types.ts';
import type { Toolchain } from '../../../toolchain/types.ts';

/** What the worker `transpile-component` is given. */
export interface TranspileJob {
  readonly component: Uint8Array;
  readonly toolchainFolder: string;
}

/** What it makes. */
export interface TranspileOutcome {
  readonly glue: Uint8Array;
  readonly modules: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly resettable: boolean;
  readonly initialMemory: number;
}

/** A component as JavaScript can run it, in files of the cache. */
export interface TranspiledComponent {
  readonly folder: string;
  readonly glueFile: string;
  /** Names of core modules in `folder`. */
  readonly modules: readonly string[];
  readonly resettable: boolean;
  /** Bytes of memory that an instance begins with. */
  readonly initialMemory: number;
}

/** Raised when the patches or the layout of the cache change, so that older entries are not used. */
const cacheFormat = 4;

/**
 * Transpiles components, each once: what is in the cache is taken from there, and at most as many workers run at
 * the same time as there are cores. The returned function throws `E_COMPONENT_UNSUPPORTED` or `E_FILE_SYSTEM`;
 * making it throws `E_BUILD_TOOLCHAIN` when the toolchain lacks jco-transpile.
 */
export async function createTranspiler(
  system: System,
  toolchain: Toolchain,
): Promise<(id: string, component: Uint8Array) => Promise<TranspiledComponent>> {
  const version = await transpilerVersion(system, toolchain);
  const slots = createSlots(system.platform.cores);
  const underWay = new Map<string, Promise<TranspiledComponent>>();
  const transpile = async (id: string, { component, folder }: { component: Uint8Array; folder: string }) => {
    const cached = await readCached(system, folder);
    if (cached) return cached;
    const job = { component, toolchainFolder: toolchain.folder };
    const outcome = await slots(() => runWorker(system, { id, job }));
    await writeCached(system, folder, outcome);
    return describe(folder, outcome);
  };
  return (id, component) => {
    const digest = createHash('sha256').update(component).digest('hex');
    const key = `${digest}-jco${version}-${cacheFormat}`;
    const folder = path.join(system.cacheFolder, 'transpiled', key);
    const promise = underWay.get(key) ?? transpile(id, { component, folder });
    underWay.set(key, promise);
    return promise;
  };
}

async function transpilerVersion(system: System, toolchain: Toolchain): Promise<string> {
  const manifest = path.join(toolchain.folder, 'node_modules/@bytecodealliance/jco-transpile/package.json');
  const text = await system.files.readTextIfExists(manifest);
  if (text === undefined)
    throw new FtlError('E_BUILD_TOOLCHAIN', `The toolchain in ${toolchain.folder} has no jco-transpile.`, {
      hint: 'Run the step setup again.',
    });
  return String((JSON.parse(text) as { version?: unknown }).version);
}

/** Lets at most `count` jobs run at the same time. */
function createSlots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

type WorkerMessage = { readonly outcome: TranspileOutcome } | { readonly failure: string };

function runWorker(
  system: System,
  { id, job }: { readonly id: string; readonly job: TranspileJob },
): Promise<TranspileOutcome> {
  return new Promise((resolve, reject) => {
    const worker = system.startWorker('transpile-component', { workerData: job });
    const forget = system.atExit(() => void worker.terminate());
    const fail = (reason: string) =>
      reject(
        new FtlError('E_COMPONENT_UNSUPPORTED', `Component ${id} could not be transpiled: ${reason}`, {
          hint: 'It must be a valid WASI 0.2 component.',
        }),
      );
    worker.once('message', (message: WorkerMessage) =>
      'outcome' in message ? resolve(message.outcome) : fail(message.failure),
    );
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', () => {
      forget();
      fail('its worker ended');
    });
  });
}

const descriptionFile = 'component.json';

function describe(folder: string, outcome: TranspileOutcome): TranspiledComponent {
  return {
    folder,
    glueFile: path.join(folder, 'component.mjs'),
    modules: outcome.modules.map(([name]) => name),
    resettable: outcome.resettable,
    initialMemory: outcome.initialMemory,
  };
}

async function readCached(system: System, folder: string): Promise<TranspiledComponent | undefined> {
  const description = await system.files.readRecord(path.join(folder, descriptionFile));
  const record = description as TranspiledComponent | null | undefined;
  if (!record || !Array.isArray(record.modules)) return undefined;
  const { modules, resettable, initialMemory } = record;
  return { folder, glueFile: path.join(folder, 'component.mjs'), modules, resettable, initialMemory };
}

/** The description is written last: an entry without one counts as absent, so that a killed run leaves no half entry. */
async function writeCached(system: System, folder: string, outcome: TranspileOutcome): Promise<void> {
  await system.files.write(path.join(folder, 'component.mjs'), outcome.glue);
  for (const [name, bytes] of outcome.modules) await system.files.write(path.join(folder, name), bytes);
  const { modules, resettable, initialMemory } = describe(folder, outcome);
  const description = JSON.stringify({ modules, resettable, initialMemory });
  await system.files.write(path.join(folder, descriptionFile), description);
}
