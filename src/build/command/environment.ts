import type { System } from '../../system/types.ts';

/**
 * What a build command or a compiler sees: the whole environment but inputs of other steps and values for the running
 * app, where passwords and tokens are.
 */
export function buildEnvironment({ env }: System): System['env'] {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:FTL_INPUT|FTL_REGISTRY|SPIN_VARIABLE)_/i.test(name)),
  );
}
