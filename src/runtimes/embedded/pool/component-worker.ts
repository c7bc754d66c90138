import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { System } from '../../../system/types.ts';
import type { LogOutput } from '../../log-lines.ts';
import { endedExchange, type Exchange, type FetchReceiver, type SendFetch } from '../exchange.ts';
import type { KeyValueStores } from '../key-value/key-value-stores.ts';
import type { LoadedComponent } from '../transpile/load-component.ts';
import {
  type BodyPart,
  type CallFailure,
  type ComponentWorkerData,
  type FromWorker,
  signalSlot,
  type ToWorker,
} from '../messages.ts';
import { type CallWorker, PoolCall } from './pool-call.ts';

/** What a worker is started for. */
export interface ComponentWorkerOptions {
  readonly component: LoadedComponent;
  readonly keyValueStores: KeyValueStores;
  readonly sendFetch: SendFetch;
  /** Asked once a stream. */
  readonly openOutput: (stream: 'stdout' | 'stderr') => LogOutput;
  /** It can take a call: after its start, and after each call. `failure` is that of the call. */
  readonly onIdle: (worker: ComponentWorker, failure: CallFailure | undefined) => void;
  /** The thread has gone by itself, for example because the component does not instantiate. */
  readonly onGone: (worker: ComponentWorker, reason: string) => void;
}

/** Most memory of JavaScript objects in a worker, in MiB; WebAssembly memory has its own limit. */
const resourceLimits = { maxOldGenerationSizeMb: 512, stackSizeMb: 8 };

/** Requests that a call may have open at the same time. */
const maximumFetches = 128;

/** A request of the guest's, until it is answered and its own body has ended. */
interface OpenFetch {
  exchange: Exchange;
  answered: boolean;
  sent: boolean;
}

/** A worker thread of a component, as the main thread sees it. It serves one call at a time. */
export class ComponentWorker implements CallWorker {
  readonly #options: ComponentWorkerOptions;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(8));
  readonly #thread: Worker;
  readonly #fetches = new Map<number, OpenFetch>();
  readonly #outputs: Readonly<Record<'stdout' | 'stderr', LogOutput>>;
  #call: PoolCall | undefined;
  #callId = 0;
  #gone = false;
  /** True until the first `onIdle`. */
  starting = true;
  /** When its call began, by `performance.now()`. */
  callSince = 0;

  constructor(system: System, options: ComponentWorkerOptions) {
    this.#options = options;
    this.#outputs = { stdout: options.openOutput('stdout'), stderr: options.openOutput('stderr') };
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: ComponentWorkerData = { port: port2, signal: this.#signal, ...options.component };
    this.#thread = system.startWorker('component', {
      workerData,
      transferList: [port2],
      resourceLimits,
      env: {},
      execArgv: [],
    });
    port1.on('message', (messages: readonly FromWorker[]) => {
      for (const message of messages) if (!this.#gone) this.#receive(message);
    });
    this.#thread.on('error', (error) => this.#end(error instanceof Error ? error.message : String(error)));
    this.#thread.on('exit', () => this.#end('its thread ended'));
  }

