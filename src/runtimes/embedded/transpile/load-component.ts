import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { System } from '../../../system/types.ts';
import type { ComponentWorkerData } from '../messages.ts';
import { limitMemories } from './patch-module.ts';
import type { TranspiledComponent } from './transpile.ts';

/** What each worker of a component is started with, but its own channel. Compiled modules are shared, not copied. */
export type LoadedComponent = Omit<ComponentWorkerData, 'port' | 'signal'>;

/** What the app gives to a component. */
export type ComponentGrants = Pick<
  LoadedComponent,
  'component' | 'environment' | 'variables' | 'keyValueStores'
>;

/** What a component is loaded with. `maximumMemory` is in bytes. */
export interface LoadOptions {
  readonly grants: ComponentGrants;
  readonly files: () => Promise<LoadedComponent['files']>;
  readonly maximumMemory: number;
}

/** Compiles the core modules of a transpiled component, with the limit of its memory in them. */
export async function loadComponent(
  system: System,
  transpiled: TranspiledComponent,
  { grants, files, maximumMemory }: LoadOptions,
): Promise<LoadedComponent> {
  allowExtendedConstants(system);
  const code = await transpiled.read();
  const modules = await Promise.all(
    code.modules.map(async ([name, bytes]) => {
      return [name, await WebAssembly.compile(new Uint8Array(limitMemories(bytes, maximumMemory)))] as const;
    }),
  );
  return {
    glue: pathToFileURL(code.glueFile).href,
    modules: Object.fromEntries(modules),
    resettable: transpiled.resettable,
    files: await files(),
    ...grants,
  };
}

/** Python components use extended constant expressions, which Node 20 has behind a flag and later ones always. */
function allowExtendedConstants(system: System): void {
  if (system.platform.nodeVersion.startsWith('20.')) setFlagsFromString('--experimental-wasm-extended-const');
}
