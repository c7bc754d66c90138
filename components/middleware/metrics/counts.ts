import { type CounterStore, numberOf } from '../../shared/counting.ts';
import { type EarlierCounts, readEarlierCounts } from './earlier-counts.ts';

/** Upper bounds of the buckets of times, in seconds; one more holds all that took longer. */
export const bucketBounds: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Tools that are told apart at most; a component may answer to any name that a client makes up. */
const mostTools = 1000;

/** What was counted of one tool. */
export interface ToolCounts {
  /** `component__tool`; '' for calls of names that no tool has. */
  readonly tool: string;
  readonly calls: number;
  readonly errors: number;
  /** Sum of the times, in seconds. */
  readonly seconds: number;
  /** Calls by bucket, not added up; as many as bounds, and one more. */
  readonly buckets: readonly number[];
}

/** One call that ended. */
export interface CountedCall {
  readonly tool: string | undefined;
  readonly failed: boolean;
  /** Whether a tool answered; else the name is counted only where it is known. */
  readonly resolved: boolean;
  readonly seconds: number;
}

/**
 * Adds a call to the numbers of its tool: that of its bucket, that of the time, and that of errors when it failed. Each
 * addition is one step, so that no call is lost, however many end at the same moment. Throws what the store throws.
 */
export function recordCall(call: CountedCall, name: string, store: CounterStore): void {
  const keys = keysOf(name, nameOfCall(call, name, store));
  const bucket = bucketBounds.findIndex((bound) => call.seconds <= bound);
  store.add(keys.bucket(bucket < 0 ? bucketBounds.length : bucket), 1);
  store.add(keys.microseconds, Math.round(call.seconds * 1e6));
  if (call.failed) store.add(keys.errors, 1);
}

/** The tool, which becomes known by its first answer; '' where no such tool has answered, or too many have. */
function nameOfCall({ tool, resolved }: CountedCall, name: string, store: CounterStore): string {
  if (tool === undefined) return '';
  const { known } = keysOf(name, tool);
  if (store.exists(known)) return tool;
  if (!resolved || numberOf(listLength(name), store) >= mostTools) return '';
  // Two calls at the same moment may list it twice, and never not at all.
  const place = store.add(listLength(name), 1);
  store.set(listPlace(name, place), new TextEncoder().encode(tool));
  store.set(known, new Uint8Array([1]));
  return tool;
}

/** What was counted of every tool, by name. Throws what the store throws. */
export function readTools(name: string, store: CounterStore): readonly ToolCounts[] {
  const earlier = readEarlierCounts(name, store);
  const tools = new Set(['', ...earlier.keys(), ...listedTools(name, store)]);
  return [...tools]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((tool) => readCounts(tool, { name, store, earlier: earlier.get(tool) }))
    .filter(({ tool, calls }) => tool !== '' || calls > 0);
}

function listedTools(name: string, store: CounterStore): readonly string[] {
  const places = Array.from({ length: numberOf(listLength(name), store) }, (_, index) => index + 1);
  return places.flatMap((place) => {
    const bytes = store.get(listPlace(name, place));
    return bytes === undefined ? [] : [new TextDecoder().decode(bytes)];
  });
}

function readCounts(
  tool: string,
  {
    name,
    store,
    earlier,
  }: { readonly name: string; readonly store: CounterStore; readonly earlier: EarlierCounts | undefined },
): ToolCounts {
  const keys = keysOf(name, tool);
  const buckets = [...bucketBounds, Infinity].map(
    (_, index) => numberOf(keys.bucket(index), store) + (earlier?.buckets[index] ?? 0),
  );
  return {
    tool,
    calls: buckets.reduce((sum, count) => sum + count, 0),
    errors: numberOf(keys.errors, store) + (earlier?.errors ?? 0),
    seconds: numberOf(keys.microseconds, store) / 1e6 + (earlier?.seconds ?? 0),
    buckets,
  };
}

function listLength(name: string): string {
  return `metrics.${name}.tools`;
}

function listPlace(name: string, place: number): string {
  return `metrics.${name}.tools.${place}`;
}

/** Only characters that every store of Spin takes in a key; Cosmos DB has no `/`, `\\`, `?` and `#`. */
function keysOf(name: string, tool: string) {
  const written = tool.replaceAll(/[^A-Za-z0-9_-]/g, percentEncoded);
  const prefix = `metrics.${name}.tool.${written}`;
  return {
    known: `${prefix}.known`,
    errors: `${prefix}.errors`,
    microseconds: `${prefix}.microseconds`,
    bucket: (index: number) => `${prefix}.bucket.${index}`,
  };
}

function percentEncoded(char: string): string {
  return `%${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
