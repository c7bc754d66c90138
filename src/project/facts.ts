import type { BuildPurpose } from './model.ts';

/** What lies at a path: `outside` when a symbolic link leads out of the project folder. */
export type PathKind = 'file' | 'folder' | 'missing' | 'outside';

/** Which of a tool's ways to build is wanted. */
export interface BuildChoice {
  /** Profile asked for by name; a tool that does not have it is built as usual. */
  readonly profile?: string | undefined;
  /** Without a profile asked for, the one that each tool names for this; `build` by default, which has none. */
  readonly purpose?: BuildPurpose | undefined;
}

/**
 * What a project file means depends on more than its text. A reader outside of this room finds these facts out
 * (src/pipeline/project/read-project.ts); paths are relative to the project folder, with `/`.
 */
export interface ProjectFacts extends BuildChoice {
  /** Name of the project file. */
  readonly file: string;
  readonly kind: (path: string) => PathKind;
  /** Text of a small file such as package.json; undefined when it is missing, too large or not UTF-8. */
  readonly text: (path: string) => string | undefined;
  /** Why Spin would refuse an entry of allowed_outbound_hosts, as a predicate; undefined when it takes it. */
  readonly outboundHostFault: (entry: string) => string | undefined;
  /** Why a full reference to a component of a registry is refused, as a predicate; undefined when it may stand. */
  readonly referenceFault: (reference: string) => string | undefined;
}
