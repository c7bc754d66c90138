import type { GatewayComponent } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';
import { requestComponentEntries } from '../settings.ts';

const entryPattern = /^([A-Za-z][A-Za-z0-9_-]*)(?::(tools|mcp))?$/;

/**
 * The components of the variable `request_components`, which are asked at run time what they offer. Entries that are
 * malformed, or repeat a component of the catalog, are logged and left out.
 */
export function requestComponents(context: GatewayContext): readonly GatewayComponent[] {
  const found = new Map<string, GatewayComponent>();
  const taken = new Set(context.index.components.map(({ id }) => id));
  for (const entry of requestComponentEntries(context)) {
    const [, name, kind] = entryPattern.exec(entry) ?? [];
    const id = name?.toLowerCase().replaceAll('_', '-');
    if (name === undefined || id === undefined || name.includes('__') || taken.has(id)) {
      context.log(
        `warning: request_components has an entry that is malformed or there already: ${entry.slice(0, 100)}`,
      );
    } else {
      const unguarded = { tools: undefined, requiredScopes: [], toolScopes: new Map() };
      found.set(id, { id, name, kind: kind === 'mcp' ? 'mcp' : 'tools', ...unguarded });
      taken.add(id);
    }
  }
  return [...found.values()];
}
