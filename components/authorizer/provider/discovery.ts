import type { AuthorizerContext } from '../context.ts';
import { isJsonObject } from '../../shared/json/values.ts';
import { parseSecureUrl } from '../../shared/authorizer-settings/secure-url.ts';
import type { DocumentSource } from './document-cache.ts';
import { documentName, readDocument } from './document-cache.ts';
import { fetchJson } from './fetch-json.ts';

/** Metadata of an authorization server (RFC 8414 section 2) whose `issuer` was compared. */
export type ProviderMetadata = Readonly<Record<string, unknown>>;

/**
 * The issuer's metadata, from the first of its well-known addresses that has it, kept like keys are; `fetchedAt` in
 * milliseconds since the epoch.
 * Throws `Refusal` `temporarily_unavailable`.
 */
export async function discover(
  issuer: string,
  context: AuthorizerContext,
): Promise<{ readonly metadata: ProviderMetadata; readonly fetchedAt: number }> {
  const source: DocumentSource = {
    name: documentName('metadata', issuer),
    load: () => loadMetadata(issuer, context),
  };
  const { document, fetchedAt } = await readDocument(source, context);
  return { metadata: isJsonObject(document) ? document : {}, fetchedAt };
}

/** In the order in which MCP clients look (MCP 2026-07-28, basic/authorization/authorization-server-discovery). */
function metadataUrls(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const inserted = ['oauth-authorization-server', 'openid-configuration'].map(
    (name) => `${origin}/.well-known/${name}${path}`,
  );
  return path === '' ? inserted : [...inserted, `${origin}${path}/.well-known/openid-configuration`];
}

async function loadMetadata(issuer: string, context: AuthorizerContext): Promise<ProviderMetadata> {
  const failures: string[] = [];
  for (const url of metadataUrls(issuer)) {
    try {
      return requireMetadata(await fetchJson(url, context), issuer);
    } catch (error) {
      failures.push(`${url}: ${error instanceof Error ? error.message : 'unknown error'}`);
    }
  }
  throw new Error(failures.join('; '));
}

/** RFC 8414 section 3.3: metadata of another issuer must not be used. */
function requireMetadata(document: unknown, issuer: string): ProviderMetadata {
  if (!isJsonObject(document)) throw new Error('not a JSON object');
  if (document['issuer'] !== issuer) throw new Error('the issuer in it is another one');
  const keys = typeof document['jwks_uri'] === 'string' ? parseSecureUrl(document['jwks_uri']) : undefined;
  const local = new URL(issuer).protocol === 'http:';
  if (keys === undefined || (keys.protocol === 'http:' && !local))
    throw new Error('its jwks_uri is not an https URL');
  return document;
}
