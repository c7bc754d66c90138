import type { CounterStore } from '../../../components/shared/counting.ts';
import { createKeyValueStores } from '../../../src/runtimes/embedded/key-value/key-value-stores.ts';
import type { KeyValueOperation } from '../../../src/runtimes/embedded/messages.ts';

/** A store of the embedded runtime as a component sees it; `before` is called ahead of each operation. */
export function counterStore(
  before: () => void = () => undefined,
): CounterStore & { keys(): readonly string[] } {
  const stores = createKeyValueStores();
  const perform = (operation: KeyValueOperation) => {
    before();
    const result = stores.perform('default', operation);
    if (result.kind === 'failed') throw new Error(result.reason);
    return result;
  };
  return {
    get: (key) => {
      const result = perform({ kind: 'get', key });
      return result.kind === 'value' ? result.value : undefined;
    },
    set: (key, value) => void perform({ kind: 'set', key, value }),
    exists: (key) => {
      const result = perform({ kind: 'exists', key });
      return result.kind === 'exists' && result.exists;
    },
    delete: (key) => void perform({ kind: 'delete', key }),
    add: (key, delta) => {
      if (delta < 0) throw new RangeError('the engine traps on a negative number');
      const result = perform({ kind: 'increment', key, delta: BigInt(delta) });
      return result.kind === 'number' ? Number(result.value) : Number.NaN;
    },
    keys: () => stores.entries('default').map(([key]) => key),
  };
}
