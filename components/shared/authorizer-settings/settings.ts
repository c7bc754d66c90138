import type { AccessRules } from '../http/access.ts';
import { readAccessRules } from '../http/access.ts';
import type { Provider } from './provider-settings.ts';
import { readProvider } from './provider-settings.ts';
import type { RightSettings } from './right-settings.ts';
import { readRights } from './right-settings.ts';
import { parseSecureUrl } from './secure-url.ts';
import { SettingsError } from './settings-error.ts';
import type { StaticToken } from './static-token-settings.ts';
import { parseStaticTokens } from './static-token-settings.ts';
import { scopeList } from './scope-list.ts';
import type { ReadVariable } from './variables.ts';

/** What the authorizer is to do, from the variables of its component. At least one of provider and static tokens is there. */
export interface Settings {
  /** Canonical URL of the MCP endpoint; undefined when it is not known. */
  readonly publicUrl: URL | undefined;
  /** Which Host and Origin are let in. */
  readonly access: AccessRules;
  readonly provider: Provider | undefined;
  readonly staticTokens: readonly StaticToken[];
  /** Scopes that every token must have. */
  readonly requiredScopes: readonly string[];
  readonly rights: RightSettings;
  /** Label of the key-value store; undefined when nothing is to be kept between requests. */
  readonly store: string | undefined;
  /** Clients may come back for a stream with GET. */
  readonly serverRequests: boolean;
}

/** Reads and checks all settings. Throws `SettingsError`, or what reading a variable throws. */
export function readSettings(read: ReadVariable): Settings {
  const settings = {
    publicUrl: publicUrl(read('public_url')),
    access: readAccessRules((name) => (name.startsWith('cors_') ? readOrEmpty(read, name) : read(name))),
    provider: readProvider(read),
    staticTokens: parseStaticTokens(read('static_tokens')),
    requiredScopes: scopeList('oidc_required_scopes', read('oidc_required_scopes')),
    rights: readRights(read),
    store: read('auth_store') || undefined,
    serverRequests: readOrEmpty(read, 'server_requests') === 'true',
  };
  if (settings.provider === undefined && settings.staticTokens.length === 0) {
    throw new SettingsError('oidc_issuer and static_tokens are both empty: nobody could be let in', [
      'static_tokens',
      'oidc_issuer',
    ]);
  }
  return settings;
}

/** Without [mcp.cors] and server_requests a component has no such variables, which is the stricter rule. */
function readOrEmpty(read: ReadVariable, name: string): string {
  try {
    return read(name);
  } catch {
    return '';
  }
}

function publicUrl(text: string): URL | undefined {
  if (text === '') return undefined;
  const url = parseSecureUrl(text);
  if (url === undefined || url.search !== '') {
    throw new SettingsError('public_url must be an https URL without query (http only on loopback)', [
      'public_url',
    ]);
  }
  return url;
}
