import { bytesToHex } from '../../shared/bytes.ts';
import { isJsonObject } from '../../shared/json/values.ts';
import type { AuthorizerContext } from '../context.ts';
import { freshMs, isCurrentDocument } from './document-cache.ts';
import type { KeyOrigin } from './signing-key.ts';

/** Digits of the digest that name the place of an entry: 4,096 places, so that the store does not grow for ever. */
const placeDigits = 3;

/** What is kept of a token whose signature was right: nothing that is in it. */
interface Entry {
  /** SHA-256 of configuration and token, hexadecimal. */
  readonly digest: string;
  readonly origin: KeyOrigin;
}

/**
 * The name by which a token is remembered. The configuration by which its signature was checked is part of it, so that
 * another key, issuer or list of algorithms begins anew.
 */
export async function tokenDigest(token: string, configuration: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${configuration}\n${token}`);
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/**
 * True when the signature of this very token was checked before, with a key that is still the newest known: its key set
 * is in the store, unchanged since, and not older than keys may be.
 */
export function isRemembered(digest: string, context: AuthorizerContext): boolean {
  const entry = readEntry(digest, context);
  if (entry === undefined) return false;
  const { name, fetchedAt, until } = entry.origin;
  const now = context.now();
  // Neither a clock that was set back nor what is written there must make an entry last longer.
  if (now < fetchedAt || now >= until || until - fetchedAt > freshMs) return false;
  return name === undefined || isCurrentDocument(name, fetchedAt, context);
}

/** Remembers a token whose signature is right; a store that fails is as good as none. */
export function remember(digest: string, origin: KeyOrigin, { store, log }: AuthorizerContext): void {
  try {
    const entry: Entry = { digest, origin };
    store?.set(placeOf(digest), new TextEncoder().encode(JSON.stringify(entry)));
  } catch {
    log('a verified token cannot be written to the key-value store');
  }
}

function readEntry(digest: string, { store, log }: AuthorizerContext): Entry | undefined {
  try {
    const bytes = store?.get(placeOf(digest));
    if (bytes === undefined) return undefined;
    const entry: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isJsonObject(entry) || entry['digest'] !== digest || !isJsonObject(entry['origin']))
      return undefined;
    const { name, fetchedAt, until } = entry['origin'];
    if (typeof fetchedAt !== 'number' || typeof until !== 'number') return undefined;
    if (name !== undefined && typeof name !== 'string') return undefined;
    return { digest, origin: { name, fetchedAt, until } };
  } catch {
    log('a verified token cannot be read from the key-value store');
    return undefined;
  }
}

function placeOf(digest: string): string {
  return `verified:${digest.slice(0, placeDigits)}`;
}
