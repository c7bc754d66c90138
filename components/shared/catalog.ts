/**
 * The catalog: what the components of an app offer, asked once at build time and baked into the gateway.
 * Written to `.ftl/catalog.json` and imported by the gateway as the virtual module `ftl:catalog`.
 */
export interface Catalog {
  readonly version: 1;
  readonly server: { readonly name: string; readonly version: string; readonly description?: string };
  /** Check arguments against inputSchema before a call. */
  readonly validateArguments: boolean;
  /** Check results against outputSchema before they go out; false when not given. */
  readonly validateResults?: boolean;
  /** Clients of revisions until 2025-11-25 get sessions, in which tools can ask them for input. */
  readonly serverRequests?: boolean;
  /** `never`: the names of the only component are bare; `always` when not given. */
  readonly prefix?: 'always' | 'never';
  /** The endpoint of all components is at `<route>/mcp` too. */
  readonly route?: string;
  /** In order of declaration. */
  readonly components: readonly CatalogComponent[];
}

/** One component of the app. */
export interface CatalogComponent {
  /** Spin component id, kebab case; the host is `<id>.spin.internal`. */
  readonly id: string;
  /** The prefix that clients see, as written in ftl.toml. */
  readonly name: string;
  /** `tools`: GET / and POST /{tool}; `mcp`: speaks MCP at /mcp (DESIGN 5). */
  readonly kind: 'tools' | 'mcp';
  /** Its endpoint is at `<route>/mcp` too, besides `/mcp/x/<name>`. */
  readonly route?: string;
  /** `catalog`: `tools` is complete; `request`: the component must be asked at run time and `tools` is empty. */
  readonly discovery: 'catalog' | 'request';
  /** Metadata exactly as the component gave it, keys this type does not know included. */
  readonly tools: readonly ToolMetadata[];
  /** Scopes that a caller needs for anything of this component; none when not given. */
  readonly requiredScopes?: readonly string[];
  /** Scopes that a call of one tool needs besides, by bare name. */
  readonly toolScopes?: Readonly<Record<string, readonly string[]>>;
}

/** What a component says of one tool (MCP `Tool`); `name` is the bare name. */
export interface ToolMetadata {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly inputSchema: JsonObject;
  readonly outputSchema?: JsonObject;
  readonly annotations?: ToolAnnotations;
  readonly icons?: readonly JsonObject[];
  readonly _meta?: JsonObject;
}

/** Hints about a tool's behaviour; untrusted (MCP 2026-07-28, server/tools). */
export interface ToolAnnotations {
  readonly title?: string;
  readonly readOnlyHint?: boolean;
  readonly destructiveHint?: boolean;
  readonly idempotentHint?: boolean;
  readonly openWorldHint?: boolean;
}

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
