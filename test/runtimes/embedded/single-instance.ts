import { createHash } from 'node:crypto';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { FromWorker } from '../../../src/runtimes/embedded/messages.ts';
import { loadComponent } from '../../../src/runtimes/embedded/transpile/load-component.ts';
import { createTranspiler } from '../../../src/runtimes/embedded/transpile/transpile.ts';
import type { HandleTables } from '../../../src/runtimes/embedded/worker/handles.ts';
import { type Glue, instantiate } from '../../../src/runtimes/embedded/worker/instance.ts';
import { Outbox } from '../../../src/runtimes/embedded/worker/outbox.ts';
import { createCall, runCall } from '../../../src/runtimes/embedded/worker/run-call.ts';
import type { System } from '../../../src/system/types.ts';
import { ensureToolchain } from '../../../src/toolchain/index.ts';

/** One instance of a component in this thread, called as its worker calls it. */
export interface SingleInstance {
  readonly memories: readonly WebAssembly.Memory[];
  /** The glue's tables, as the worker sets them back. */
  readonly handles: HandleTables;
  /** The text of the answer, or why there is none. */
  call(path: string, body: string): string;
  reset(): boolean;
}

/** An instance of the component in `file`, which can reach nothing, and for which nobody waits. */
export async function startSingle(system: System, file: string): Promise<SingleInstance> {
  const loaded = await load(system, file);
  const { port1, port2 } = new MessageChannel();
  const outbox = new Outbox(port2);
  const waiter = {
    wait: () => {
      throw new Error('The guest waits for something.');
    },
    refresh: () => undefined,
  };
  const refuse = () => {
    throw new Error('The guest can reach nothing.');
  };
  const own = (await import(loaded.glue)) as Glue;
  const instances: WebAssembly.Instance[] = [];
  let handles: HandleTables = [[], []];
  const glue: Glue = {
    instantiate: (getModule, imports, instantiateModule) => {
      const exports = own.instantiate(getModule, imports, (module, given) => {
        const made = instantiateModule(module, given);
        instances.push(made);
        return made;
      });
      handles = exports['_handles'] as HandleTables;
      return exports;
    },
  };
  const instance = instantiate({
    glue,
    modules: loaded.modules,
    resettable: loaded.resettable,
    host: {
      waiter,
      cli: { environment: {}, log: () => undefined },
      configuration: { component: 'own', variables: {} },
      keyValue: { stores: [], ask: refuse, held: { count: 0 } },
      startFetch: refuse,
      files: {},
    },
  });
  let lastId = 0;
  return {
    memories: [...new Set(instances.flatMap(({ exports }) => Object.values(exports)))].filter(
      (item) => item instanceof WebAssembly.Memory,
    ),
    handles,
    reset: instance.reset,
    call: (path, body) => {
      lastId += 1;
      const head = { method: 'POST', scheme: 'http', authority: 'localhost', path, headers: [] } as const;
      const call = createCall(lastId, { head, outbox });
      call.requestBody.add({ chunks: [new TextEncoder().encode(body)], ended: true });
      const failure = runCall(call, { handler: instance.handler, outbox, waiter });
      outbox.flush();
      const messages: FromWorker[] = [];
      for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1))
        messages.push(...(next.message as FromWorker[]));
      return failure?.detail ?? textOf(messages);
    },
  };
}

async function load(system: System, file: string) {
  const transpile = await createTranspiler(system, await ensureToolchain(system));
  const readAgain = () => system.files.readBytes(file);
  const bytes = await readAgain();
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return loadComponent(system, await transpile({ id, bytes, readAgain }), {
    grants: { component: 'own', environment: {}, variables: {}, keyValueStores: [] },
    files: () => Promise.resolve({}),
    maximumMemory: 512 * 1024 * 1024,
  });
}

function textOf(messages: readonly FromWorker[]): string {
  const chunks = messages.flatMap((message) =>
    message.type === 'response' || message.type === 'response-body' ? message.body.chunks : [],
  );
  return Buffer.concat(chunks).toString();
}
