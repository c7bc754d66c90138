/** A test: its file from the root of the repository, and the title of it, of its group, or of a row of its table. */
export type Shown = readonly [file: string, title: string];

/** A feature of the original FTL. */
export type Row = {
  /** Its number in the checklist, 1 to 147. */
  readonly number: number;
  readonly feature: string;
  /** Keys, commands, paths in backticks: commands and keys have to exist. */
  readonly use: string;
} & (
  | {
      /** As the original had or promised it; more than that; or the same need served in another way, which `use` explains. */
      readonly here: 'works' | 'goes beyond' | 'otherwise';
      readonly shown: readonly [Shown, ...Shown[]];
    }
  | {
      /** `use` says why, and what takes its place. */
      readonly here: 'left out' | 'not yet';
      readonly shown?: readonly Shown[];
    }
);
