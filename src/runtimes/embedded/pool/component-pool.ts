import type { System } from '../../../system/types.ts';
import { ComponentWorker, type ComponentWorkerOptions } from './component-worker.ts';
import type { Exchange, SendCall } from '../exchange.ts';
import type { LoadedComponent } from '../transpile/load-component.ts';
import type { CallFailure } from '../messages.ts';
import { CallQueue } from './call-queue.ts';
import { PoolCall } from './pool-call.ts';

export interface ComponentPoolOptions extends Pick<
  ComponentWorkerOptions,
  'keyValueStores' | 'sendFetch' | 'openOutput'
> {
  readonly id: string;
  /** Asked once, by the first call. */
  readonly load: () => Promise<LoadedComponent>;
  /** Longest time of a call, in ms, besides the deadline that it comes with. */
  readonly timeoutMs: number | undefined;
  /** A line for the log of the component. */
  readonly onProblem: (line: string) => void;
  /** Most calls from clients at the same time; 16 by default. */
  readonly maximumWorkers?: number;
}

/**
 * Most calls of a component that came straight from a client at the same time, when all of them wait for something. For
 * each component that a call came through it is one more: whoever waits for a call that is nested deeper than all
 * others can always get it, so that components which call each other never wait for ever.
 */
const usualWorkers = 16;
/** Calls that may wait for a worker; more are refused. */
const maximumWaiting = 1000;
/**
 * Longest time, in ms, that a call waits before it gets another worker, if a core is free for one: while there are
 * fewer workers than cores; when workers wait for the network; and when they wait for other components, which
 * mostly ends by itself, unless those wait for this one. A worker that computes for longer than `busy` may be in an
 * endless loop, and holds no core against the others.
 */
const patience = { shared: 5, network: 50, components: 1000, busy: 1000 } as const;
/** Idle time, in ms, after which a worker but the last is ended. */
const idleTime = 60_000;

