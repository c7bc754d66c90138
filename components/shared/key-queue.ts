import { type CounterStore, numberOf } from './counting.ts';
import { parseJson } from './json/parse-json.ts';

/** A key in a store that is of use for a time only. */
export interface TimedKey {
  readonly key: string;
  /** When nobody asks for it any more, in ms since the epoch. */
  readonly until: number;
}

/** The queue of keys that belong together. */
export interface KeyQueue {
  /** What its own keys begin with. */
  readonly name: string;
  /** So many keys at most; a flood beyond it removes the oldest, though they are still of use. */
  readonly most: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Entries behind the newest that may be on their way into the store; one that is missing further back never came. */
const underWay = 64;
/** More than one, so that keys which ended while nobody came are removed in time. */
const removedAtOnce = 2;

/**
 * Remembers a key that was made, and removes the oldest ones that are past, so that the store does not grow for ever.
 * Entries stand in a queue, under numbers that `add` gives out: no two who come at the same moment get the same.
 */
export function registerKey(entry: TimedKey, store: CounterStore, queue: KeyQueue): void {
  const last = append(entry, queue.name, store);
  for (let removed = 0; removed < removedAtOnce; removed++) {
    const first = numberOf(`${queue.name}.removed`, store) + 1;
    if (!isOver(readEntry(`${queue.name}.${first}`, store), queue, last - first)) return;
    removeFirst(queue, store, last);
  }
}

function append(entry: TimedKey, queue: string, store: CounterStore): number {
  const last = store.add(`${queue}.added`, 1);
  store.set(`${queue}.${last}`, new TextEncoder().encode(JSON.stringify([entry.key, entry.until])));
  return last;
}

/** `behind` is how many entries came after. */
function isOver(entry: TimedKey | undefined, { most, now }: KeyQueue, behind: number): boolean {
  if (entry === undefined) return behind >= underWay;
  return entry.until <= now || behind >= most;
}

function removeFirst(queue: KeyQueue, store: CounterStore, last: number): void {
  const taken = store.add(`${queue.name}.removed`, 1);
  const place = `${queue.name}.${taken}`;
  const entry = readEntry(place, store);
  if (entry === undefined) return;
  store.delete(place);
  // Others took the entry that was looked at; this one may not be over.
  if (isOver(entry, queue, last - taken)) store.delete(entry.key);
  else append(entry, queue.name, store);
}

/** What is not as it was written is no entry. */
function readEntry(place: string, store: CounterStore): TimedKey | undefined {
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
