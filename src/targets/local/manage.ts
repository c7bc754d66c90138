import { findKept, listDeployments, stopDeployment } from './deployments.ts';
import { followLog } from './follow-log.ts';
import { readLog } from './log-reader.ts';
import type { TargetManagement } from '../types.ts';

/** What was left running on this machine with `--keep`. */
export const localManagement: TargetManagement = {
  list: async ({ stateFolder }, system) => {
    const kept = await listDeployments(stateFolder, system);
    return kept.map(({ name, digest, url, running, startedAt, runtime }) => ({
      target: 'local',
      name,
      digest,
      url,
      running,
      startedAt,
      runtime,
    }));
  },
  readLog: async (named, system) => {
    const kept = await findKept(named, system);
    return kept && readLog(kept.logFile, system.files);
  },
  followLog,
  remove: async (named, system) => (await stopDeployment(named, system)) !== undefined,
};
