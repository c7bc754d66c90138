import path from 'node:path';
import type { Loader, Plugin } from 'esbuild';
import type { System } from '../../system/types.ts';
import type { Toolchain } from '../../toolchain/types.ts';
import { rewriteRegularExpressions } from './regular-expressions.ts';
import type { BundlerPackages } from './toolchain-packages.ts';

/** Interfaces of the host that a component may import; each is in wit/component.wit. */
export const hostInterfaceNames: readonly string[] = [
  'fermyon:spin/key-value@2.0.0',
  'fermyon:spin/variables@2.0.0',
  'wasi:config/store@0.2.0-draft-2024-09-27',
  'wasi:keyvalue/atomics@0.2.0-draft2',
  'wasi:keyvalue/store@0.2.0-draft2',
];

/** Packages that our own components use; they come from the toolchain, so that every user builds the same bytes. */
const ownPackages = /^(?:@noble\/curves|@noble\/hashes|@cfworker\/json-schema)(?:\/|$)/;

/** Modules that no file holds, such as `ftl:catalog`. */
export function virtualModules(modules: Readonly<Record<string, string>>): Plugin {
  const namespace = 'ftl-virtual';
  return {
    name: 'virtual-modules',
    setup: (build) => {
      build.onResolve({ filter: /^[a-z-]+:/ }, ({ path: name }) =>
        Object.hasOwn(modules, name) ? { path: name, namespace } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
        contents: modules[name] ?? '',
        loader: 'js',
      }));
    },
  };
}

/** Leaves imports of the host in the bundle, and refuses those that a component cannot have. */
export function hostInterfaces(): Plugin {
  return {
    name: 'host-interfaces',
    setup: (build) => {
      build.onResolve({ filter: /^(?:fermyon|wasi|spin|spinframework):/ }, ({ path: name }) => {
        if (hostInterfaceNames.includes(name)) return { path: name, external: true, sideEffects: false };
        const text = `A component cannot import "${name}"; of its host it may import ${hostInterfaceNames.join(' and ')}.`;
        return { errors: [{ text }] };
      });
    },
  };
}

/** `ftl-deploy/sdk`, and the packages of our own components. */
export function ownModules({
  toolchain,
  system,
}: {
  readonly toolchain: Toolchain;
  readonly system: System;
}): Plugin {
  const components = path.join(system.packageRoot, 'components') + path.sep;
  return {
    name: 'own-modules',
    setup: (build) => {
      build.onResolve({ filter: /^ftl-deploy\/sdk$/ }, () => ({
        path: path.join(system.packageRoot, 'sdk', 'typescript', 'index.ts'),
        sideEffects: false,
      }));
      build.onResolve({ filter: ownPackages }, ({ path: name, importer, kind, pluginData }) => {
        if (!importer.startsWith(components) || pluginData === ownModules) return undefined;
        return build.resolve(name, { kind, resolveDir: toolchain.folder, pluginData: ownModules });
      });
    },
  };
}

const loaderOfEnding: Readonly<Record<string, Loader>> = {
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
  '.jsx': 'jsx',
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
};

/** Rewrites regular expressions that the engine of components refuses, file by file. */
export function regularExpressions({
  packages,
  system,
}: {
  readonly packages: BundlerPackages;
  readonly system: System;
}): Plugin {
  return {
    name: 'regular-expressions',
    setup: (build) => {
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/, namespace: 'file' }, async ({ path: file }) => {
        const source = await system.files.readText(file);
        const contents = rewriteRegularExpressions(file, source, packages);
        return contents === source
          ? undefined
          : { contents, loader: loaderOfEnding[path.extname(file)] ?? 'js' };
      });
    },
  };
}
