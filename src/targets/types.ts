import type { StartRuntime } from '../runtimes/types.ts';
import type { System } from '../system/types.ts';

/** A place that apps are deployed to. */
export interface Target {
  /** As users name it. */
  readonly name: string;
  /**
   * Puts an app there and resolves when it answers MCP. Throws `E_DEPLOY_TARGET` when the target cannot take it,
   * `E_DEPLOY_UNHEALTHY` when it does not answer; what ran there before then still runs.
   */
  readonly deploy: (request: DeployRequest, system: System) => Promise<Deployment>;
  /** What can be done with what was deployed there; undefined when the target keeps nothing that is its own. */
  readonly manage?: TargetManagement;
}

/** Deployments that go on after the run that made them. */
export interface TargetManagement {
  readonly list: (place: ManagedPlace, system: System) => Promise<readonly DeployedApp[]>;
  /** All that the app printed so far; undefined when there is no such deployment, or no log of it. */
  readonly readLog: (named: ManagedApp, system: System) => Promise<string | undefined>;
  /**
   * Hands on the last lines of what the app printed, and then each that it prints; resolves when it has ended or was
   * taken down, and when the run is stopped. An app that was deployed anew is followed on.
   */
  readonly followLog: (named: ManagedApp, options: FollowOptions, system: System) => Promise<void>;
  /** Takes an app down for good; false when there was none. */
  readonly remove: (named: ManagedApp, system: System) => Promise<boolean>;
}

/** Where a target keeps what it knows of the deployments of a project. */
export interface ManagedPlace {
  /** Absolute. */
  readonly stateFolder: string;
}

/** One of its deployments. */
export interface ManagedApp extends ManagedPlace {
  /** Name of the app. */
  readonly name: string;
}

/** How a log is followed. */
export interface FollowOptions {
  /** Lines of those that are there already, the last ones. */
  readonly tail: number;
  readonly onLine: (line: string) => void;
  /** Hears, in a sentence, that the app was deployed anew, and why following ended by itself. */
  readonly onNote: (note: string) => void;
}

/** An app that was deployed, as its target knows it. */
export interface DeployedApp {
  readonly target: string;
  readonly name: string;
  readonly digest: string;
  /** URL of the MCP endpoint. */
  readonly url: string;
  readonly running: boolean;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly runtime: string;
}

/** What to deploy. Whether its conformance was green is for the caller to know. */
export interface DeployRequest {
  readonly project: DeployedProject;
  /** Absolute folder that holds ftl.toml. */
  readonly projectFolder: string;
  /** Absolute folder of the image layout that holds the app. */
  readonly layoutFolder: string;
  /** Absolute folder for what has to last as long as a deployment on this machine. */
  readonly stateFolder: string;
  /** Digest of the app; what the layout holds must be it. */
  readonly digest: string;
  /** Local target: port to listen on, 0 takes a free one. */
  readonly port: number;
  /** Local target: leave it running. */
  readonly keep: boolean;
  /** Values of application variables, besides SPIN_VARIABLE_* of the environment. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Runtime of the local target. */
  readonly runtime: { readonly name: 'spin' | 'embedded'; readonly start: StartRuntime };
  /** Bearer token with which a private app is checked. */
  readonly accessToken?: string | undefined;
}

/** The part of a project that a deployment needs; a `Project` is one. */
export interface DeployedProject {
  readonly name: string;
  readonly accessControl: 'public' | 'private';
  readonly tools: readonly {
    /** The prefix that clients see. */
    readonly name: string;
    readonly examples: readonly {
      /** Bare name of the tool inside the component. */
      readonly tool: string;
      readonly arguments: Readonly<Record<string, unknown>>;
      /** What structuredContent must contain; undefined asks for nothing. */
      readonly expect: unknown;
    }[];
  }[];
}

/** An app that answers where it was deployed. */
export interface Deployment {
  readonly target: string;
  /** URL of the MCP endpoint. */
  readonly url: string;
  readonly digest: string;
  /** One line for people. */
  readonly summary: string;
  /** Lines for people: how to connect a client, how to stop it. */
  readonly instructions: readonly string[];
  readonly verification: Verification;
  /** Takes it down again; resolves when nothing of it is left. */
  readonly stop: () => Promise<void>;
}

/** What an MCP client found out after a deployment. */
export interface Verification {
  /** Revision of MCP that was spoken; undefined when the app let nobody in, as it must without a token. */
  readonly protocolVersion: string | undefined;
  /** Names as clients see them. */
  readonly tools: readonly string[];
  /** Tools of which a declared example was called: only those with `readOnlyHint`. */
  readonly called: readonly string[];
  /** One line for people: what was checked, and what was not and why. */
  readonly note: string;
}
