import type { ComponentLimits } from './manifest.ts';

/**
 * The locked app: what a runtime starts and what the OCI artifact carries. A subset of Spin's own format
 * (crates/locked-app/src/locked.rs), so that Spin reads it as it is.
 */
export interface LockedApp {
  readonly spin_lock_version: 0 | 1;
  readonly must_understand?: readonly string[];
  readonly metadata: {
    readonly name: string;
    readonly version: string;
    readonly description?: string;
    readonly authors?: readonly string[];
    readonly trigger: { readonly type: 'http' };
  };
  readonly host_requirements?: Readonly<Record<string, 'required'>>;
  readonly variables: Readonly<Record<string, LockedVariable>>;
  readonly triggers: readonly LockedTrigger[];
  readonly components: readonly LockedComponent[];
}

/** No `default` means that a value is required. */
export interface LockedVariable {
  readonly description?: string;
  readonly default?: string;
  readonly secret?: boolean;
}

export interface LockedTrigger {
  readonly id: string;
  readonly trigger_type: 'http';
  readonly trigger_config: {
    readonly component: string;
    /** A path such as `/...`, or a private route that only service chaining reaches. */
    readonly route: string | { readonly private: true };
  };
}

export interface LockedComponent {
  readonly id: string;
  readonly metadata: {
    readonly description?: string;
    readonly allowed_outbound_hosts?: readonly string[];
    readonly key_value_stores?: readonly string[];
    /** Of ours: Spin keeps what it does not know in this table as it is, and looks at none of it. */
    readonly limits?: ComponentLimits;
  };
  readonly source: {
    readonly content_type: 'application/wasm';
    /** `sha256:` and 64 lower-case hexadecimal digits. */
    readonly digest: string;
  };
  readonly env?: Readonly<Record<string, string>>;
  /** Variable of the component -> template. */
  readonly config?: Readonly<Record<string, string>>;
  /** What the component finds in its file system, read-only. */
  readonly files?: readonly LockedFile[];
}

/** A mounted file. */
export interface LockedFile {
  /** Relative to the root of the component, with `/`; no part of it is empty, `.` or `..`. */
  readonly path: string;
  /** `sha256:` and 64 lower-case hexadecimal digits. */
  readonly digest: string;
  /** The content itself in base64, when it is short; there is no layer with it then. */
  readonly inline?: string;
}
