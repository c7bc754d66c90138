import type { AuthorizerContext } from '../context.ts';
import type { JoseHeader, PublicKey } from '../../shared/jws/index.ts';
import { importJwkSet, JwsError, selectKey } from '../../shared/jws/index.ts';
import { Refusal } from '../refusal.ts';
import type { Provider } from '../../shared/authorizer-settings/provider-settings.ts';
import { discover } from './discovery.ts';
import type { CachedDocument, DocumentSource } from './document-cache.ts';
import { documentName, freshMs, readDocument, refreshDocument } from './document-cache.ts';
import { fetchJson } from './fetch-json.ts';

/** Where a key was found, and how long what was verified with it may be taken as verified. */
export interface KeyOrigin {
  /** Name of the kept key set; undefined for a key of the configuration. */
  readonly name: string | undefined;
  /** Milliseconds since the epoch. */
  readonly fetchedAt: number;
  /** The same; the key set, or the metadata that it was found by, is to be fetched again then. */
  readonly until: number;
}

/** A key that a token may be verified with. */
export interface SigningKey {
  readonly key: PublicKey;
  readonly origin: KeyOrigin;
}

/**
 * The key of the provider that a token's header names. A `kid` that the kept set does not have lets the set be fetched
 * again, at most every 30 seconds. Throws `JwsError` when there is no such key, `Refusal` `temporarily_unavailable` when
 * keys cannot be had.
 */
export async function signingKey(
  header: JoseHeader,
  provider: Provider,
  context: AuthorizerContext,
): Promise<SigningKey> {
  const { keys } = provider;
  if (keys.kind === 'public-key') return { key: keys.key, origin: lastingFrom(context.now()) };
  const location = await jwksLocation(provider, context);
  const source = jwksSource(location.uri, context);
  const found = (key: PublicKey, { fetchedAt }: CachedDocument): SigningKey => {
    const until = Math.min(fetchedAt + freshMs, location.until);
    return { key, origin: { name: source.name, fetchedAt, until } };
  };
  const known = await readDocument(source, context);
  const key = findKey(known, header, provider);
  if (key !== undefined) return found(key, known);
  const newest = await refreshDocument(source, known, context);
  const newKey = findKey(newest, header, provider);
  if (newKey !== undefined) return found(newKey, newest);
  if (newest.attemptedAt > newest.fetchedAt) {
    throw new Refusal('temporarily_unavailable', 'The keys of the identity provider cannot be had now.', {
      'retry-after': '5',
    });
  }
  throw new JwsError('key_not_found', 'No key of the set fits the token.');
}

function lastingFrom(now: number): KeyOrigin {
  return { name: undefined, fetchedAt: now, until: now + freshMs };
}

/** The address of the key set, and until when (milliseconds since the epoch) it is known to be there. */
async function jwksLocation(
  { issuer, keys }: Provider,
  context: AuthorizerContext,
): Promise<{ readonly uri: string; readonly until: number }> {
  if (keys.kind === 'jwks') return { uri: keys.uri, until: Infinity };
  const { metadata, fetchedAt } = await discover(issuer, context);
  return { uri: String(metadata['jwks_uri']), until: fetchedAt + freshMs };
}

function jwksSource(uri: string, context: AuthorizerContext): DocumentSource {
  return { name: documentName('jwks', uri), load: async () => requireKeys(await fetchJson(uri, context)) };
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
