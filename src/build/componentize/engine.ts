import {
  encodeVector,
  exportMutableGlobals,
  externalKind,
  readExports,
  replaceSections,
  sectionId,
} from '../../wasm/module.ts';
import { compiledBindings } from './compiled-bindings.ts';
import { limitMemory } from './memory.ts';
import { renameRandomImport } from './random-import.ts';
import type { ComponentTools, SpliceResult } from './tools.ts';

/** All that components of one world have in common: made once, used for each. */
export interface PreparedEngine {
  /** The core module that is run at build time to load a bundle. */
  readonly module: Uint8Array;
  /** JavaScript that binds the world's interfaces; run before the bundle. */
  readonly bindings: string;
  /** What the engine reads from its environment about the bindings. */
  readonly environment: Readonly<Record<string, string>>;
  /** The finished component but for one thing: its engine has loaded no bundle yet. */
  readonly template: Uint8Array;
}

/** The function of the engine that loads a bundle, and the one that says how it went. */
export const initializeExport = 'componentize.wizer';
export const checkExport = 'check_init';
/** Names of the two files that the engine sees; both are part of its memory and so never carry a folder. */
export const bundlePath = '/component.js';
export const bindingsPath = '/bindings.js';

const features = ['stdio', 'random', 'clocks', 'http', 'fetch-event'];
/** 64 KiB each: a bundle that needs more than 1 GiB to load is refused rather than the machine brought down. */
const maximumPages = 16_384;

/**
 * Splices a world into the engine and wraps it as a component. Takes seconds, and depends on nothing but the
 * toolchain and the WIT text.
 *
 * componentize-js does all of this for every component. But the steps after loading change only code and types, and
 * loading changes only memory and globals, so the wrapping can be done before and shared.
 */
export function prepareEngine(tools: ComponentTools, wit: string, world: string): PreparedEngine {
  const spliced = tools.splicer.spliceBindings(tools.engine, features, wit, undefined, world, false);
  const finished = withoutExports(renameRandomImport(spliced.wasm), [initializeExport, '_initialize']);
  const stubbed = tools.splicer.stubWasi(finished, features, wit, undefined, world);
  const template = tools.wasmTools.componentNew(
    stubbed,
    [['wasi_snapshot_preview1', renameRandomImport(tools.adapter)]],
    false,
  );
  return {
    module: limitMemory(exportMutableGlobals(spliced.wasm), maximumPages),
    bindings: compiledBindings(spliced.jsBindings),
    environment: engineEnvironment(spliced),
    template,
  };
}

/** The same variables that componentize-js sets for its engine (src/componentize.js). */
function engineEnvironment({ exports, imports }: SpliceResult): Record<string, string> {
  const environment: Record<string, string> = {
    DEBUG: '',
    SOURCE_NAME: bundlePath.slice(1),
    FEATURE_CLOCKS: '1',
    EXPORT_CNT: String(exports.length),
    IMPORT_CNT: String(imports.length),
  };
  for (const [index, [name, signature]] of exports.entries()) {
    environment[`EXPORT${index}_NAME`] = name;
    environment[`EXPORT${index}_ARGS`] = (signature.paramptr ? '*' : '') + signature.params.join(',');
    environment[`EXPORT${index}_RET`] = (signature.retptr ? '*' : '') + (signature.ret ?? '');
    environment[`EXPORT${index}_RETSIZE`] = String(signature.retsize);
  }
  for (const [index, [, name, argumentCount]] of imports.entries()) {
    environment[`IMPORT${index}_NAME`] = name;
    environment[`IMPORT${index}_ARGCNT`] = String(argumentCount);
  }
  return environment;
}

function withoutExports(module: Uint8Array, names: readonly string[]): Uint8Array {
  const kept = readExports(module).filter(
    ({ name, kind }) => kind !== externalKind.function || !names.includes(name),
  );
  const entries = kept.map(({ start, end }) => module.subarray(start, end));
  return replaceSections(module, { [sectionId.export]: encodeVector(entries) });
}
