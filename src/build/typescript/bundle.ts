import path from 'node:path';
import type { BuildResult, Plugin } from 'esbuild';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import type { Toolchain } from '../../toolchain/types.ts';
import { compileErrors } from './compile-errors.ts';
import {
  hostInterfaceNames,
  hostInterfaces,
  ownModules,
  regularExpressions,
  virtualModules,
} from './plugins.ts';
import type { ComponentSource } from './source.ts';
import type { BundlerPackages } from './toolchain-packages.ts';

/** All code of a component in one module. */
export interface Bundle {
  readonly code: string;
  /** Source map of the code, as JSON; its sources are relative to the project folder. */
  readonly sourceMap: string;
  /** Interfaces of the host that the code imports, sorted. */
  readonly hostImports: readonly string[];
}

/** What bundling needs besides the source. */
export interface BundleContext {
  readonly packages: BundlerPackages;
  readonly toolchain: Toolchain;
  readonly system: System;
}

/**
 * Bundles a component's entry with all it imports, minified; the same files give the same text in any folder.
 * Throws `E_BUILD_COMPILE` with position and code frame, or several in an `FtlErrors`.
 */
export async function bundleSource(source: ComponentSource, context: BundleContext): Promise<Bundle> {
  const ours = source.projectFolder === path.join(context.system.packageRoot, 'components');
  const plugins: Plugin[] = [
    virtualModules(source.virtualModules ?? {}),
    hostInterfaces(),
    ownModules(context),
    regularExpressions(context),
  ];
  const result = await context.packages.esbuild
    .build({
      absWorkingDir: source.projectFolder,
      entryPoints: [source.entry],
      outfile: path.join(source.projectFolder, 'component.js'),
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['workerd', 'worker', 'import', 'browser'],
      target: 'es2022',
      supported: { 'regexp-set-notation': true, 'regexp-unicode-property-escapes': true },
      minify: true,
      charset: 'utf8',
      sourcemap: 'external',
      sourcesContent: false,
      metafile: true,
      logLevel: 'silent',
      logLimit: 0,
      plugins,
      ...(ours ? { tsconfigRaw: '{}' } : {}),
    })
    .catch((error: unknown) => {
      throw compileErrors(error, source);
    });
  return toBundle(result);
}

function toBundle(result: BuildResult<{ write: false; metafile: true }>): Bundle {
  const file = (ending: string) => result.outputFiles.find(({ path: name }) => name.endsWith(ending))?.text;
  const code = file('.js');
  const sourceMap = file('.js.map');
  if (code === undefined || sourceMap === undefined) throw new FtlError('E_BUG', 'esbuild gave no bundle.');
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  // What else is external was asked for in a try block, as packages do that also run on Node: there it throws.
  const external = new Set(imports.filter((each) => each.external).map(({ path: name }) => name));
  const hostImports = hostInterfaceNames.filter((name) => external.has(name)).toSorted();
  return { code, sourceMap, hostImports };
}
