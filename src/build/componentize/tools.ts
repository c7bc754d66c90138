import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The parts of the toolchain that make components, called directly: componentize-js as a whole would run its steps
 * anew for every component, in folders with random names. Versions are pinned in toolchain/package.json.
 */
export interface ComponentTools {
  /** Bytes of the JavaScript engine, StarlingMonkey, as a core module. */
  readonly engine: Uint8Array;
  /** Bytes of the core module that offers WASI preview 1 on top of preview 2. */
  readonly adapter: Uint8Array;
  readonly splicer: Splicer;
  readonly wasmTools: WasmTools;
}

/** lib/spidermonkey-embedding-splicer.js of componentize-js. */
export interface Splicer {
  /** Adds to the engine what a world needs. */
  spliceBindings(
    engine: Uint8Array,
    features: readonly string[],
    wit: string,
    witPath: undefined,
    world: string,
    debug: boolean,
  ): SpliceResult;
  /** Takes the imports away that only the run at build time needs. */
  stubWasi(
    engine: Uint8Array,
    features: readonly string[],
    wit: string,
    witPath: undefined,
    world: string,
  ): Uint8Array;
}

export interface SpliceResult {
  readonly wasm: Uint8Array;
  /** JavaScript that binds the world's interfaces to the engine. */
  readonly jsBindings: string;
  readonly exports: readonly (readonly [name: string, signature: CoreFunction])[];
  readonly imports: readonly (readonly [specifier: string, name: string, argumentCount: number])[];
}

export interface CoreFunction {
  readonly params: readonly string[];
  readonly ret?: string;
  readonly retptr: boolean;
  readonly retsize: number;
  readonly paramptr: boolean;
}

/** obj/wasm-tools.js of jco. */
export interface WasmTools {
  /** Adds to a core module the world that it is meant for. */
  componentEmbed(options: {
    readonly binary: Uint8Array;
    readonly witSource: string;
    readonly world: string;
    readonly stringEncoding: 'utf8';
  }): Uint8Array;
  componentNew(
    module: Uint8Array,
    adapters: readonly (readonly [name: string, adapter: Uint8Array])[],
    importShim: boolean,
  ): Uint8Array;
}

/** Loads the tools from an installed toolchain; `readBytes` reads a file by absolute path. */
export async function loadComponentTools(
  toolchainFolder: string,
  readBytes: (path: string) => Promise<Uint8Array>,
): Promise<ComponentTools> {
  const packages = path.join(toolchainFolder, 'node_modules', '@bytecodealliance');
  const load = (...file: string[]) => import(pathToFileURL(path.join(packages, ...file)).href);
  const splicerModule = await load('componentize-js', 'lib', 'spidermonkey-embedding-splicer.js');
  const wasmToolsModule = await load('jco', 'obj', 'wasm-tools.js');
  await wasmToolsModule.$init;
  return {
    engine: await readBytes(path.join(packages, 'componentize-js', 'lib', 'starlingmonkey_embedding.wasm')),
    adapter: await readBytes(path.join(packages, 'jco', 'lib', 'wasi_snapshot_preview1.reactor.wasm')),
    splicer: splicerModule.splicer,
    wasmTools: wasmToolsModule.tools,
  };
}
