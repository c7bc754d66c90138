/**
 * The configuration cannot be used, so no request is let through. The message names the variable and the rule for the
 * log; it holds no value, and the caller is told nothing of it.
 */
export class SettingsError extends Error {
  /** The variables of the component of which one must be another. */
  readonly variables: readonly string[];

  constructor(message: string, variables: readonly string[]) {
    super(message);
    this.name = 'SettingsError';
    this.variables = variables;
  }
}
