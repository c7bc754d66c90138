import type { KeyValueStore } from '../../shared/handler.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { countRequest, type Counter, type Decision, type WindowRule } from './window.ts';

/** One counter in its place: the start of its digest, then the members of `Counter`. */
type Entry = readonly [digest: string, window: number, count: number, previous: number];

/**
 * Counters that share a place. The one with the fewest requests gives way to a new one: who could make counters at will,
 * by names of tools that there are not, would else push out the one that stops him.
 */
const entriesOfPlace = 64;

/**
 * Counts a request in the store. Counters lie in 4,096 places by their digest, each a list from which those of past
 * windows are dropped, so that the store does not grow for ever. One read, and one write unless the request is refused.
 * Reading and writing are not one step: requests at the same moment may count as one. Throws what the store throws.
 */
export function countInStore(
  { name, digest }: { readonly name: string; readonly digest: string },
  store: KeyValueStore,
  { now, rule }: { readonly now: number; readonly rule: WindowRule },
): Decision {
  const place = `rate-limit/${name}/${digest.slice(0, 3)}`;
  const short = digest.slice(0, 20);
  const entries = readEntries(store.get(place));
  const decision = countRequest(counterOf(entries.find(([known]) => known === short)), now, rule);
  if (!decision.allowed) return decision;
  const { window, count, previous } = decision.counter;
  const others = entries.filter(([known, last]) => known !== short && last >= window - 1);
  const fullest = others.toSorted((a, b) => requestsOf(a) - requestsOf(b)).slice(1 - entriesOfPlace);
  const kept: readonly Entry[] = [...fullest, [short, window, count, previous]];
  store.set(place, new TextEncoder().encode(JSON.stringify(kept)));
  return decision;
}

function requestsOf([, , count, previous]: Entry): number {
  return count + previous;
}

function counterOf(entry: Entry | undefined): Counter | undefined {
  if (entry === undefined) return undefined;
  const [, window, count, previous] = entry;
  return { window, count, previous };
}

/** What is not as it was written counts as nothing. */
function readEntries(bytes: Uint8Array | undefined): readonly Entry[] {
  if (bytes === undefined) return [];
  try {
    const value: unknown = parseJson(new TextDecoder().decode(bytes));
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [digest, ...numbers] = value as readonly unknown[];
  return typeof digest === 'string' && numbers.every((number) => Number.isSafeInteger(number));
}
