import { workerData } from 'node:worker_threads';
import type { ComponentWorkerData, ToWorker } from '../messages.ts';
import type { HostOptions } from '../wasi/imports.ts';
import { createFetches } from './fetches.ts';
import { type ComponentInstance, type Glue, instantiate } from './instance.ts';
import { createKeyValueClient } from './key-value-client.ts';
import { createMailbox } from './mailbox.ts';
import { Outbox } from './outbox.ts';
import { type Call, createCall, runCall } from './run-call.ts';

/** A thread that runs one component, one call after the other, and never returns to its event loop. */
Error.stackTraceLimit = 0; // Nobody sees the stacks, and taking one through the guest's frames is slow.
const data = workerData as ComponentWorkerData;
const outbox = new Outbox(data.port);
const calls: Call[] = [];
let current: Call | undefined;
/** Bytes of output that one call may log; what comes after it is dropped. */
const logLimit = 1024 * 1024;
let logged = 0;

const { waiter, sleepUntilMessage } = createMailbox({
  port: data.port,
  signal: data.signal,
  outbox,
  receive,
  cancelled: () => current?.cancelled === true,
});
const fetches = createFetches(outbox);
const heldStores = { count: 0 };
const keyValue = createKeyValueClient(outbox, sleepUntilMessage);

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'call': {
      const call = createCall(message.id, { head: message.head, outbox });
      call.requestBody.add(message.body);
      calls.push(call);
      break;
    }
    case 'call-body':
      findCall(message.id)?.requestBody.add(message.body);
      break;
    case 'call-acknowledge':
      findCall(message.id)?.responseBody?.acknowledge(message.bytes);
      break;
    case 'call-cancel': {
      const call = findCall(message.id);
      if (call) call.cancelled = true;
      break;
    }
    case 'key-value-result':
      keyValue.receive(message.id, message.result);
      break;
    default:
      fetches.receive(message);
  }
}

function findCall(id: number): Call | undefined {
  return current?.id === id ? current : calls.find((call) => call.id === id);
}

const host: HostOptions = {
  waiter,
  cli: {
    environment: data.environment,
    log: (stream, bytes) => {
      logged += bytes.length;
      if (logged <= logLimit) outbox.add({ type: 'log', stream, bytes });
    },
  },
  configuration: data,
  keyValue: { stores: data.keyValueStores, ask: keyValue.ask, held: heldStores },
  startFetch: fetches.start,
  files: data.files,
};
const glue = (await import(data.glue)) as Glue;
const makeInstance = () => instantiate({ glue, modules: data.modules, host, resettable: data.resettable });

function serve(call: Call, instance: ComponentInstance): ComponentInstance {
  current = call;
  logged = 0;
  heldStores.count = 0;
  const failure = runCall(call, { handler: instance.handler, outbox, waiter });
  current = undefined;
  fetches.forget();
  outbox.add({ type: 'finished', id: call.id, failure });
  outbox.flush();
  return failure === undefined && instance.reset() ? instance : makeInstance();
}

let instance = makeInstance();
outbox.add({ type: 'ready' });
for (;;) {
  const next = calls.shift();
  if (next) instance = serve(next, instance);
  else sleepUntilMessage();
}
