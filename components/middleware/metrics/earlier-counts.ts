import type { KeyValueStore } from '../../shared/handler.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject } from '../../shared/json/values.ts';

/** What earlier versions counted of a tool, which is added to what is counted now. */
export interface EarlierCounts {
  readonly errors: number;
  /** Sum of the times, in seconds. */
  readonly seconds: number;
  readonly buckets: readonly number[];
}

/** The figures that earlier versions kept as JSON, by tool. Throws what the store throws. */
export function readEarlierCounts(name: string, store: KeyValueStore): ReadonlyMap<string, EarlierCounts> {
  const names = read(store, `metrics/${name}/tools`);
  const tools = Array.isArray(names) ? names.filter((entry) => typeof entry === 'string') : [];
  return new Map(tools.map((tool) => [tool, countsOf(read(store, `metrics/${name}/tool/${tool}`))]));
}

function countsOf(value: unknown): EarlierCounts {
  const kept: Readonly<Record<string, unknown>> = isJsonObject(value) ? value : {};
  const buckets: readonly unknown[] = Array.isArray(kept['buckets']) ? kept['buckets'] : [];
  return { errors: count(kept['errors']), seconds: count(kept['seconds']), buckets: buckets.map(count) };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
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
