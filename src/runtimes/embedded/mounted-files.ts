import type { LockedComponent } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import type { RunnableApp } from '../types.ts';

export interface MountedFilesOptions {
  readonly componentFile: RunnableApp['componentFile'];
  readonly system: System;
}

/**
 * The files that are mounted into a component: path -> content. They are read once and shared by all its workers, so that
 * what a component reads does not change while the app runs. Throws `E_FILE_SYSTEM`.
 */
export async function readMountedFiles(
  { files = [] }: LockedComponent,
  { componentFile, system }: MountedFilesOptions,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const entries = await Promise.all(
    files.map(async ({ path, digest, inline }) => {
      const bytes =
        inline === undefined
          ? await system.files.readBytes(componentFile(digest))
          : Buffer.from(inline, 'base64');
      return [path, shared(bytes)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
