import type { AuthorizerContext } from '../context.ts';
import { isJsonObject } from '../../shared/json/values.ts';
import { Refusal } from '../refusal.ts';

/** How old a document may be, in milliseconds, before it is fetched again. */
export const freshMs = 5 * 60_000;
/** How old the last good one may be when fetching fails. */
const usableMs = 60 * 60_000;
/** Least time between two attempts when there is a document, and when there is none. */
const retryMs = 30_000;
const firstRetryMs = 5_000;

/** A document of the provider, its key set or its metadata, as it is kept in the store. */
export interface CachedDocument {
  /** Undefined when no attempt has succeeded yet. */
  readonly document: unknown;
  /** Milliseconds since the epoch, of the last success. */
  readonly fetchedAt: number;
  /** The same, of the last attempt; later than `fetchedAt` while it runs and after it failed. */
  readonly attemptedAt: number;
}

/** Where a document comes from. */
export interface DocumentSource {
  /** Key in the store. */
  readonly name: string;
  /** Fetches and checks it; what fails here is never kept. */
  readonly load: () => Promise<unknown>;
}

/** The name of a document, without characters that a store may not take in a key: Cosmos DB has no `/`, `?` and `#`. */
export function documentName(kind: 'jwks' | 'metadata', url: string): string {
  return `${kind}:${encodeURIComponent(url)}`;
}

type Context = Pick<AuthorizerContext, 'store' | 'now' | 'log'>;

/**
 * The document, from the store while it is 5 minutes old at most, then fetched; the last good one for an hour when that
 * fails. Throws `Refusal` `temporarily_unavailable` when there is none.
 */
export async function readDocument(source: DocumentSource, context: Context): Promise<CachedDocument> {
  const kept = readEntry(source.name, context);
  const age = context.now() - (kept?.fetchedAt ?? -Infinity);
  if (kept?.document !== undefined && age >= 0 && age < freshMs) return kept;
  return (await attempt(source, kept, context)) ?? usable(kept, context);
}

/** True when the document that was fetched at this time is still the one in the store. */
export function isCurrentDocument(name: string, fetchedAt: number, context: Context): boolean {
  const kept = readEntry(name, context);
  return kept?.document !== undefined && kept.fetchedAt === fetchedAt;
}

/**
 * The newest version there is, for a token signed with a key that the known one does not have: fetched again unless that
 * was tried less than 30 seconds ago.
 */
export async function refreshDocument(
  source: DocumentSource,
  known: CachedDocument,
  context: Context,
): Promise<CachedDocument> {
  const fetched = await attempt(source, readEntry(source.name, context) ?? known, context);
  return fetched ?? readEntry(source.name, context) ?? known;
}

/** Fetches when an attempt is allowed; undefined when it is not, or fails. */
async function attempt(
  source: DocumentSource,
  kept: CachedDocument | undefined,
  context: Context,
): Promise<CachedDocument | undefined> {
  const startedAt = context.now();
  const wait = kept?.document === undefined ? firstRetryMs : retryMs;
  if (kept !== undefined && startedAt >= kept.attemptedAt && startedAt - kept.attemptedAt < wait)
    return undefined;
  // Noted before the attempt, so that requests meanwhile do not start their own; but the very first ones all may.
  if (kept?.document !== undefined) writeEntry(source.name, { ...kept, attemptedAt: startedAt }, context);
  try {
    const fetched = { document: await source.load(), fetchedAt: startedAt, attemptedAt: startedAt };
    writeEntry(source.name, fetched, context);
    return fetched;
  } catch (error) {
    context.log(
      `${forLog(source.name)} cannot be had: ${error instanceof Error ? error.message : 'unknown error'}`,
    );
    writeEntry(source.name, { document: undefined, fetchedAt: 0, ...kept, attemptedAt: startedAt }, context);
    return undefined;
  }
}

function usable(kept: CachedDocument | undefined, context: Context): CachedDocument {
  if (kept?.document === undefined || context.now() - kept.fetchedAt >= usableMs) {
    throw new Refusal('temporarily_unavailable', 'The identity provider cannot be reached.', {
      'retry-after': '5',
    });
  }
  return kept;
}

/** A store that fails is as good as none: keys are then fetched, and nothing is let through that should not be. */
function readEntry(name: string, { store, log }: Context): CachedDocument | undefined {
  try {
    const bytes = store?.get(name);
    if (bytes === undefined) return undefined;
    const entry: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isJsonObject(entry)) return undefined;
    const { document, fetchedAt, attemptedAt } = entry;
    return typeof fetchedAt === 'number' && typeof attemptedAt === 'number'
      ? { document, fetchedAt, attemptedAt }
      : undefined;
  } catch {
    log(`${forLog(name)} cannot be read from the key-value store`);
    return undefined;
  }
}

function writeEntry(name: string, entry: CachedDocument, { store, log }: Context): void {
  try {
    store?.set(name, new TextEncoder().encode(JSON.stringify(entry)));
  } catch {
    log(`${forLog(name)} cannot be written to the key-value store`);
  }
}

/** As it was configured, but for a query, which may hold what is secret. */
function forLog(name: string): string {
  return decodeURIComponent(name).replace(/\?.*$/s, '?…');
}
