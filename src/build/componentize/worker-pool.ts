import type { Worker } from 'node:worker_threads';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import { createSlots } from '../slots.ts';
import type { BuilderAnswer, BuilderJob, BuilderWorkerData } from './messages.ts';

/** Builder workers, started when they are needed and kept for the next job. */
export interface WorkerPool {
  /**
   * Runs a job in the next free worker. Resolves with its last answer, or with `timed-out` when the code of a bundle
   * ran longer than the limit; its worker is ended then. Throws `E_BUILD_TOOLCHAIN` or `E_CANCELLED`.
   */
  run(job: BuilderJob): Promise<BuilderResult>;
  /** Ends every worker; jobs that run are rejected with `E_CANCELLED`. Idempotent. */
  close(): Promise<void>;
}

export type BuilderResult =
  | Exclude<BuilderAnswer, { kind: 'loading' | 'failed' }>
  | { readonly kind: 'timed-out' };

export interface WorkerPoolOptions {
  readonly toolchainFolder: string;
  /** Most workers at once, at least 1. */
  readonly size: number;
  /** Longest time in ms that loading a bundle may take. */
  readonly loadTimeoutMs: number;
}

/** A pool of builder workers over an installed toolchain. */
export function createWorkerPool(system: System, options: WorkerPoolOptions): WorkerPool {
  const idle: Worker[] = [];
  const cancels = new Map<Worker, () => void>();
  const slots = createSlots(options.size);
  const workerData: BuilderWorkerData = { toolchainFolder: options.toolchainFolder };
  let closed = false;

  const runInWorker = async (job: BuilderJob): Promise<BuilderResult> => {
    if (closed) throw cancelled();
    const worker = idle.pop() ?? system.startWorker('builder', { workerData, name: 'builder' });
    try {
      const result = await new Promise<BuilderResult>((resolve, reject) => {
        cancels.set(worker, () => reject(cancelled()));
        runJob(worker, job, options.loadTimeoutMs).then(resolve, reject);
      });
      if (!closed && result.kind !== 'timed-out') idle.push(worker);
      return result;
    } finally {
      cancels.delete(worker);
    }
  };
  const end = async () => {
    closed = true;
    const workers = [...idle.splice(0), ...cancels.keys()];
    for (const cancel of cancels.values()) cancel();
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const removeCleanup = system.atExit(end);
  const endOnSignal = () => void end();
  system.signal.addEventListener('abort', endOnSignal, { once: true });

  return {
    run: (job) => slots.run(() => runInWorker(job)),
    close: async () => {
      removeCleanup();
      system.signal.removeEventListener('abort', endOnSignal);
      await end();
    },
  };
}

/** Posts a job and waits for its last answer; a worker that took too long, or ended, is of no use afterwards. */
async function runJob(worker: Worker, job: BuilderJob, loadTimeoutMs: number): Promise<BuilderResult> {
  let timer: NodeJS.Timeout | undefined;
  const settled = deferred<BuilderResult>();
  const onMessage = (answer: BuilderAnswer) => {
    if (answer.kind === 'loading')
      timer = setTimeout(() => settled.resolve({ kind: 'timed-out' }), loadTimeoutMs);
    else if (answer.kind === 'failed') settled.reject(broken(answer.message));
    else settled.resolve(answer);
  };
  const onError = (error: Error) => settled.reject(broken(error.message, error));
  const onExit = (code: number) => settled.reject(broken(`it ended with ${code}`));
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  try {
    worker.postMessage(job);
    const result = await settled.promise;
    if (result.kind === 'timed-out') await worker.terminate();
    return result;
  } finally {
    clearTimeout(timer);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  }
}

function broken(reason: string, cause?: unknown): FtlError {
  return new FtlError('E_BUILD_TOOLCHAIN', `The builder of components failed: ${reason}`, {
    cause,
    hint: 'Remove the toolchain folder of the cache, so that it is installed anew, and run it again.',
  });
}

function cancelled(): FtlError {
  return new FtlError('E_CANCELLED', 'Building components was stopped.');
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
