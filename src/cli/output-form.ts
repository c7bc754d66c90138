import type { SystemOptions } from '../system/create.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How the log of a process looks, by its arguments: silent under --json. */
export function logOptions(args: readonly string[], env: Environment): SystemOptions {
  return { ...(wantsJson(args, env) ? { logStyle: 'silent' } : {}), verbose: args.includes('--verbose') };
}

/** Whether the one JSON result is wanted: known before the system is made, because then its log is silent. */
export function wantsJson(args: readonly string[], env: Environment): boolean {
  const end = args.indexOf('--');
  const typed = end < 0 ? args : args.slice(0, end);
  return typed.includes('--json') || typed.includes('--json=true') || env['FTL_INPUT_JSON'] === 'true';
}
