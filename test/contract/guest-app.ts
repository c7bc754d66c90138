import { createHash } from 'node:crypto';
import path from 'node:path';
import { createComponentBuilder } from '../../src/build/index.ts';
import type { RunnableApp } from '../../src/runtimes/types.ts';
import type { LockedApp, LockedComponent, LockedFile } from '../../src/spin/locked-app.ts';
import type { System } from '../../src/system/types.ts';
import { ensureToolchain, type Toolchain } from '../../src/toolchain/index.ts';

/** A component of a test's app; all of them are the guest of the contract. */
export interface GuestComponent {
  /** A private route when there is none. */
  readonly route?: string;
  readonly allowedHosts?: readonly string[];
  readonly stores?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly limits?: LockedComponent['metadata']['limits'];
  /** Path in the component -> content; all of them stand in the lock itself. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface GuestParts {
  readonly components: Readonly<Record<string, GuestComponent>>;
  readonly variables?: LockedApp['variables'];
}

/** Builds the guest once, and makes apps of it. */
export async function prepareGuest(system: System): Promise<{
  readonly toolchain: Toolchain;
  readonly file: string;
  makeApp(parts: GuestParts): RunnableApp;
}> {
  const toolchain = await ensureToolchain(system);
  const projectFolder = path.join(system.packageRoot, 'test', 'contract', 'guest');
  const builder = await createComponentBuilder({ system, toolchain });
  try {
    const entry = path.join(projectFolder, 'component.ts');
    const { file } = await builder.build({ id: 'guest', name: 'guest', entry, projectFolder });
    return { toolchain, file, makeApp: (parts) => guestApp(file, parts) };
  } finally {
    await builder.close();
  }
}

/** An app whose components all have the bytes of `file`. */
export function guestApp(file: string, { components, variables = {} }: GuestParts): RunnableApp {
  const entries = Object.entries(components);
  return {
    componentFile: () => file,
    locked: {
      spin_lock_version: 1,
      metadata: { name: 'contract', version: '1.0.0', trigger: { type: 'http' } },
      variables,
      triggers: entries.map(([id, { route }]) => ({
        id: `${id}-trigger`,
        trigger_type: 'http',
        trigger_config: { component: id, route: route ?? { private: true } },
      })),
      components: entries.map(([id, component]) => lockedComponent(id, component)),
    },
  };
}

function lockedComponent(
  id: string,
  { allowedHosts, stores, variables, limits, files }: GuestComponent,
): LockedComponent {
  return {
    id,
    metadata: {
      ...(allowedHosts ? { allowed_outbound_hosts: allowedHosts } : {}),
      ...(stores ? { key_value_stores: stores } : {}),
      ...(limits ? { limits } : {}),
    },
    source: { content_type: 'application/wasm', digest: `sha256:${'0'.repeat(64)}` },
    ...(variables ? { config: variables } : {}),
    ...(files ? { files: Object.entries(files).map(lockedFile) } : {}),
  };
}

function lockedFile([path, content]: readonly [string, string]): LockedFile {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return { path, digest, inline: Buffer.from(content).toString('base64') };
}
