import type { ToolTable } from '../format/project-file.ts';
import { present } from './reading.ts';
import type { Reading } from './reading.ts';

/** The key-value store that every runtime of Spin has. */
export const usualStore = 'default';

/**
 * `key_value_stores` of `[tools.X]`. A store of the authorizer, the gateway or built-in middleware is refused: whoever
 * writes to it decides which tokens count, what other tools say of themselves, or how often somebody may call.
 */
export function readStores(name: string, table: ToolTable, reading: Reading): readonly string[] {
  return present(table.key_value_stores).map(([index, label]) => {
    const owner = storeOwners(reading).get(label);
    if (owner !== undefined) {
      const message = `${reading.problems.print(['tools', name, 'key_value_stores'])} has ${JSON.stringify(label)}, the store of the ${owner.component}, which no tool may write to.`;
      const path = ['tools', name, 'key_value_stores', index];
      reading.problems.add('E_PROJECT_VALUE', message, { path, hint: owner.hint });
    }
    return label;
  });
}

interface StoreOwner {
  readonly component: string;
  readonly hint: string;
}

/** Label -> the component of ours that it belongs to. */
function storeOwners({ document }: Reading): ReadonlyMap<string, StoreOwner> {
  const mcp = tableAt(document.root, 'mcp');
  const owners = new Map<string, StoreOwner>();
  for (const [name, table] of Object.entries(tableAt(document.root, 'middleware'))) {
    const label = storeOfMiddleware(name, table);
    const hint = `Name another store here or as store in [middleware.${name}].`;
    if (label !== undefined) owners.set(label, { component: `middleware "${name}"`, hint });
  }
  const keepsAnswers = typeof mcp['request_cache_seconds'] === 'number' && mcp['request_cache_seconds'] > 0;
  const key = keepsAnswers ? 'request_cache_seconds' : 'server_requests';
  if (keepsAnswers || mcp['server_requests'] === true) {
    const hint = `Name another store here, or leave ${key} out of [mcp].`;
    owners.set(usualStore, { component: 'gateway', hint });
  }
  if (tableAt(document.root, 'project')['access_control'] === 'private') {
    const label = mcp['auth_store'] ?? usualStore;
    const hint =
      'Name another store here or as auth_store in [mcp]; auth_store = "" lets the authorizer keep nothing.';
    if (typeof label === 'string' && label !== '') owners.set(label, { component: 'authorizer', hint });
  }
  return owners;
}

/** The store that a built-in middleware counts in; undefined when it keeps nothing or is no built-in one. */
function storeOfMiddleware(name: string, table: unknown): string | undefined {
  const written = typeof table === 'object' && table !== null ? (table as Record<string, unknown>) : {};
  const use = written['use'] ?? name;
  if (use !== 'rate-limit' && use !== 'metrics') return undefined;
  return typeof written['store'] === 'string' ? written['store'] : usualStore;
}

function tableAt(root: object, key: string): Readonly<Record<string, unknown>> {
  const value: unknown = Object.hasOwn(root, key) ? (root as Record<string, unknown>)[key] : undefined;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
