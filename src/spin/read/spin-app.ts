import type { SourcePosition } from '../../errors.ts';
import type { ComponentLimits } from '../manifest.ts';

/** What a spin.toml of any author says, of version 1 or 2 (Spin, crates/manifest/src/schema/{v1,v2}.rs). */
export interface SpinApp {
  readonly file: string;
  readonly manifestVersion: 1 | 2;
  readonly name: string;
  /** '' when there is none. */
  readonly version: string;
  readonly description: string;
  readonly authors: readonly string[];
  /** Settings of whole trigger types, `[application.trigger.<type>]`; version 1 has none that routes do not hold. */
  readonly triggerSettings: readonly TriggerSettings[];
  readonly variables: readonly SpinVariable[];
  readonly triggers: readonly SpinTrigger[];
  readonly components: readonly SpinComponent[];
}

/** What is set for all triggers of a type. */
export interface TriggerSettings {
  readonly type: string;
  readonly keys: readonly string[];
  readonly at: SourcePosition;
}

/** Without a default it is required. */
export interface SpinVariable {
  readonly name: string;
  readonly default: string | undefined;
  readonly secret: boolean;
  readonly description: string | undefined;
  readonly at: SourcePosition;
}

export interface SpinTrigger {
  /** `http`, `redis` or of a plugin. */
  readonly type: string;
  /** Id of the component; undefined for a static response. One written inside the trigger has the id that Spin gives it. */
  readonly component: string | undefined;
  /** Of an HTTP trigger: a path, or private. */
  readonly route: string | { readonly private: true } | undefined;
  /** Keys that are right but that this does not look into: `executor`, `static_response`, `dependencies`, … */
  readonly others: readonly string[];
  readonly at: SourcePosition;
}

export type SpinSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string; readonly digest: string }
  | {
      readonly kind: 'registry';
      readonly registry: string | undefined;
      readonly package: string;
      readonly version: string;
    };

export interface SpinComponent {
  readonly id: string;
  readonly description: string | undefined;
  readonly source: SpinSource | undefined;
  readonly allowedOutboundHosts: readonly string[];
  readonly keyValueStores: readonly string[];
  /** Variable -> template. */
  readonly variables: readonly (readonly [name: string, template: string])[];
  readonly environment: Readonly<Record<string, string>>;
  readonly build: SpinBuild | undefined;
  /** Paths and globs, or a source and where its files are in the component. */
  readonly files: readonly SpinFiles[];
  readonly limits: ComponentLimits | undefined;
  /** Keys that are right but that this does not look into: `sqlite_databases`, `dependencies`, … */
  readonly others: readonly string[];
  readonly at: SourcePosition;
}

export type SpinFiles = string | { readonly source: string; readonly destination: string };

export interface SpinBuild {
  readonly commands: readonly string[];
  /** Relative to the manifest. */
  readonly workdir: string | undefined;
  readonly watch: readonly string[];
}
