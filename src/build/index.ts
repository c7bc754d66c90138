export { buildEnvironment } from './command/environment.ts';
export { createComponentCache } from './component-cache.ts';
export { buildTools, type BuildOptions, type ToolBuildOptions } from './build-tools.ts';
export {
  type ComponentPuller,
  createComponentPuller,
  type PullerOptions,
} from './finished/component-puller.ts';
export { takeFinished } from './finished/finished-component.ts';
export { lockFileName } from './finished/lock-file.ts';
export {
  type BuiltComponent,
  type ComponentBuilder,
  type ComponentBuilderOptions,
  createComponentBuilder,
} from './component-builder.ts';
export { buildAuthorizer, buildFixture, buildGateway, buildGenericGateway } from './own-components.ts';
export type { ComponentSource } from './typescript/source.ts';
export { buildChain, type ChainSource } from './build-chain.ts';
export { globPattern } from './command/glob.ts';
export { skippedFolders } from './source-files.ts';
