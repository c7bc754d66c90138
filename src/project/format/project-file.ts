/**
 * ftl.toml as written, after `checkProjectFile`: each value that is there has its right type, what had not is
 * `undefined`. Keys are those of the file.
 */
export interface ProjectFile {
  readonly project?: ProjectTable;
  readonly mcp?: McpTable;
  readonly oidc?: OidcTable;
  readonly variables?: Entries<VariableTable>;
  readonly tools?: Entries<ToolTable>;
  readonly middleware?: Entries<MiddlewareTable>;
}

/** Named entries; one that was not a table is undefined. */
export type Entries<Value> = Readonly<Record<string, Value | undefined>>;

/** A list whose wrongly typed elements are undefined, so that the others keep their index. */
export type List<Value> = readonly (Value | undefined)[];

export interface ProjectTable {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly authors?: List<string>;
  readonly access_control?: 'public' | 'private';
  readonly default_registry?: string;
}

export interface McpTable {
  readonly gateway?: string;
  readonly authorizer?: string;
  readonly validate_arguments?: boolean;
  readonly discovery?: 'catalog' | 'request';
  readonly chain?: 'separate' | 'linked';
  readonly static_tokens?: string;
  readonly public_url?: string;
  readonly allowed_hosts?: List<string>;
  readonly prefix?: 'always' | 'never';
  readonly validate_results?: boolean;
  readonly request_cache_seconds?: number;
  readonly state_secret?: string;
  readonly server_requests?: boolean;
  readonly cors?: CorsTable;
  readonly auth_store?: string;
  readonly route?: string;
  readonly server_name?: string;
  readonly server_version?: string;
}

export interface CorsTable {
  readonly allowed_origins?: List<string>;
  readonly allow_credentials?: boolean;
  readonly max_age?: number;
}

export interface OidcTable {
  readonly issuer?: string;
  readonly audience?: string | List<string>;
  readonly jwks_uri?: string;
  readonly public_key?: string;
  readonly algorithm?: string | List<string>;
  readonly required_scopes?: string | List<string>;
  readonly allowed_subjects?: List<string>;
  readonly required_claims?: Entries<ClaimEntry | List<ClaimEntry>>;
  readonly org_id?: string;
  readonly authorize_endpoint?: string;
  readonly token_endpoint?: string;
  readonly userinfo_endpoint?: string;
}

/** Value of a claim. */
export type ClaimEntry = string | number | boolean;

export interface VariableTable {
  readonly default?: string;
  readonly required?: boolean;
  readonly secret?: boolean;
  readonly description?: string;
}

export interface ToolTable {
  readonly kind?: 'tools' | 'mcp';
  readonly path?: string;
  readonly wasm?: string;
  readonly repo?: string;
  readonly route?: string;
  readonly build?: BuildTable;
  readonly profiles?: Entries<ProfileTable>;
  readonly up?: { readonly profile?: string };
  readonly deploy?: { readonly profile?: string; readonly name?: string };
  readonly allowed_outbound_hosts?: List<string>;
  readonly key_value_stores?: List<string>;
  readonly variables?: Entries<string>;
  readonly examples?: List<ExampleTable>;
  readonly required_scopes?: List<string>;
  readonly tool_scopes?: Entries<List<string>>;
  readonly limits?: LimitsTable;
  readonly files?: List<FilesEntry>;
}

/** Keys of built-in middleware and of the project's own; which of them count `use` decides. */
export interface MiddlewareTable extends Omit<ToolTable, 'kind' | 'examples' | 'tool_scopes'> {
  readonly use?: 'rate-limit' | 'request-log' | 'metrics';
  readonly by?: 'user' | 'client' | 'address';
  readonly limit?: number;
  readonly window_seconds?: number;
  readonly algorithm?: 'sliding' | 'fixed';
  readonly count?: 'calls' | 'requests';
  readonly per_tool?: boolean;
  readonly tools?: List<string>;
  readonly on_failure?: 'open' | 'closed';
  readonly proxies?: number;
  readonly caller?: 'none' | 'hashed';
  readonly salt?: string;
  readonly endpoint?: string;
  readonly store?: string;
}

/** A path or glob, or where a file or folder is to be. */
export type FilesEntry = string | { readonly source?: string; readonly destination?: string };

export interface LimitsTable {
  readonly memory?: string | number;
  readonly timeout?: string;
}

export interface BuildTable {
  readonly command?: string | List<string>;
  readonly workdir?: string;
  readonly watch?: List<string>;
  readonly env?: Entries<string>;
}

/** An entry of `[tools.X.profiles]`. */
export interface ProfileTable extends BuildTable {
  readonly wasm?: string;
}

export interface ExampleTable {
  readonly tool?: string;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly expect?: unknown;
}
