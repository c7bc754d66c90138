import type { System } from '../../system/types.ts';

/**
 * What a build command or a compiler sees: the whole environment but inputs of other steps, values for the running app
 * and the token of whoever calls it, where passwords and tokens are.
 */
export function buildEnvironment({ env }: System): System['env'] {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(?:(?:FTL_INPUT|FTL_REGISTRY|SPIN_VARIABLE)_|FTL_ACCESS_TOKEN$)/i.test(name),
    ),
  );
}
