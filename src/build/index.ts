export { buildTools, type BuildOptions } from './build-tools.ts';
export {
  type BuiltComponent,
  type ComponentBuilder,
  type ComponentBuilderOptions,
  createComponentBuilder,
} from './component-builder.ts';
export { buildAuthorizer, buildFixture, buildGateway } from './own-components.ts';
export type { ComponentSource } from './typescript/source.ts';
