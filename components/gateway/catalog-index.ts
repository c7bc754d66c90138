import type { Catalog, CatalogComponent, ToolMetadata } from '../shared/catalog.ts';
import { type ParameterHeader, parameterHeaders } from '../shared/mcp/parameter-headers.ts';
import { type ArgumentSchema, compileArguments } from './argument-schema.ts';
import { type ToolText, toolText } from './tool-text.ts';

/** One tool, with everything ready that can be made before a request comes. */
export interface GatewayTool {
  readonly metadata: ToolMetadata;
  readonly text: ToolText;
  readonly readOnly: boolean;
  readonly parameterHeaders: readonly ParameterHeader[];
  /** Undefined when arguments are not checked. */
  readonly argumentSchema: ArgumentSchema | undefined;
}

/** A component that the gateway may call. */
export interface GatewayComponent {
  readonly id: string;
  /** The prefix that clients see. */
  readonly name: string;
  readonly kind: 'tools' | 'mcp';
  /** By bare name, in order; undefined when the component must be asked. */
  readonly tools: ReadonlyMap<string, GatewayTool> | undefined;
}

/** The catalog as the gateway uses it; made once, when the component is built. */
export interface GatewayIndex {
  readonly server: Catalog['server'];
  readonly validateArguments: boolean;
  /** In order of declaration. */
  readonly components: readonly GatewayComponent[];
}

/** Parses schemas and writes ready-made texts for all that the catalog holds. */
export function indexCatalog(catalog: Catalog): GatewayIndex {
  const components = catalog.components.map((component) => toComponent(component, catalog.validateArguments));
  return { server: catalog.server, validateArguments: catalog.validateArguments, components };
}

/** A tool from what its component says of it. */
export function toTool(
  metadata: ToolMetadata,
  options: { readonly validateArguments: boolean },
): GatewayTool {
  return {
    metadata,
    text: toolText(metadata),
    readOnly: metadata.annotations?.readOnlyHint === true,
    parameterHeaders: parameterHeaders(metadata.inputSchema),
    argumentSchema: options.validateArguments ? compileArguments(metadata.inputSchema) : undefined,
  };
}

function toComponent(component: CatalogComponent, validateArguments: boolean): GatewayComponent {
  const { id, name, kind } = component;
  if (component.discovery === 'request') return { id, name, kind, tools: undefined };
  const tools = component.tools.map((tool) => [tool.name, toTool(tool, { validateArguments })] as const);
  return { id, name, kind, tools: new Map(tools) };
}
