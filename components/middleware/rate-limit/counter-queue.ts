import type { CounterStore } from '../../shared/counting.ts';
import { parseJson } from '../../shared/json/parse-json.ts';

/** A number in the store that counts the requests of one window. */
export interface CounterEntry {
  readonly key: string;
  /** When nobody asks for it any more, in ms since the epoch. */
  readonly until: number;
}

/** Counters of one limit at most; a flood of new callers beyond it removes the oldest, though they still count. */
const mostCounters = 65_536;
/** Entries behind the newest that may be on their way into the store; one that is missing further back never came. */
const underWay = 64;
/** More than one, so that counters which ended while nobody came are removed in time. */
const removedAtOnce = 2;

/**
 * Remembers a counter that has begun, and removes the oldest ones that are past, so that the store does not grow for ever.
 * Entries stand in a queue, under numbers that `add` gives out: no two who come at the same moment get the same.
 */
export function registerCounter(
  entry: CounterEntry,
  store: CounterStore,
  { name, now }: { readonly name: string; readonly now: number },
): void {
  const queue = `rate-limit.${name}.queue`;
  const last = append(entry, queue, store);
  for (let removed = 0; removed < removedAtOnce; removed++) {
    const first = store.add(`${queue}.removed`, 0) + 1;
    if (!isOver(readEntry(`${queue}.${first}`, store), now, last - first)) return;
    removeFirst(queue, store, { now, last });
  }
}

function append(entry: CounterEntry, queue: string, store: CounterStore): number {
  const last = store.add(`${queue}.added`, 1);
  store.set(`${queue}.${last}`, new TextEncoder().encode(JSON.stringify([entry.key, entry.until])));
  return last;
}

/** `behind` is how many entries came after. */
function isOver(entry: CounterEntry | undefined, now: number, behind: number): boolean {
  if (entry === undefined) return behind >= underWay;
  return entry.until <= now || behind >= mostCounters;
}

function removeFirst(
  queue: string,
  store: CounterStore,
  { now, last }: { readonly now: number; readonly last: number },
): void {
  const taken = store.add(`${queue}.removed`, 1);
  const place = `${queue}.${taken}`;
  const entry = readEntry(place, store);
  if (entry === undefined) return;
  store.delete(place);
  // Others took the entry that was looked at; this one may not be over.
  if (isOver(entry, now, last - taken)) store.delete(entry.key);
  else append(entry, queue, store);
}

/** What is not as it was written is no entry. */
function readEntry(place: string, store: CounterStore): CounterEntry | undefined {
  const bytes = store.get(place);
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = parseJson(new TextDecoder().decode(bytes));
    if (!Array.isArray(value)) return undefined;
    const [key, until] = value as readonly unknown[];
    return typeof key === 'string' && typeof until === 'number' ? { key, until } : undefined;
  } catch {
    return undefined;
  }
}
