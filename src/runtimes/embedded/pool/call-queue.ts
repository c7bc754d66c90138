import type { PoolCall } from './pool-call.ts';

/**
 * Calls that wait for a worker: those that came through most components first, because others wait for their answers,
 * and of those the ones that came first.
 */
export class CallQueue {
  readonly #byDepth: PoolCall[][] = [];

  get size(): number {
    return this.#byDepth.reduce((sum, calls) => sum + calls.length, 0);
  }

  /** The next call; it stays in the queue. */
  get first(): PoolCall | undefined {
    return this.#byDepth.findLast((calls) => calls !== undefined && calls.length > 0)?.[0];
  }

  add(call: PoolCall): void {
    (this.#byDepth[call.depth] ??= []).push(call);
  }

  /** False when it was not there. */
  remove(call: PoolCall): boolean {
    const calls = this.#byDepth[call.depth] ?? [];
    const position = calls.indexOf(call);
    if (position >= 0) calls.splice(position, 1);
    return position >= 0;
  }

  /** Empties the queue. */
  takeAll(): PoolCall[] {
    return this.#byDepth.splice(0).flat();
  }
}
