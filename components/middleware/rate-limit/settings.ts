import type { NamesByPath } from '../../shared/middleware/read-call.ts';

/** `[middleware.X]` with `use = "rate-limit"`, as transpile checked and wrote it. */
export interface RateLimitSettings extends NamesByPath {
  /** Name of the middleware: of the policy in headers, and of the entries in the store. */
  readonly name: string;
  /** Whose requests are counted together. */
  readonly by: 'user' | 'client' | 'address';
  readonly limit: number;
  readonly window_seconds: number;
  readonly algorithm: 'sliding' | 'fixed';
  /** `calls`: `tools/call` alone; `requests`: every request. */
  readonly count: 'calls' | 'requests';
  /** Each tool is counted by itself. */
  readonly per_tool: boolean;
  /** In one spelling; only calls of these are counted. Empty means all. */
  readonly tools: readonly string[];
  /** What happens to a request when the store cannot be used. */
  readonly on_failure: 'open' | 'closed';
  /** How many proxies in front append to `x-forwarded-for`; 0 takes the peer of the host's own listener. */
  readonly proxies: number;
  readonly store: string;
}
