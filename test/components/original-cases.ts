/** A test of the components that this project began as a rewrite of. */
export type OriginalCase = { readonly name: string } & (
  | {
      /** A file of tests in the folder of the list, and the title of a test, of a group, or of a row of a table in it. */
      readonly test: readonly [file: string, title: string];
    }
  | {
      /** Why there is no such test here. */
      readonly left: string;
    }
);

/** Cases by the file of the original's tests. test/components/original-cases.test.ts fails for a title that is not there. */
export type OriginalCases = Readonly<Record<string, readonly OriginalCase[]>>;
