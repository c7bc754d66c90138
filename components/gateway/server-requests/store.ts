import type { JsonObject } from '../../shared/catalog.ts';
import type { CounterStore } from '../../shared/counting.ts';
import { jsonText } from '../../shared/json/exact-numbers.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject } from '../../shared/json/values.ts';
import { registerKey } from '../../shared/key-queue.ts';
import type { GatewayContext } from '../context.ts';
import { maxKept } from '../limits.ts';

/** What is kept until a call goes on: what clients answered, who takes it, and calls too large for an event id. */
export type Kept = 'response' | 'claim' | 'call';

/** Where something is kept: each is read by one call, and of no use after `expiry`, in seconds since the epoch. */
export interface KeptKey {
  readonly kind: Kept;
  readonly expiry: number;
  /** Random text. */
  readonly name: string;
}

/** A value that is kept; undefined when there is none, or none that this host sees yet. Throws when the store fails. */
export function readKept(key: KeptKey, context: GatewayContext): JsonObject | undefined {
  const bytes = openStore(context).get(textOf(key));
  if (bytes === undefined) return undefined;
  const value = parseJson(new TextDecoder().decode(bytes));
  return isJsonObject(value) ? value : undefined;
}

/** Keeps a value, and removes some that nobody came for in time. Throws when the store fails. */
export function keep(key: KeptKey, value: JsonObject, context: GatewayContext): void {
  const store = openStore(context);
  store.set(textOf(key), new TextEncoder().encode(jsonText(value)));
  register(key, store, context);
}

/** Forgets a value. Throws when the store fails. */
export function forget(key: KeptKey, context: GatewayContext): void {
  openStore(context).delete(textOf(key));
}

/** Whether nobody has claimed this key before: one step, however many try it at once. Throws when the store fails. */
export function isFirstClaim(key: KeptKey, context: GatewayContext): boolean {
  const store = openStore(context);
  const isFirst = store.add(textOf(key), 1) === 1;
  if (isFirst) register(key, store, context);
  return isFirst;
}

function register(key: KeptKey, store: CounterStore, context: GatewayContext): void {
  const queue = { name: 'server-requests.queue', most: maxKept, now: context.now() };
  registerKey({ key: textOf(key), until: key.expiry * 1000 }, store, queue);
}

/** Opened once for a request: Spin lets an instance hold 256 stores, and a stream that waits looks often. */
const opened = new WeakMap<GatewayContext, CounterStore>();

function openStore(context: GatewayContext): CounterStore {
  if (context.openCounters === undefined) throw new Error('the component has no store that counts');
  const store = opened.get(context) ?? context.openCounters('default');
  opened.set(context, store);
  return store;
}

/** Only characters that every store of Spin takes in a key. */
function textOf({ kind, name }: KeptKey): string {
  return `server-requests.${kind}.${name}`;
}
