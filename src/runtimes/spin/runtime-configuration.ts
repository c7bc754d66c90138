import path from 'node:path';
import type { LockedApp } from '../../spin/locked-app.ts';

/** The store that Spin has by itself. */
const ownStore = 'default';

/**
 * Spin's runtime configuration for an app's key-value stores: each label but `default` must be told, or Spin does not
 * start the app (crates/key-value-spin). They are files of `stateFolder`, or are forgotten. '' when there is nothing to
 * tell.
 */
export function runtimeConfiguration({ components }: LockedApp, stateFolder: string | undefined): string {
  const labels = new Set(components.flatMap(({ metadata }) => metadata.key_value_stores ?? []));
  labels.delete(ownStore);
  return [...labels]
    .toSorted()
    .map((label) => storeTable(label, stateFolder))
    .join('\n');
}

function storeTable(label: string, stateFolder: string | undefined): string {
  const file =
    stateFolder === undefined ? [] : [`path = ${JSON.stringify(path.join(stateFolder, `${label}.db`))}`];
  return [`[key_value_store.${JSON.stringify(label)}]`, 'type = "spin"', ...file, ''].join('\n');
}
