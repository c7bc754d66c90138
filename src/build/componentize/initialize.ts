import { exportNameOfGlobal, readGlobals } from '../../wasm/module.ts';
import { bindingsPath, bundlePath, checkExport, initializeExport, type PreparedEngine } from './engine.ts';
import { createPreview1, type Preview1, Preview1Exit } from './preview1.ts';
import type { Snapshot } from './snapshot.ts';

/** A bundle did not load: it threw, or called something that a component does not have while it is built. */
export class LoadFailure extends Error {
  /** What the engine printed: the thrown message and its stack. */
  readonly output: string;
  /** The host's function that was called, as `wasi:http/types#…`. */
  readonly calledImport: string | undefined;

  constructor(output: string, calledImport: string | undefined) {
    super('The bundle did not load.');
    this.output = output;
    this.calledImport = calledImport;
  }
}

/**
 * Lets the engine load a bundle, and returns the state it is in then. Does not return when the bundle's top level does
 * not: the caller sets the time limit. Throws `LoadFailure`.
 */
export function initialize(engine: PreparedEngine, bundle: string): Snapshot {
  const host = createPreview1({
    environment: engine.environment,
    stdin: [
      '--init-location http://localhost/',
      `--initializer-script-path ${bindingsPath}`,
      `--strip-path-prefix / ${bundlePath.slice(1)}`,
    ].join(' '),
    files: new Map([
      [bundlePath, new TextEncoder().encode(bundle)],
      [bindingsPath, new TextEncoder().encode(engine.bindings)],
    ]),
  });
  const forbidden: ForbiddenCalls = { first: undefined };
  const { exports } = instantiate(engine.module, host, forbidden);
  try {
    call(exports, '_initialize');
    call(exports, initializeExport);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof Preview1Exit || forbidden.first))
      throw error;
    throw new LoadFailure(host.output(), forbidden.first);
  }
  const snapshot = takeSnapshot(engine.module, exports);
  if (call(exports, checkExport) !== 0) throw new LoadFailure(host.output(), forbidden.first);
  return snapshot;
}

interface ForbiddenCalls {
  first: string | undefined;
}

function instantiate(bytes: Uint8Array, host: Preview1, forbidden: ForbiddenCalls): WebAssembly.Instance {
  const module = new WebAssembly.Module(bytes);
  const imports: Record<string, Record<string, WebAssembly.ExportValue>> = {
    wasi_snapshot_preview1: { ...host.imports },
  };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    const target = (imports[from] ??= {});
    target[name] ??= () => {
      forbidden.first ??= `${from}#${name}`;
      throw new Error(`${from}#${name} was called at build time.`);
    };
  }
  const instance = new WebAssembly.Instance(module, imports);
  host.attach(exportedMemory(instance.exports));
  return instance;
}

function takeSnapshot(module: Uint8Array, exports: WebAssembly.Exports): Snapshot {
  const globals = readGlobals(module)
    .filter(({ mutable }) => mutable)
    .map(({ index }) => [index, globalValue(exports, index)] as const);
  return { memory: new Uint8Array(exportedMemory(exports).buffer).slice(), globals: new Map(globals) };
}

function globalValue(exports: WebAssembly.Exports, index: number): number | bigint {
  const exported = exports[exportNameOfGlobal(index)];
  if (!(exported instanceof WebAssembly.Global))
    throw new Error(`Global ${index} of the engine is not exported.`);
  return exported.value;
}

function exportedMemory(exports: WebAssembly.Exports): WebAssembly.Memory {
  const memory = exports['memory'];
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The engine does not export its memory.');
  return memory;
}

function call(exports: WebAssembly.Exports, name: string): unknown {
  const exported = exports[name];
  if (typeof exported !== 'function') throw new Error(`The engine does not export ${name}.`);
  return exported();
}
