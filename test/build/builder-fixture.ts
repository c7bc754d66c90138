import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ComponentBuilder, createComponentBuilder } from '../../src/build/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';

/** A real builder with a cache of its own, and a folder to put sources in. */
export interface BuilderFixture extends AsyncDisposable {
  readonly system: OwnedSystem;
  readonly builder: ComponentBuilder;
  readonly folder: string;
  /** Writes files below the folder, by relative path. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  /** Builds the file, which is written first when its text is given. */
  build(entry: string, text?: string): ReturnType<ComponentBuilder['build']>;
}

/** The toolchain is that of the user's cache; what is built from it goes into a new folder unless one is given. */
export async function createBuilderFixture(
  options: { readonly cacheFolder?: string; readonly loadTimeoutMs?: number } = {},
): Promise<BuilderFixture> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ftl-build-'));
  const shared = createSystem();
  const toolchain = await ensureToolchain(shared);
  await shared.close();
  const system = createSystem({ cacheFolder: options.cacheFolder ?? path.join(folder, '.cache') });
  const { loadTimeoutMs } = options;
  const builder = await createComponentBuilder({
    toolchain,
    system,
    ...(loadTimeoutMs ? { loadTimeoutMs } : {}),
  });
  const write = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
  };
  return {
    system,
    builder,
    folder,
    write,
    build: async (entry, text) => {
      if (text !== undefined) await write({ [entry]: text });
      return builder.build({
        id: 'tool',
        name: 'tool "x"',
        entry: path.join(folder, entry),
        projectFolder: folder,
      });
    },
    [Symbol.asyncDispose]: async () => {
      await builder.close();
      await system.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
