import { isLoopbackHost } from '../../../components/shared/http/hosts.ts';

/** What a URL of the project file may have besides scheme, host and path. */
export interface UrlRules {
  readonly query?: boolean;
}

/**
 * Why a URL of `[oidc]` or `[mcp]` is refused, as a predicate, or undefined when it may stand: https, or http on
 * loopback (RFC 8252 section 7.3; MCP authorization, "Communication Security"), no user name or password, no
 * fragment, and a query only where the rules say so (OpenID Connect Discovery 1.0 section 3 forbids it for issuers).
 */
export function urlFault(text: string, rules: UrlRules = {}): string | undefined {
  if (!URL.canParse(text) || text.trim() !== text) return 'is not an absolute URL';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'is not an https URL';
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname))
    return 'must use https; plain http is for loopback only';
  if (url.username !== '' || url.password !== '') return 'holds a user name or password';
  if (text.includes('#')) return 'may not have a fragment';
  if (text.includes('?') && rules.query !== true) return 'may not have a query';
  return undefined;
}
