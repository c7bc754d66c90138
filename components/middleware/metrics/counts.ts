import type { KeyValueStore } from '../../shared/handler.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject } from '../../shared/json/values.ts';

/** Upper bounds of the buckets of times, in seconds; one more holds all that took longer. */
export const bucketBounds: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

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
 * Adds a call. Reading and writing are not one step, and the store has no lock: of two calls that end at the same moment
 * one may be lost. Throws what the store throws.
 */
export function recordCall(call: CountedCall, name: string, store: KeyValueStore): void {
  const tools = readNames(name, store);
  const isKnown = call.tool !== undefined && tools.includes(call.tool);
  const tool = call.tool !== undefined && (isKnown || call.resolved) ? call.tool : '';
  const before = readCounts(tool, name, store);
  const bucket = bucketBounds.findIndex((bound) => call.seconds <= bound);
  const at = bucket < 0 ? bucketBounds.length : bucket;
  write(store, keyOf(name, tool), {
    calls: before.calls + 1,
    errors: before.errors + (call.failed ? 1 : 0),
    seconds: before.seconds + call.seconds,
    buckets: before.buckets.map((count, index) => (index === at ? count + 1 : count)),
  });
  if (!tools.includes(tool)) write(store, namesKey(name), [...tools, tool]);
}

/** What was counted of every tool, by name. Throws what the store throws. */
export function readTools(name: string, store: KeyValueStore): readonly ToolCounts[] {
  return readNames(name, store)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((tool) => readCounts(tool, name, store));
}

function readNames(name: string, store: KeyValueStore): readonly string[] {
  const value = read(store, namesKey(name));
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function readCounts(tool: string, name: string, store: KeyValueStore): ToolCounts {
  const value = read(store, keyOf(name, tool));
  const kept: Readonly<Record<string, unknown>> = isJsonObject(value) ? value : {};
  const buckets: readonly unknown[] = Array.isArray(kept['buckets']) ? kept['buckets'] : [];
  return {
    tool,
    calls: count(kept['calls']),
    errors: count(kept['errors']),
    seconds: count(kept['seconds']),
    buckets: [...bucketBounds, Infinity].map((_, index) => count(buckets[index])),
  };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function namesKey(name: string): string {
  return `metrics/${name}/tools`;
}

function keyOf(name: string, tool: string): string {
  return `metrics/${name}/tool/${tool}`;
}

/** What is not as it was written counts as nothing. */
function read(store: KeyValueStore, key: string): unknown {
  const bytes = store.get(key);
  if (bytes === undefined) return undefined;
  try {
    return parseJson(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function write(store: KeyValueStore, key: string, value: unknown): void {
  store.set(key, new TextEncoder().encode(JSON.stringify(value)));
}