/** The workers of one component. There is none until the first call. */
export class ComponentPool {
  readonly #system: System;
  readonly #options: ComponentPoolOptions;
  readonly #workers = new Set<ComponentWorker>();
  readonly #idle = new Map<ComponentWorker, NodeJS.Timeout>();
  readonly #ending = new Set<Promise<void>>();
  readonly #queue = new CallQueue();
  readonly #timers = new Map<PoolCall, NodeJS.Timeout>();
  readonly #running = new Map<PoolCall, ComponentWorker>();
  #loading: Promise<LoadedComponent> | undefined;
  #growth: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(system: System, options: ComponentPoolOptions) {
    this.#system = system;
    this.#options = options;
  }

  readonly send: SendCall = (head, { body, context, receiver }): Exchange => {
    const calledByItself = context.chain.includes(this.#options.id);
    const deadline = this.#deadline(context.deadline);
    const call = new PoolCall(head, body, {
      context: { deadline, chain: [...context.chain, this.#options.id] },
      receiver,
      onCancelled: (own) => this.#dequeue(own),
    });
    const remaining = Math.max(0, deadline - performance.now());
    this.#timers.set(
      call,
      setTimeout(() => this.#expire(call), remaining),
    );
    this.#enqueue(call, calledByItself);
    return call;
  };

  /** Ends all workers; calls under way fail. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#growth);
    for (const call of this.#queue.takeAll()) this.#finish(call, stoppedFailure);
    for (const worker of this.#workers) this.#terminate(worker, stoppedFailure);
    await Promise.all(this.#ending);
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** By `performance.now()`: that of the request, or the earlier one of this component. */
  #deadline(ofRequest: number): number {
    return Math.min(ofRequest, performance.now() + (this.#options.timeoutMs ?? Number.POSITIVE_INFINITY));
  }

  #enqueue(call: PoolCall, calledByItself: boolean): void {
    if (this.#stopped) return this.#finish(call, stoppedFailure);
    if (this.#queue.size >= maximumWaiting) return this.#finish(call, overload);
    this.#queue.add(call);
    this.#dispatch();
    if (this.#running.has(call)) return;
    if (this.#workers.size === 0 || (calledByItself && this.#workers.size < this.#limit(call))) this.#grow();
    this.#growth ??= setInterval(() => this.#growIfNeeded(), patience.shared);
  }

  /** Most calls under way, this one among them. */
  #limit({ depth }: PoolCall): number {
    return (this.#options.maximumWorkers ?? usualWorkers) + depth;
  }

  /** Gives idle workers what waits. */
  #dispatch(): void {
    for (;;) {
      const call = this.#queue.first;
      const idle = [...this.#idle.keys()].at(-1);
      if (!call || !idle || this.#running.size >= this.#limit(call)) return;
      this.#queue.remove(call);
      this.#run(idle, call);
    }
  }

  #growIfNeeded(): void {
    const { first } = this.#queue;
    if (!first) {
      clearInterval(this.#growth);
      this.#growth = undefined;
      return;
    }
    const workers = [...this.#workers];
    if (workers.length >= this.#limit(first) || workers.some(({ starting }) => starting)) return;
    const cores = Math.max(2, this.#system.platform.cores);
    const now = performance.now();
    const running = workers.filter(({ waiting, callSince }) => !waiting && now - callSince < patience.busy);
    const limit = workers.length < cores ? patience.shared : patience[waitsOn(workers)];
    if (running.length < cores && now - first.since > limit) this.#grow();
  }

  #grow(): void {
    this.#loading ??= this.#options.load();
    void this.#loading.then(
      (component) => this.#startWorker(component),
      (error: unknown) => {
        this.#loading = undefined;
        this.#failQueued(error instanceof Error ? error.message : String(error));
      },
    );
  }

  #startWorker(component: LoadedComponent): void {
    const enough = [...this.#workers].some(({ starting }) => starting);
    if (this.#stopped || enough || this.#queue.size === 0) return;
    const { keyValueStores, sendFetch, openOutput } = this.#options;
    const worker = new ComponentWorker(this.#system, {
      component,
      keyValueStores,
      sendFetch,
      openOutput,
      onIdle: (own, failure) => this.#onIdle(own, failure),
      onGone: (own, reason) => this.#onGone(own, reason),
    });
    this.#workers.add(worker);
  }

  #run(worker: ComponentWorker, call: PoolCall): void {
    clearTimeout(this.#idle.get(worker));
    this.#idle.delete(worker);
    this.#running.set(call, worker);
    worker.start(call);
  }

  #onIdle(worker: ComponentWorker, failure: CallFailure | undefined): void {
    if (failure && failure.kind !== 'cancelled') this.#options.onProblem(describe(failure));
    this.#release(worker);
    const timer = setTimeout(() => {
      if (this.#workers.size > 1) this.#terminate(worker, stoppedFailure);
    }, idleTime);
    this.#idle.set(worker, timer.unref());
    this.#dispatch();
  }

  #onGone(worker: ComponentWorker, reason: string): void {
    this.#options.onProblem(`The worker of this component ended: ${reason}`);
    this.#forget(worker);
    if (this.#stopped) return;
    if (this.#workers.size > 0) this.#dispatch();
    else if (worker.starting) this.#failQueued(reason);
    else if (this.#queue.size > 0) this.#grow();
  }

  #expire(call: PoolCall): void {
    const { timeoutMs = Number.POSITIVE_INFINITY } = this.#options;
    const own = call.context.deadline - call.since > timeoutMs - 1;
    const whose = own ? `of ${timeoutMs} ms of the component` : 'of the request';
    const failure: CallFailure = { kind: 'timeout', detail: `the time limit ${whose} has passed` };
    this.#options.onProblem(describe(failure));
    const worker = this.#running.get(call);
    if (worker) this.#terminate(worker, failure);
    else this.#dequeue(call);
    this.#finish(call, failure);
    if (this.#workers.size === 0 && this.#queue.size > 0) this.#grow();
    else this.#dispatch();
  }

  #terminate(worker: ComponentWorker, failure: CallFailure): void {
    this.#forget(worker);
    const ending = worker.terminate(failure);
    this.#ending.add(ending);
    void ending.finally(() => this.#ending.delete(ending));
  }

  #forget(worker: ComponentWorker): void {
    clearTimeout(this.#idle.get(worker));
    this.#idle.delete(worker);
    this.#workers.delete(worker);
    this.#release(worker);
  }

  /** The worker's call, if any, is over. */
  #release(worker: ComponentWorker): void {
    for (const [call, own] of this.#running) if (own === worker) this.#clear(call);
  }

  #clear(call: PoolCall): void {
    this.#running.delete(call);
    clearTimeout(this.#timers.get(call));
    this.#timers.delete(call);
  }

  #dequeue(call: PoolCall): void {
    if (this.#queue.remove(call)) this.#clear(call);
  }

  #finish(call: PoolCall, failure: CallFailure): void {
    this.#clear(call);
    call.end(failure);
  }

  #failQueued(reason: string): void {
    const failure: CallFailure = { kind: 'trap', detail: reason };
    this.#options.onProblem(describe(failure));
    for (const call of this.#queue.takeAll()) this.#finish(call, failure);
  }
}

const overload: CallFailure = { kind: 'overload', detail: 'too many calls wait for this component' };
const stoppedFailure: CallFailure = { kind: 'cancelled', detail: 'the app was stopped' };

function waitsOn(workers: readonly ComponentWorker[]): 'network' | 'components' {
  return workers.some(({ calling }) => calling) ? 'components' : 'network';
}

function describe({ kind, detail }: CallFailure): string {
  return kind === 'timeout' ? `A request was stopped: ${detail}.` : `A request failed (${kind}): ${detail}`;
}
