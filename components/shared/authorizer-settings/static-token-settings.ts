import { isScope } from './scope-list.ts';
import { SettingsError } from './settings-error.ts';

/** A token for development, from a secret variable. */
export interface StaticToken {
  readonly token: string;
  readonly clientId: string;
  readonly subject: string;
  readonly scopes: readonly string[];
  /** Seconds since the epoch; undefined for a token that does not expire. */
  readonly expiresAt: number | undefined;
  readonly organizationId: string | undefined;
}

/**
 * `token:client_id:subject:scope1,scope2[:expires_at[:org_id]]`, several separated by `;`; a `:` within client, subject
 * or scope is written `%3A`. Throws `SettingsError` for a token without client or subject, with characters that cannot be
 * sent (RFC 6750 section 2.1), given twice, or with an expiry that is not a number: read as something else it would make
 * a token that never expires.
 */
export function parseStaticTokens(text: string): readonly StaticToken[] {
  const tokens = text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry, index) => parseStaticToken(entry, index + 1));
  if (new Set(tokens.map(({ token }) => token)).size !== tokens.length) {
    throw new SettingsError('static_tokens has one token twice', ['static_tokens']);
  }
  return tokens;
}

function parseStaticToken(entry: string, position: number): StaticToken {
  const [token = '', clientId = '', subject = '', scopes, expiresAt = '', organizationId, ...rest] =
    entry.split(':');
  const list = (scopes ?? '').split(',').filter((scope) => scope !== '');
  const wellFormed =
    /^[A-Za-z0-9\-._~+/]+=*$/.test(token) &&
    clientId !== '' &&
    subject !== '' &&
    scopes !== undefined &&
    rest.length === 0;
  if (!wellFormed || !list.every(isScope) || !/^\d{0,12}$/.test(expiresAt)) {
    throw new SettingsError(
      `entry ${position} of static_tokens is not token:client_id:subject:scope1,scope2[:expires_at[:org_id]]`,
      ['static_tokens'],
    );
  }
  return {
    token,
    clientId: withColons(clientId),
    subject: withColons(subject),
    scopes: list.map(withColons),
    expiresAt: expiresAt === '' ? undefined : Number(expiresAt),
    organizationId: organizationId === '' ? undefined : organizationId,
  };
}

/** No more than this is decoded, so that every other text stays as it is. */
function withColons(text: string): string {
  return text.replaceAll(/%3a/gi, ':');
}
