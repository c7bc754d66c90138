/**
 * What the patched glue shows of an instance, both by the number of a resource's type: handles that the guest holds, and
 * the host's resources behind them.
 */
export type HandleTables = readonly [
  handles: readonly HandleTable[],
  resources: readonly Map<number, unknown>[],
];

/** Two numbers for each handle, with the list of free ones woven in; it remembers which resources it has had. */
type HandleTable = number[] & { readonly _createdReps: Set<number> };

/** Saves which handles there are. The returned function forgets those that came since, and brings back those that went. */
export function saveHandles([handles, resources]: HandleTables): () => void {
  // Numbers that are no type of a resource are holes in the lists.
  const tables = Object.values(handles).map((table) => ({
    table,
    entries: [...table],
    created: [...table._createdReps],
  }));
  const maps = Object.values(resources).map((map) => ({ map, entries: [...map] }));
  return () => {
    for (const { table, entries, created } of tables) {
      table.splice(0, table.length, ...entries);
      table._createdReps.clear();
      for (const resource of created) table._createdReps.add(resource);
    }
    for (const { map, entries } of maps) {
      map.clear();
      for (const [key, resource] of entries) map.set(key, resource);
    }
  };
}
