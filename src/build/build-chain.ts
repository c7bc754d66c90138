import type { Catalog } from '../../components/shared/catalog.ts';
import { type ChainComponent, chainOf, isLinked } from '../project/chain.ts';
import type { FinishedComponent, Project } from '../project/model.ts';
import type { BuiltComponent } from './component-builder.ts';
import { buildComponent, type ToolBuildOptions } from './build-tools.ts';
import { settleAll } from './settle-all.ts';
import { takeFinished } from './finished/finished-component.ts';
import {
  buildAuthorizer,
  buildEntrance,
  buildGateway,
  buildLinked,
  buildMiddleware,
} from './own-components.ts';

/** What the chain is built of; the gateway has the catalog baked in. */
export interface ChainSource {
  readonly project: Project;
  readonly projectFolder: string;
  readonly catalog: Catalog;
}

/**
 * Builds what requests go through before they reach a tool, side by side, in the order of the chain. Throws as
 * `buildTools`.
 */
export function buildChain(source: ChainSource, options: ToolBuildOptions): Promise<BuiltComponent[]> {
  return settleAll(chainOf(source.project).map((component) => buildOne(component, source, options)));
}

function buildOne(
  component: ChainComponent,
  source: ChainSource,
  options: ToolBuildOptions,
): Promise<BuiltComponent> {
  const { id, parts } = component;
  const { project, projectFolder, catalog } = source;
  if (isLinked(parts)) return buildLinked(component, catalog, options);
  const part = parts.at(-1);
  switch (part?.kind) {
    case 'own':
      return buildComponent(part.component, { noun: 'middleware', projectFolder }, options);
    case 'built-in':
      return buildMiddleware(id, part.component.use, options);
    case 'authorizer':
      return takeOr(project.mcp.authorizer, { id, key: 'mcp.authorizer', source }, options, () =>
        buildAuthorizer(options),
      );
    case 'gateway':
      return takeOr(project.mcp.gateway, { id, key: 'mcp.gateway', source }, options, () =>
        buildGateway(catalog, options),
      );
    default:
      return buildEntrance(options);
  }
}

interface Named {
  readonly id: string;
  /** Key of the project file that may name a component that is already built. */
  readonly key: string;
  readonly source: ChainSource;
}

function takeOr(
  component: FinishedComponent | undefined,
  { id, key, source: { projectFolder } }: Named,
  options: ToolBuildOptions,
  build: () => Promise<BuiltComponent>,
): Promise<BuiltComponent> {
  if (component === undefined) return build();
  const otherwise = `leave ${key} out for the built-in one`;
  return takeFinished({ id, owner: key, component, projectFolder, otherwise }, options);
}
