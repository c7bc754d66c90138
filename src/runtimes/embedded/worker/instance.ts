import { monotonicNow } from '../wasi/clocks.ts';
import type { IncomingRequest } from '../wasi/http-requests.ts';
import type { ResponseOutparam } from '../wasi/http-responses.ts';
import { createImports, type HostOptions, type Interface } from '../wasi/imports.ts';

/** The part of the generated glue that is used. */
export interface Glue {
  instantiate(
    getModule: (name: string) => WebAssembly.Module,
    imports: Readonly<Record<string, Interface>>,
    instantiateModule: (module: WebAssembly.Module, imports?: WebAssembly.Imports) => WebAssembly.Instance,
  ): Readonly<Record<string, unknown>>;
}

/** `wasi:http/incoming-handler`. */
export interface Handler {
  handle(request: IncomingRequest, response: ResponseOutparam): void;
}

export interface InstanceOptions {
  readonly glue: Glue;
  readonly modules: Readonly<Record<string, WebAssembly.Module>>;
  readonly host: HostOptions;
  readonly resettable: boolean;
}

/** An instance of the component, in the state it had right after instantiation. */
export interface ComponentInstance {
  readonly handler: Handler;
  /** Sets it back after a call; false when it cannot be used again. */
  reset(): boolean;
}

/**
 * Calls after which an instance is thrown away although it could be set back: the glue's own tables are not, and keep
 * something of each call. A new instance costs as much as ten calls.
 */
const maximumUses = 1000;

/** Instantiates the component. Throws what its start function throws. */
export function instantiate({ glue, modules, host, resettable }: InstanceOptions): ComponentInstance {
  const instances: WebAssembly.Instance[] = [];
  const exports = glue.instantiate(
    (name) => {
      const module = modules[name];
      if (!module) throw new Error(`The transpiled component has no core module ${name}.`);
      return module;
    },
    createImports(host),
    (module, imports) => {
      const instance = new WebAssembly.Instance(module, withDirectClock(imports));
      instances.push(instance);
      return instance;
    },
  );
  const handler = (exports['incomingHandler'] ?? exports['wasi:http/incoming-handler']) as Handler;
  if (!resettable) return { handler, reset: () => false };
  const restore = snapshot(instances);
  let uses = 0;
  return {
    handler,
    reset: () => {
      uses += 1;
      return uses < maximumUses && restore();
    },
  };
}

/**
 * An engine reads the clock more than a hundred times a request. What the glue does around each call of an import costs
 * as much as a quarter of a request then; a function without parameters that returns a number needs none of it.
 */
function withDirectClock(imports: WebAssembly.Imports = {}): WebAssembly.Imports {
  const entries = Object.entries(imports).map(([name, members]) => {
    const direct = name.startsWith('wasi:clocks/monotonic-clock@0.2.') && 'now' in members;
    return [name, direct ? { ...members, now: monotonicNow } : members] as const;
  });
  return Object.fromEntries(entries);
}

/** Saves the memories and mutable globals; the returned function sets them back, or says that a memory has grown. */
function snapshot(instances: readonly WebAssembly.Instance[]): () => boolean {
  const exported = new Set(instances.flatMap((instance) => Object.values(instance.exports)));
  const memories: (() => boolean)[] = [];
  const globals: { readonly global: WebAssembly.Global; readonly value: number | bigint }[] = [];
  for (const item of exported) {
    if (item instanceof WebAssembly.Memory) memories.push(snapshotMemory(item));
    else if (item instanceof WebAssembly.Global && isMutable(item))
      globals.push({ global: item, value: item.value as number | bigint });
  }
  return () => {
    for (const { global, value } of globals) global.value = value;
    return memories.every((restore) => restore());
  };
}

/** Bytes that are set back together. Smaller blocks cost more calls, larger ones more copying. */
const blockSize = 16 * 1024;
const zeros = new Uint8Array(blockSize);

/**
 * A call changes a sixth of an engine's memory: blocks that it left alone are only looked at, which is cheaper than
 * writing. More than half of them are zero at first, and share one copy.
 */
function snapshotMemory(memory: WebAssembly.Memory): () => boolean {
  const { byteLength } = memory.buffer;
  const blocks: { readonly target: Uint8Array; readonly content: Uint8Array }[] = [];
  for (let start = 0; start < byteLength; start += blockSize) {
    const target = new Uint8Array(memory.buffer, start, blockSize);
    blocks.push({ target, content: isSame(target, zeros) ? zeros : target.slice() });
  }
  return () => {
    if (memory.buffer.byteLength !== byteLength) return false;
    for (const { target, content } of blocks) if (!isSame(target, content)) target.set(content);
    return true;
  };
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/** Setting a constant global throws; setting a mutable one to its own value changes nothing. */
function isMutable(global: WebAssembly.Global): boolean {
  try {
    const value = global.value as number;
    global.value = value;
    return true;
  } catch {
    return false;
  }
}
