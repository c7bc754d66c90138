import type { AuthorizerContext } from '../context.ts';
import type { JoseHeader, PublicKey } from '../../shared/jws/index.ts';
import { importJwkSet, JwsError, selectKey } from '../../shared/jws/index.ts';
import { Refusal } from '../refusal.ts';
import type { Provider } from '../settings/provider-settings.ts';
import { discover } from './discovery.ts';
import type { CachedDocument, DocumentSource } from './document-cache.ts';
import { readDocument, refreshDocument } from './document-cache.ts';
import { fetchJson } from './fetch-json.ts';

/**
 * The key of the provider that a token's header names. A `kid` that the kept set does not have lets the set be fetched
 * again, at most every 30 seconds. Throws `JwsError` when there is no such key, `Refusal` `temporarily_unavailable` when
 * keys cannot be had.
 */
export async function signingKey(
  header: JoseHeader,
  provider: Provider,
  context: AuthorizerContext,
): Promise<PublicKey> {
  if (provider.keys.kind === 'public-key') return provider.keys.key;
  const source = jwksSource(await jwksUri(provider, context), context);
  const known = await readDocument(source, context);
  const key = findKey(known, header, provider);
  if (key !== undefined) return key;
  const newest = await refreshDocument(source, known, context);
  const newKey = findKey(newest, header, provider);
  if (newKey !== undefined) return newKey;
  if (newest.attemptedAt > newest.fetchedAt) {
    throw new Refusal('temporarily_unavailable', 'The keys of the identity provider cannot be had now.', {
      'retry-after': '5',
    });
  }
  throw new JwsError('key_not_found', 'No key of the set fits the token.');
}

async function jwksUri({ issuer, keys }: Provider, context: AuthorizerContext): Promise<string> {
  if (keys.kind === 'jwks') return keys.uri;
  return String((await discover(issuer, context))['jwks_uri']);
}

function jwksSource(uri: string, context: AuthorizerContext): DocumentSource {
  return { name: `jwks:${uri}`, load: async () => requireKeys(await fetchJson(uri, context)) };
}

/** A set without one usable key is as good as none, and must not take the place of one that has. */
function requireKeys(set: unknown): unknown {
  if (importJwkSet(set).length === 0)
    throw new JwsError('key_invalid', 'The JWK Set has no key that can be used.');
  return set;
}

/** Undefined when the set does not have the key; an ambiguous one is an error. */
function findKey(
  { document }: CachedDocument,
  header: JoseHeader,
  { algorithms }: Provider,
): PublicKey | undefined {
  try {
    return selectKey(importJwkSet(document), header, { algorithms });
  } catch (error) {
    if (error instanceof JwsError && error.code === 'key_not_found') return undefined;
    throw error;
  }
}
