/** A Spin manifest of version 2, as far as generated apps need it (Spin, crates/manifest/src/schema/v2.rs). */
export interface SpinManifest {
  readonly application: {
    readonly name: string;
    readonly version: string;
    /** '' when there is none. */
    readonly description: string;
    readonly authors: readonly string[];
  };
  /** In order of declaration. */
  readonly variables: readonly ManifestVariable[];
  /** In order of declaration, each with its one HTTP trigger. */
  readonly components: readonly ManifestComponent[];
  /** File that the manifest was made from, for the comments. */
  readonly madeFrom: string;
}

/** An application variable; without a default it is required. */
export interface ManifestVariable {
  readonly name: string;
  readonly default: string | undefined;
  readonly secret: boolean;
  readonly description: string | undefined;
}

/** A component and its route. */
export interface ManifestComponent {
  readonly id: string;
  /** Where it comes from, for people. */
  readonly comment: string;
  /** A path such as `/...`, or private: reached by service chaining only. */
  readonly route: string | { readonly private: true };
  /** Path of the wasm, relative to the manifest. */
  readonly source: string;
  readonly allowedOutboundHosts: readonly string[];
  readonly keyValueStores: readonly string[];
  /** Variable of the component -> template. */
  readonly variables: readonly (readonly [name: string, template: string])[];
  readonly build: ManifestBuild | undefined;
  /** Folder whose files are mounted at the root of the component, relative to the manifest. */
  readonly filesFolder: string | undefined;
  /** What one call may use at most. Spin knows no such limits: they stand where it looks at nothing. */
  readonly limits: ComponentLimits | undefined;
}

/** In bytes and ms. */
export interface ComponentLimits {
  readonly memory?: number;
  readonly timeout_ms?: number;
}

/** `[component.X.build]`: what `spin build` and `spin watch` do. */
export interface ManifestBuild {
  readonly commands: readonly string[];
  /** Relative to the manifest. */
  readonly workdir: string;
  readonly watch: readonly string[];
}
