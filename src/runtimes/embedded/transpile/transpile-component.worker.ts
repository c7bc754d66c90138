import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { countPages } from './count-pages.ts';
import { isResettable } from './instance-state.ts';
import { patchGlue } from './patch-glue.ts';
import { exportState, initialMemory } from './patch-module.ts';
import type { TranspileOutcome } from './transpile-cache.ts';
import type { TranspileJob } from './transpile.ts';

interface JcoTranspile {
  transpileBytes(
    component: Uint8Array,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly files: Readonly<Record<string, Uint8Array>> }>;
}

/** Turns one component into JavaScript glue and patched core modules, away from the main thread. */
async function transpile(job: TranspileJob): Promise<TranspileOutcome> {
  const entry = path.join(job.toolchainFolder, 'node_modules/@bytecodealliance/jco-transpile/dist/index.js');
  const { transpileBytes } = (await import(pathToFileURL(entry).href)) as JcoTranspile;
  const { files } = await transpileBytes(job.component, {
    name: 'component',
    instantiation: 'sync',
    wasiShim: false,
    emitTypescriptDeclarations: false,
  });
  const modules = Object.entries(files).filter(([name]) => name.endsWith('.wasm'));
  const resettable = modules.every(([, bytes]) => isResettable(bytes));
  const glue = files['component.js'];
  if (glue === undefined) throw new Error('jco-transpile made no component.js');
  return {
    glue: new TextEncoder().encode(patchGlue(new TextDecoder().decode(glue))),
    modules: (resettable ? countPages(modules) : modules).map(([name, bytes]) => [name, exportState(bytes)]),
    resettable,
    initialMemory: Math.max(0, ...modules.map(([, bytes]) => initialMemory(bytes))),
  };
}

try {
  parentPort?.postMessage({ outcome: await transpile(workerData as TranspileJob) });
} catch (error) {
  parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
}
