import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Esbuild from 'esbuild';
import { FtlError } from '../../errors.ts';
import type { Toolchain } from '../../toolchain/types.ts';

/** The packages of the toolchain that turn sources into a bundle. */
export interface BundlerPackages {
  readonly esbuild: Pick<typeof Esbuild, 'build' | 'stop'>;
  readonly parser: { parseSync(file: string, source: string): ParseResult };
  /** regexpu-core: the same pattern without Unicode properties and sets. */
  readonly rewritePattern: (pattern: string, flags: string, options: RewriteOptions) => string;
}

/** What oxc-parser gives; `program` is an ESTree with `start` and `end` in UTF-16 units. */
export interface ParseResult {
  readonly program: unknown;
  readonly errors: readonly unknown[];
}

export interface RewriteOptions {
  readonly unicodePropertyEscapes: 'transform';
  readonly unicodeSetsFlag: 'transform';
  readonly onNewFlags?: (flags: string) => void;
}

/** Loads the packages from an installed toolchain. Throws `E_BUILD_TOOLCHAIN`. */
export async function loadBundlerPackages(toolchain: Toolchain): Promise<BundlerPackages> {
  const load = async (...file: string[]) => {
    const module = await import(pathToFileURL(path.join(toolchain.folder, 'node_modules', ...file)).href);
    return module.default ?? module;
  };
  try {
    return {
      esbuild: await load('esbuild', 'lib', 'main.js'),
      parser: await load('oxc-parser', 'index.js'),
      rewritePattern: await load('regexpu-core', 'rewrite-pattern.js'),
    };
  } catch (error) {
    throw new FtlError('E_BUILD_TOOLCHAIN', `The toolchain in ${toolchain.folder} cannot be loaded.`, {
      cause: error,
      hint: 'Remove that folder, so that it is installed anew.',
    });
  }
}
