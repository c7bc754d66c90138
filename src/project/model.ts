import type { SourcePosition } from '../errors.ts';

/** Names of a project file, in the order in which a folder is searched. */
export const projectFileNames = ['ftl.toml', 'ftl.yaml', 'ftl.yml', 'ftl.json', 'toolkit.toml'] as const;

/** A validated project. Paths are relative to the project folder, with `/`, and never leave it. */
export interface Project {
  /** File it was read from, relative to the project folder. */
  readonly file: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly accessControl: 'public' | 'private';
  /** Registry of references that name none. */
  readonly defaultRegistry: string | undefined;
  readonly mcp: McpSettings;
  readonly oidc: OidcSettings | undefined;
  /** In order of declaration. */
  readonly variables: readonly Variable[];
  /** In order of declaration. */
  readonly tools: readonly Tool[];
  /** In order of declaration, which is the order in which requests go through them. */
  readonly middleware: readonly Middleware[];
}

/** `[mcp]`. */
export interface McpSettings {
  /** A gateway that is there already; undefined means ours, built from source with the catalog baked in. */
  readonly gateway: FinishedComponent | undefined;
  readonly authorizer: FinishedComponent | undefined;
  /** Arguments are checked against inputSchema before a tool is called. Default true. */
  readonly validateArguments: boolean;
  /** `catalog`: tools/list comes from what was baked in; `request`: components are asked on each list. */
  readonly discovery: 'catalog' | 'request';
  readonly chain: 'separate' | 'linked';
  /** Name of the secret variable that holds static tokens, from `static_tokens = "{{ name }}"`. */
  readonly staticTokens: string | undefined;
  /** `public_url`: canonical URL of the MCP endpoint; undefined when it is only known at deployment. */
  readonly publicUrl: string | undefined;
  /** Hosts accepted besides loopback when the gateway is first; empty means every host. */
  readonly allowedHosts: readonly string[];
  /** `never`: the only tool of the app is served under bare names. */
  readonly prefix: 'always' | 'never';
  /** Results are checked against outputSchema before they go out. Default false. */
  readonly validateResults: boolean;
  /** How long the gateway keeps what components answered when asked for their tools, in seconds; 0 asks each time. */
  readonly requestCacheSeconds: number;
  /** Clients of revisions until 2025-11-25 get sessions, in which tools can ask them for more input. Default false. */
  readonly serverRequests: boolean;
  /** Name of the secret variable that signs `requestState`; undefined means `mcp_state_secret` of the generated app. */
  readonly stateSecret: string | undefined;
  /** `[mcp.cors]`; undefined lets in pages on loopback and on the app's own hosts. */
  readonly cors: CorsSettings | undefined;
  /** The endpoint of all tools is at `<route>/mcp` too. */
  readonly route: string | undefined;
  /** What clients are told instead of the project's name and version. */
  readonly serverName: string | undefined;
  readonly serverVersion: string | undefined;
  /** Label of the authorizer's key-value store; '' when it is to keep nothing between requests. */
  readonly authStore: string;
}

/** `[mcp.cors]`: web pages on other hosts that may call. */
export interface CorsSettings {
  /** `scheme://host[:port]`, or `*` alone for every page. */
  readonly allowedOrigins: readonly string[];
  readonly allowCredentials: boolean;
  /** How long a browser may keep the answer to a preflight, in seconds. */
  readonly maxAge: number;
}

/** `[oidc]`: who signs the tokens of a private app. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly jwksUri: string | undefined;
  /** PEM, SPKI. */
  readonly publicKey: string | undefined;
  /** JWS algorithms accepted; empty means those that fit the key. */
  readonly algorithms: readonly string[];
  readonly requiredScopes: readonly string[];
  /** Subjects that may call; empty means every one. */
  readonly allowedSubjects: readonly string[];
  /** Claim -> the values of which a token must have one. */
  readonly requiredClaims: readonly (readonly [name: string, values: readonly ClaimValue[]])[];
  /** The organization (tenant) that a token must be of, its claim `org_id`. */
  readonly organizationId: string | undefined;
  readonly authorizeEndpoint: string | undefined;
  readonly tokenEndpoint: string | undefined;
  readonly userinfoEndpoint: string | undefined;
  readonly at: SourcePosition;
}

/** A value of a claim that can be asked for. */
export type ClaimValue = string | number | boolean;

/** An entry of `[variables]`. Exactly one of `default` and `required` counts: `required` is `default === undefined`. */
export interface Variable {
  readonly name: string;
  readonly default: string | undefined;
  readonly required: boolean;
  readonly secret: boolean;
  readonly description: string | undefined;
  readonly at: SourcePosition;
}