  /** The guest stands still until something outside of it happens. */
  get waiting(): boolean {
    return Atomics.load(this.#signal, signalSlot.waiting) === 1;
  }

  /** A request of the guest's to another component is open. */
  get calling(): boolean {
    return [...this.#fetches.values()].some(({ exchange }) => exchange instanceof PoolCall);
  }

  start(call: PoolCall): void {
    this.#callId += 1;
    this.callSince = performance.now();
    this.#call = call;
    this.#post({ type: 'call', id: this.#callId, head: call.head, body: call.assign(this) });
  }

  sendBody(part: BodyPart): void {
    this.#post({ type: 'call-body', id: this.#callId, body: part });
  }

  acknowledge(bytes: number): void {
    this.#post({ type: 'call-acknowledge', id: this.#callId, bytes });
  }

  cancel(): void {
    this.#cancelFetches();
    this.#post({ type: 'call-cancel', id: this.#callId });
  }

  /** Ends the thread whatever it does, also in an endless loop; its call ends with `failure`. */
  async terminate(failure?: CallFailure): Promise<void> {
    const call = this.#call;
    this.#close();
    call?.end(failure ?? { kind: 'cancelled', detail: 'the app was stopped' });
    await this.#thread.terminate();
  }

  #post(message: ToWorker): void {
    if (this.#gone) return;
    this.#port.postMessage(message);
    Atomics.add(this.#signal, signalSlot.messages, 1);
    Atomics.notify(this.#signal, signalSlot.messages);
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        return this.#idle(undefined);
      case 'response':
        return this.#call?.response(message.head, message.body);
      case 'response-body':
        return this.#call?.responseBody(message.body);
      case 'call-consumed':
        return this.#call?.consumed(message.bytes);
      case 'finished':
        this.#call?.end(message.failure);
        return this.#idle(message.failure);
      case 'fetch':
        return this.#fetch(message);
      case 'request-body':
        return this.#sendFetchBody(message.id, message.body);
      case 'fetch-consumed':
        return this.#fetches.get(message.id)?.exchange.acknowledge(message.bytes);
      case 'fetch-cancel':
        this.#fetches.get(message.id)?.exchange.cancel();
        return void this.#fetches.delete(message.id);
      case 'log':
        return this.#outputs[message.stream].write(message.bytes);
      case 'key-value': {
        const result = this.#options.keyValueStores.perform(message.store, message.operation);
        return this.#post({ type: 'key-value-result', id: message.id, result });
      }
    }
  }

  #idle(failure: CallFailure | undefined): void {
    this.#cancelFetches();
    this.#endOutputs();
    this.#call = undefined;
    this.starting = false;
    this.#options.onIdle(this, failure);
  }

  #fetch({ id, head, body, timeouts }: Extract<FromWorker, { type: 'fetch' }>): void {
    const context = this.#call?.context;
    if (!context) return;
    const fetch: OpenFetch = { exchange: endedExchange, answered: false, sent: body.ended };
    const receiver = this.#fetchReceiver(id, fetch);
    if (this.#fetches.size >= maximumFetches) return receiver.failed({ tag: 'connection-limit-reached' });
    this.#fetches.set(id, fetch);
    fetch.exchange = this.#options.sendFetch(head, { body, timeouts, context, receiver });
    this.#forgetIfOver(id, fetch);
  }

  #sendFetchBody(id: number, part: BodyPart): void {
    const fetch = this.#fetches.get(id);
    if (!fetch) return;
    fetch.sent = part.ended;
    fetch.exchange.body(part);
    this.#forgetIfOver(id, fetch);
  }

  #forgetIfOver(id: number, { answered, sent }: OpenFetch): void {
    if (answered && sent) this.#fetches.delete(id);
  }

  #fetchReceiver(id: number, fetch: OpenFetch): FetchReceiver {
    const afterwards = (over: boolean, message: ToWorker) => {
      if (over) fetch.answered = true;
      this.#forgetIfOver(id, fetch);
      this.#post(message);
    };
    return {
      response: (head, body) => afterwards(body.ended, { type: 'fetch-response', id, head, body }),
      body: (body) => afterwards(body.ended, { type: 'fetch-body', id, body }),
      consumed: (bytes) => this.#post({ type: 'fetch-acknowledge', id, bytes }),
      failed: (error) => afterwards(true, { type: 'fetch-failed', id, error }),
      trap: (detail) => afterwards(true, { type: 'fetch-trap', id, detail }),
    };
  }

  #cancelFetches(): void {
    for (const { exchange, answered } of this.#fetches.values())
      if (answered) exchange.body({ chunks: [], ended: true, failed: true });
      else exchange.cancel();
    this.#fetches.clear();
  }

  #endOutputs(): void {
    for (const output of Object.values(this.#outputs)) output.end();
  }

  #close(): void {
    this.#gone = true;
    this.#cancelFetches();
    this.#endOutputs();
    this.#call = undefined;
    this.#port.close();
  }

  #end(reason: string): void {
    if (this.#gone) return;
    const call = this.#call;
    this.#close();
    call?.end({ kind: 'trap', detail: reason });
    this.#options.onGone(this, reason);
  }
}
