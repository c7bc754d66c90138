/** What a component is built from. */
export interface ComponentSource {
  /** Component id. */
  readonly id: string;
  /** How messages call it, for example `tool "text-analyzer"`. */
  readonly name: string;
  /** Absolute path of the entry file. */
  readonly entry: string;
  /** Absolute folder that positions in messages are relative to. */
  readonly projectFolder: string;
  /** JavaScript by module name, for modules that no file holds. */
  readonly virtualModules?: Readonly<Record<string, string>>;
}
