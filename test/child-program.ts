import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** A TypeScript file as a program that a test can start and kill. */
export interface ChildProgram {
  /** Absolute path. */
  readonly file: string;
  /** A folder of its own, which `remove` removes. */
  readonly folder: string;
  remove(): void;
}

/** Bundles a file of this repository. */
export async function bundleChild(entry: string): Promise<ChildProgram> {
  // Inside the repository, because the bundle looks upwards for the package it belongs to.
  const folder = mkdtempSync(path.join(import.meta.dirname, '../node_modules/.ftl-child-'));
  const file = path.join(folder, `${path.basename(entry, '.ts')}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return { file, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
