/**
 * The configuration cannot be used, so no request is let through. The message names the variable and the rule for the
 * log; it holds no value, and the caller is told nothing of it.
 */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingsError';
  }
}
