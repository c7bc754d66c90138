import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '../../../system/types.ts';
import { ownerVariable } from '../../../targets/index.ts';

/** How often, in ms, it is looked whether the owner still runs. */
const checkEvery = 1000;

/**
 * Resolves when the process is gone that started this one for itself alone, also when it was killed and could not end
 * it; never, when there is no such process.
 */
export async function ownerEnds({ env, processes, signal }: System): Promise<undefined> {
  const [, pid = '', identity = ''] = /^(\d{1,10}) (\S+)$/.exec(env[ownerVariable] ?? '') ?? [];
  if (pid === '') return new Promise(() => undefined);
  while (!signal.aborted && (await processes.runs(Number(pid), identity))) await sleep(checkEvery);
  return undefined;
}
