import type { Target } from '../types.ts';
import { deployAndKeep } from './keep.ts';
import { localManagement } from './manage.ts';
import { deployForNow } from './for-now.ts';

/** This machine: in this process for as long as it runs, or with `keep` in a process of its own. */
export const localTarget: Target = {
  name: 'local',
  manage: localManagement,
  deploy: (request, system) =>
    request.keep ? deployAndKeep(request, system) : deployForNow(request, system),
};
