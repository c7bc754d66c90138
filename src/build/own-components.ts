import path from 'node:path';
import type { Catalog } from '../../components/shared/catalog.ts';
import type { ChainComponent } from '../project/chain.ts';
import type { BuiltInName } from '../project/model.ts';
import type { BuildOptions } from './build-tools.ts';
import type { BuiltComponent } from './component-builder.ts';

/**
 * The gateway of an app, with its catalog baked in: component `mcp-gateway`. One with sessions imports an interface of
 * stores that others do not need. Throws as `ComponentBuilder.build`.
 */
export function buildGateway(catalog: Catalog, options: BuildOptions): Promise<BuiltComponent> {
  const folder = catalog.serverRequests === true ? 'gateway/server-requests' : 'gateway';
  return buildOwn({ id: 'mcp-gateway', folder, catalog }, options);
}

/**
 * A gateway for any app: nothing is baked in, and it asks the components of its variable `request_components` what they
 * offer. `version` is what it calls itself. Component `mcp-gateway`.
 */
export function buildGenericGateway(version: string, options: BuildOptions): Promise<BuiltComponent> {
  const server = { name: 'mcp-gateway', version };
  return buildGateway({ version: 1, server, validateArguments: true, components: [] }, options);
}

/** The authorizer, the same for every app: component `mcp-authorizer`. */
export function buildAuthorizer(options: BuildOptions): Promise<BuiltComponent> {
  return buildOwn({ id: 'mcp-authorizer', folder: 'authorizer' }, options);
}

/** Built-in middleware, the same for every app; `id` is that of its component. */
export function buildMiddleware(
  id: string,
  use: BuiltInName,
  options: BuildOptions,
): Promise<BuiltComponent> {
  return buildOwn({ id, folder: `middleware/${use}` }, options);
}

/** What is first in a public app in front of middleware of its own: component `mcp-entrance`. */
export function buildEntrance(options: BuildOptions): Promise<BuiltComponent> {
  return buildOwn({ id: 'mcp-entrance', folder: 'entrance' }, options);
}

/** Several parts of the chain as one component; the catalog counts where the gateway is among them. */
export function buildLinked(
  { id, parts }: ChainComponent,
  catalog: Catalog,
  options: BuildOptions,
): Promise<BuiltComponent> {
  const chain = parts.map((part) =>
    part.kind === 'built-in'
      ? { kind: part.component.use, id: part.component.id }
      : { kind: part.kind, id: '' },
  );
  const modules = { 'ftl:chain': jsonModule('chain', chain) };
  return buildOwn({ id, folder: 'linked', catalog, modules }, options);
}

/** The tools, prompts and resources that the official conformance suite asks for: component `fixture`. */
export function buildFixture(options: BuildOptions): Promise<BuiltComponent> {
  return buildOwn({ id: 'fixture', folder: 'fixture' }, options);
}

interface OwnComponent {
  readonly id: string;
  readonly folder: string;
  readonly catalog?: Catalog;
  readonly modules?: Readonly<Record<string, string>>;
}

function buildOwn(
  { id, folder, catalog, modules = {} }: OwnComponent,
  { builder, system }: BuildOptions,
): Promise<BuiltComponent> {
  const projectFolder = path.join(system.packageRoot, 'components');
  return builder.build({
    id,
    name: `component ${id}`,
    entry: path.join(projectFolder, folder, 'component.ts'),
    projectFolder,
    virtualModules: { ...modules, ...(catalog ? { 'ftl:catalog': jsonModule('catalog', catalog) } : {}) },
  });
}

/** As a string to parse: in an object literal, a property of a schema that is called `__proto__` would be lost. */
function jsonModule(name: string, value: object): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
