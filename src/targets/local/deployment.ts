import type { Deployment, DeployRequest } from '../types.ts';
import { instructionsFor } from './instructions.ts';

/** What a deployment on this machine says of itself. */
export function localDeployment(
  request: DeployRequest,
  { url, verification, stop }: Pick<Deployment, 'url' | 'verification' | 'stop'>,
): Deployment {
  return {
    target: 'local',
    url,
    digest: request.digest,
    summary: `${url}, ${verification.note}`,
    instructions: instructionsFor(request, url),
    verification,
    stop,
  };
}
