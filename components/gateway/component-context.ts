import { Store } from 'fermyon:spin/key-value@2.0.0';
import { get } from 'fermyon:spin/variables@2.0.0';
import type { Catalog } from '../shared/catalog.ts';
import { indexCatalog } from './catalog-index.ts';
import type { GatewayContext } from './context.ts';

/**
 * What the gateway works with inside a component, alone or linked with others. To be made while the component is built:
 * schemas are parsed and texts written into the memory that every request starts from.
 */
export function componentContext(catalog: Catalog): GatewayContext {
  // An instance serves one request, so what a variable says does not change in its life.
  const variables = new Map<string, string | undefined>();
  return {
    index: indexCatalog(catalog),
    variable(name) {
      if (!variables.has(name)) variables.set(name, readVariable(name));
      return variables.get(name);
    },
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    openStore: () => Store.open('default'),
    // oxlint-disable-next-line no-console -- the console is the log of a component
    log: (line) => console.error(line),
  };
}

function readVariable(name: string): string | undefined {
  try {
    return get(name);
  } catch {
    return undefined;
  }
}