/** `[tools.X]`. */
export interface Tool {
  /** As written: the prefix that clients see. */
  readonly name: string;
  /** Kebab case: the Spin component id. */
  readonly id: string;
  readonly kind: 'tools' | 'mcp';
  /** Its endpoint is at `<route>/mcp` too, besides `/mcp/x/<name>`. */
  readonly route: string | undefined;
  /** Folder of the source. */
  readonly path: string;
  readonly build: ToolBuild;
  /** `deploy.name`: name under which the component is published, when that is not its id. */
  readonly deployName: string | undefined;
  /** As written; templates kept. */
  readonly allowedOutboundHosts: readonly string[];
  /** Labels of the key-value stores that it may open. */
  readonly keyValueStores: readonly string[];
  /** Variable of the component -> template, in order of declaration. */
  readonly variables: readonly (readonly [name: string, template: string])[];
  readonly examples: readonly ToolExample[];
  /** Scopes that a caller needs for anything of this component. */
  readonly requiredScopes: readonly string[];
  /** Bare name of a tool inside the component -> scopes that a call of it needs besides. */
  readonly toolScopes: readonly (readonly [tool: string, scopes: readonly string[]])[];
  readonly files: readonly FilesMount[];
  /** What one call may use at most; undefined is what the runtime has by default. */
  readonly limits: { readonly memoryBytes: number | undefined; readonly timeoutMs: number | undefined };
  readonly at: SourcePosition;
}

/** What a tool and middleware of the project's own have in common. */
export type ProjectComponent = Omit<Tool, 'kind' | 'examples' | 'requiredScopes' | 'toolScopes'>;

/** `[middleware.X]`: what requests go through between authorizer and gateway. */
export type Middleware =
  | { readonly kind: 'own'; readonly component: ProjectComponent }
  | { readonly kind: 'built-in'; readonly component: BuiltInMiddleware };

/** Middleware that comes with the toolchain. */
export type BuiltInName = 'rate-limit' | 'request-log' | 'metrics';

/** A built-in middleware and its settings. */
export interface BuiltInMiddleware {
  readonly name: string;
  /** Kebab case: the Spin component id that it has by itself. */
  readonly id: string;
  readonly use: BuiltInName;
  /** As the component reads them: `name`, the keys of the table, and how the app names tools. */
  readonly settings: Readonly<
    Record<string, string | number | boolean | readonly string[] | Readonly<Record<string, string>>>
  >;
  /** Label of the key-value store that it counts in; undefined when it keeps nothing. */
  readonly store: string | undefined;
  /** Template of the variable `salt`; undefined when it has none. */
  readonly salt: string | undefined;
  readonly at: SourcePosition;
}

/** An entry of `files`: files of the project that the component may read. */
export interface FilesMount {
  /** A file or folder, or a glob as `isGlob` says, relative to the project folder. */
  readonly source: string;
  readonly isGlob: boolean;
  /** Where they are in the component, relative to its root, which is ''; undefined is the path that each has in the project. */
  readonly destination: string | undefined;
  readonly at: SourcePosition;
}

/** How a tool's component comes to be. */
export type ToolBuild =
  /** Our own builder: an entry file, bundled and componentized. `entry` is relative to the project folder. */
  | { readonly kind: 'typescript'; readonly entry: string }
  /** The compiler of the language, run in `folder`, which is relative to the project folder. */
  | { readonly kind: 'rust' | 'go' | 'python'; readonly folder: string }
  /** The tool's own command; `wasm` is what it makes, relative to the project folder. */
  | {
      readonly kind: 'command';
      readonly command: string | readonly string[];
      readonly workdir: string;
      readonly env: Readonly<Record<string, string>>;
      readonly watch: readonly string[];
      readonly wasm: string;
    }
  | FinishedComponent;

/** A component that is not built here. */
export type FinishedComponent = { readonly at: SourcePosition } & (
  | { readonly kind: 'prebuilt'; /** The file, relative to the project folder. */ readonly wasm: string }
  | {
      readonly kind: 'registry';
      /** It is pulled: host, name, and a tag, a digest or neither; the default registry is in it already. */
      readonly reference: string;
    }
);

/** What tools are built for: each tool may name a profile for `up` and for `deploy`. */
export type BuildPurpose = 'build' | 'up' | 'deploy';

/** `[[tools.X.examples]]`: a call that conformance makes and, for read-only tools, a deploy too. */
export interface ToolExample {
  /** Bare name of the tool inside the component. */
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** When given, what structuredContent must contain (recursive subset). */
  readonly expect: unknown;
  readonly at: SourcePosition;
}
