import { commaList } from '../comma-list.ts';
import { SettingsError } from './settings-error.ts';

/** A comma-separated variable of OAuth scopes. Throws `SettingsError` for one that is not a scope-token. */
export function scopeList(variable: string, text: string): readonly string[] {
  const scopes = commaList(text);
  if (!scopes.every(isScope))
    throw new SettingsError(`${variable} has a scope with characters that RFC 6749 does not allow`, [
      variable,
    ]);
  return scopes;
}

/** True for a scope-token (RFC 6749 section 3.3). */
export function isScope(text: string): boolean {
  return /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(text);
}
