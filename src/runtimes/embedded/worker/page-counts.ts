import { pageExports, pageSlots } from '../transpile/page-functions.ts';

/**
 * The memories of a component whose pages are counted (see `countPages`). An instance that grows a memory of another's
 * gets the functions of that one.
 */
export function createPageCounts() {
  const owners = new Map<WebAssembly.Memory, WebAssembly.Exports>();
  return {
    /** Whether the size that the guest sees is a global, which can be set back. */
    has: (memory: WebAssembly.Memory): boolean => owners.has(memory),
    /** To be told of each new instance, and of what it was given, before anything of it is called. */
    connect: (
      { exports }: WebAssembly.Instance,
      { module, imports }: { readonly module: WebAssembly.Module; readonly imports: WebAssembly.Imports },
    ): void => {
      if (pageExports.grow in exports)
        for (const item of Object.values(exports))
          if (item instanceof WebAssembly.Memory) owners.set(item, exports);
      const table = exports[pageExports.table];
      if (!(table instanceof WebAssembly.Table)) return;
      const owner = owners.get(importedMemory(module, imports));
      table.set(pageSlots.size, owner?.[pageExports.size]);
      table.set(pageSlots.grow, owner?.[pageExports.grow]);
    },
  };
}

function importedMemory(module: WebAssembly.Module, imports: WebAssembly.Imports): WebAssembly.Memory {
  const found = WebAssembly.Module.imports(module).find(({ kind }) => kind === 'memory');
  return imports[found?.module ?? '']?.[found?.name ?? ''] as WebAssembly.Memory;
}
