import { runApart } from './run-apart.ts';

/** What one run of requests showed; times in ms. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of this process and its workers for each request, in ms. */
  readonly cpuPerRequest: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly clients: number;
  readonly requests: number;
  /** A client sends one of these after each of its own, in turn, whatever it answers; they are not measured. */
  readonly between?: readonly string[];
}

/** Measures `requests` POSTs, sent from `clients` keep-alive connections by a process of their own. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const cpu = process.cpuUsage();
  const { times, seconds } = (await runApart([
    'bench/load-process.ts',
    JSON.stringify(options),
  ])) as LoadTimes;
  const { user, system } = process.cpuUsage(cpu);
  const sorted = times.toSorted((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    cpuPerRequest: (user + system) / 1000 / times.length,
  };
}

/** What the process tells: the time of each request in ms, and how long all of them took together. */
export interface LoadTimes {
  readonly times: readonly number[];
  readonly seconds: number;
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}
