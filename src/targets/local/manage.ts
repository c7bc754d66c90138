import { stopDeployment, listDeployments } from './deployments.ts';
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
  readLog: async ({ name, stateFolder }, system) => {
    const kept = (await listDeployments(stateFolder, system)).find((each) => each.name === name);
    return kept && (await system.files.readTextIfExists(kept.logFile));
  },
  remove: async (named, system) => (await stopDeployment(named, system)) !== undefined,
};
