import type { Catalog } from '../../../components/shared/catalog.ts';
import {
  buildChain,
  buildTools,
  type BuiltComponent,
  type ComponentBuilder,
  createComponentPuller,
  lockFileName,
} from '../../build/index.ts';
import { FtlError, FtlErrors } from '../../errors.ts';
import type { RegistryMirrors } from '../../oci/index.ts';
import type { Project } from '../../project/model.ts';
import type { System } from '../../system/types.ts';
import type { Toolchain } from '../../toolchain/types.ts';
import { makeCatalog } from './make-catalog.ts';

/** All components of an app. */
export interface BuiltApp {
  /** Gateway, authorizer if there is one, then the tools in order of declaration. */
  readonly components: readonly BuiltComponent[];
  readonly catalog: Catalog;
  readonly warnings: readonly FtlError[];
}

/** What an app is built from. */
export interface AppSource {
  readonly project: Project;
  readonly projectFolder: string;
  readonly mirrors: RegistryMirrors;
  readonly update: boolean;
}

/** What building an app needs. */
export interface AppTools {
  readonly builder: ComponentBuilder;
  readonly toolchain: Toolchain;
  readonly system: System;
}

/**
 * Builds the components that changed; the gateway comes after the tools because what they offer is baked into it.
 * Throws as `buildTools`, `makeCatalog` and `buildChain` do.
 */
export async function buildApp(
  source: AppSource,
  { builder, toolchain, system }: AppTools,
): Promise<BuiltApp> {
  const { project, projectFolder } = source;
  const puller = await createComponentPuller({ ...source, cache: builder.cache, system });
  const options = { builder, puller, system };
  const tools = await buildTools(project, projectFolder, options);
  const { catalog, errors, warnings: remarks } = await makeCatalog({ project, tools, toolchain, system });
  if (isFilled(errors)) throw new FtlErrors(errors);
  const ours = await buildChain({ project, projectFolder, catalog }, options);
  const warnings = [...remarks, ...((await puller.finish()) ? lockWarnings(system) : [])];
  return { components: [...ours, ...tools], catalog, warnings };
}

/** Where nobody commits, what was looked up is looked up again the next time. */
function lockWarnings({ platform, log }: System): readonly FtlError[] {
  if (!platform.githubActions) {
    log.info(`${lockFileName} was written: commit it, so that others build of the same bytes.`);
    return [];
  }
  const message = `${lockFileName} does not have every reference of the project file.`;
  const hint = 'Build on your machine and commit it, so that every run builds of the same bytes.';
  return [new FtlError('E_LOCK_FILE', message, { hint })];
}

function isFilled(errors: readonly FtlError[]): errors is readonly [FtlError, ...FtlError[]] {
  return errors.length > 0;
}
