import type { Catalog, CatalogComponent, ToolMetadata } from '../shared/catalog.ts';
import { type ParameterHeader, parameterHeaders } from '../shared/mcp/parameter-headers.ts';
import { type ArgumentSchema, compileArguments } from './validation/argument-schema.ts';
import { type ToolText, toolText } from './tool-text.ts';

/** One tool, with everything ready that can be made before a request comes. */
export interface GatewayTool {
  readonly metadata: ToolMetadata;
  readonly text: ToolText;
  readonly readOnly: boolean;
  readonly parameterHeaders: readonly ParameterHeader[];
  /** Undefined when arguments are not checked. */
  readonly argumentSchema: ArgumentSchema | undefined;
  /** Undefined when results are not checked. */
  readonly resultSchema: ArgumentSchema | undefined;
}

/** What of a tool's calls is checked by its schemas. */
export interface Validation {
  readonly validateArguments: boolean;
  readonly validateResults: boolean;
}

/** A component that the gateway may call. */
export interface GatewayComponent {
  readonly id: string;
  /** The prefix that clients see. */
  readonly name: string;
  readonly kind: 'tools' | 'mcp';
  /** By bare name, in order; undefined when the component must be asked. */
  readonly tools: ReadonlyMap<string, GatewayTool> | undefined;
  /** Scopes that a caller needs for anything of the component. */
  readonly requiredScopes: readonly string[];
  /** Scopes that a call of one tool needs besides, by bare name. */
  readonly toolScopes: ReadonlyMap<string, readonly string[]>;
}

/** The catalog as the gateway uses it; made once, when the component is built. */
export interface GatewayIndex {
  readonly server: Catalog['server'];
  readonly validation: Validation;
  /** Clients that open with `initialize` get sessions, in which they are asked what tools ask for. */
  readonly serverRequests: boolean;
  /** The component whose names are bare at `/mcp`: the only one of an app without prefixes. */
  readonly bare: GatewayComponent | undefined;
  /** In order of declaration. */
  readonly components: readonly GatewayComponent[];
  /** Path of an endpoint of the project's own -> the name of its component; undefined for all of them. */
  readonly routes: ReadonlyMap<string, string | undefined>;
}

/** Parses schemas and writes ready-made texts for all that the catalog holds. */
export function indexCatalog(catalog: Catalog): GatewayIndex {
  const { server, validateArguments, validateResults = false, serverRequests = false } = catalog;
  const validation = { validateArguments, validateResults };
  const components = catalog.components.map((component) => toComponent(component, validation));
  const bare = catalog.prefix === 'never' && components.length === 1 ? components[0] : undefined;
  return { server, validation, serverRequests, bare, components, routes: ownRoutes(catalog) };
}

/** `<route>/mcp` of the app and of its components. */
function ownRoutes({ route, components }: Catalog): GatewayIndex['routes'] {
  const all = [{ route, name: undefined }, ...components];
  return new Map(all.flatMap((each) => (each.route === undefined ? [] : [[`${each.route}/mcp`, each.name]])));
}

/** A tool from what its component says of it. */
export function toTool(metadata: ToolMetadata, validation: Validation): GatewayTool {
  const { inputSchema, outputSchema } = metadata;
  return {
    metadata,
    text: toolText(metadata),
    readOnly: metadata.annotations?.readOnlyHint === true,
    parameterHeaders: parameterHeaders(inputSchema),
    argumentSchema: validation.validateArguments ? compileArguments(inputSchema) : undefined,
    resultSchema:
      validation.validateResults && outputSchema !== undefined ? compileArguments(outputSchema) : undefined,
  };
}

function toComponent(component: CatalogComponent, validation: Validation): GatewayComponent {
  const { id, name, kind, requiredScopes = [], toolScopes = {} } = component;
  const tools = component.tools.map((tool) => [tool.name, toTool(tool, validation)] as const);
  return {
    id,
    name,
    kind,
    tools: component.discovery === 'request' ? undefined : new Map(tools),
    requiredScopes,
    toolScopes: new Map(Object.entries(toolScopes)),
  };
}
