import { FtlError } from '../errors.ts';
import { localTarget } from './local/target.ts';
import type { Target } from './types.ts';

/** Every target by its name. To add one: a folder with a `target.ts`, and its line here. */
const targets: readonly Target[] = [localTarget];

/** Names of the targets there are. */
const targetNames: readonly string[] = targets.map(({ name }) => name);

/** The target with this name. Throws `E_DEPLOY_TARGET`, naming those there are. */
export function findTarget(name: string): Target {
  const found = targets.find((target) => target.name === name);
  if (found) return found;
  throw new FtlError('E_DEPLOY_TARGET', `"${name.slice(0, 60)}" is not a deploy target.`, {
    hint: `Known targets: ${targetNames.join(', ')}.`,
  });
}

export {
  type KeptDeployment,
  listDeployments,
  type NamedDeployment,
  stopDeployment,
} from './local/deployments.ts';
export { clientLines, shellWord } from './local/instructions.ts';
export { ownerVariable } from './local/serve-process.ts';
export type {
  DeployedApp,
  DeployedProject,
  Deployment,
  DeployRequest,
  Target,
  TargetManagement,
  Verification,
} from './types.ts';
export { verifyDeployment, type VerifyOptions } from './verify.ts';
