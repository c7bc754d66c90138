import { monotonicNow } from '../wasi/clocks.ts';
import type { IncomingRequest } from '../wasi/http-requests.ts';
import type { ResponseOutparam } from '../wasi/http-responses.ts';
import { createImports, type HostOptions, type Interface } from '../wasi/imports.ts';
import { type HandleTables, saveHandles } from './handles.ts';
import { createPageCounts } from './page-counts.ts';
import { takeSnapshot } from './snapshot.ts';

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
 * Calls after which an instance is thrown away although it could be set back, so that memory that grew is given back some
 * time, and the glue's numbers of resources, which are counted on, never reach their end at 2^30. Not sooner: what the
 * engine has compiled of the glue is of no use to the functions and classes of the next instance.
 */
const maximumUses = 50_000;

/** Instantiates the component. Throws what its start function throws. */
export function instantiate({ glue, modules, host, resettable }: InstanceOptions): ComponentInstance {
  const instances: WebAssembly.Instance[] = [];
  const pageCounts = createPageCounts();
  const exports = glue.instantiate(
    (name) => {
      const module = modules[name];
      if (!module) throw new Error(`The transpiled component has no core module ${name}.`);
      return module;
    },
    createImports(host),
    (module, imports = {}) => {
      const instance = new WebAssembly.Instance(module, withDirectClock(imports));
      pageCounts.connect(instance, { module, imports });
      instances.push(instance);
      return instance;
    },
  );
  const handler = (exports['incomingHandler'] ?? exports['wasi:http/incoming-handler']) as Handler;
  const handles = exports['_handles'] as HandleTables | undefined;
  if (!resettable || !handles) return { handler, reset: () => false };
  const restoreState = takeSnapshot(instances, pageCounts.has);
  const restoreHandles = saveHandles(handles);
  let uses = 0;
  return {
    handler,
    reset: () => {
      uses += 1;
      restoreHandles();
      return uses < maximumUses && restoreState();
    },
  };
}

/**
 * An engine reads the clock more than a hundred times a request. What the glue does around each call of an import costs
 * as much as a quarter of a request then; a function without parameters that returns a number needs none of it.
 */
function withDirectClock(imports: WebAssembly.Imports): WebAssembly.Imports {
  const entries = Object.entries(imports).map(([name, members]) => {
    const direct = name.startsWith('wasi:clocks/monotonic-clock@0.2.') && 'now' in members;
    return [name, direct ? { ...members, now: monotonicNow } : members] as const;
  });
  return Object.fromEntries(entries);
}
