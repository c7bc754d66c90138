import path from 'node:path';
import type { BuildOptions, BuiltComponent, ComponentBuilder } from '../../src/build/index.ts';
import { createComponentBuilder } from '../../src/build/index.ts';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import type { RunningApp, StartOptions } from '../../src/runtimes/types.ts';
import type { LockedApp, LockedComponent } from '../../src/spin/locked-app.ts';
import type { System } from '../../src/system/types.ts';
import { ensureToolchain, type Toolchain } from '../../src/toolchain/index.ts';

/** One component of a test's app; without a route only the others reach it. */
export interface AppComponent {
  readonly id: string;
  readonly built: Pick<BuiltComponent, 'digest' | 'file'>;
  readonly route?: string;
  readonly allowedHosts?: readonly string[];
  readonly stores?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly limits?: LockedComponent['metadata']['limits'];
}

/** Builds components for a test, and closes the builder. */
export async function buildComponents<Result>(
  system: System,
  build: (options: { readonly builder: ComponentBuilder; readonly system: System }) => Promise<Result>,
): Promise<Result> {
  const builder = await createComponentBuilder({ system, toolchain: await ensureToolchain(system) });
  try {
    return await build({ builder, system });
  } finally {
    await builder.close();
  }
}

/** Builds the component whose entry is `index.ts` in a folder of test/components. */
export function buildGuest(folder: string, { builder, system }: BuildOptions): Promise<BuiltComponent> {
  const projectFolder = path.join(system.packageRoot, 'test', 'components', folder);
  return builder.build({
    id: 'guest',
    name: folder,
    entry: path.join(projectFolder, 'index.ts'),
    projectFolder,
  });
}

export interface StartAppOptions extends Partial<StartOptions> {
  /** Instead of that of the system's own cache. */
  readonly toolchain?: Toolchain;
}

/** Runs components in the embedded runtime, on a free port. */
export async function startApp(
  components: readonly AppComponent[],
  system: System,
  { toolchain, ...options }: StartAppOptions = {},
): Promise<RunningApp> {
  const files = new Map(components.map(({ built }) => [built.digest, built.file]));
  const componentFile = (digest: string) => files.get(digest) ?? digest;
  const start = embeddedRuntime(toolchain ?? (await ensureToolchain(system)));
  return start({ locked: lockedApp(components), componentFile }, { port: 0, ...options }, system);
}

function lockedApp(components: readonly AppComponent[]): LockedApp {
  return {
    spin_lock_version: 1,
    metadata: { name: 'test', version: '1.0.0', trigger: { type: 'http' } },
    variables: {},
    triggers: components.map(({ id, route }) => ({
      id: `${id}-trigger`,
      trigger_type: 'http',
      trigger_config: { component: id, route: route ?? { private: true } },
    })),
    components: components.map(({ id, built, allowedHosts = [], stores = [], variables = {}, limits }) => ({
      id,
      metadata: {
        allowed_outbound_hosts: allowedHosts,
        key_value_stores: stores,
        ...(limits ? { limits } : {}),
      },
      source: { content_type: 'application/wasm', digest: built.digest },
      config: variables,
    })),
  };
}
