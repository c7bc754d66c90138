import type { System } from '../../system/types.ts';

/** Absolute path of Spin: what SPIN_BIN names, else `spin` in PATH; undefined when there is none. */
export async function findSpin(system: System): Promise<string | undefined> {
  const named = system.env['SPIN_BIN'];
  if (named) return named;
  return system.processes.find('spin');
}
