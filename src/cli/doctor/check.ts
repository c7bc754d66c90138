/** What `ftl doctor` found out about one thing. */
export interface Check {
  /** What was looked at. */
  readonly about: string;
  /** `missing`: the project needs it. `note`: nothing is wrong, but somebody may want to know. */
  readonly state: 'ok' | 'note' | 'missing';
  /** What is there, or is not. */
  readonly found: string;
  /** What to do; with every state but `ok`. */
  readonly hint?: string;
}
