import { openApp } from '../../oci/index.ts';
import { publicUrlVariable } from '../../runtimes/public-url.ts';
import type { System } from '../../system/types.ts';
import type { Deployment, DeployRequest } from '../types.ts';
import { verifyDeployment } from '../verify.ts';
import { localDeployment } from './deployment.ts';
import { freePort } from './serve-process.ts';

/**
 * Starts the app of the layout in this process and checks it; it is stopped by `stop`, or when this process ends.
 * Throws what opening, starting and checking throw, and then nothing is left running.
 */
export async function deployForNow(request: DeployRequest, system: System): Promise<Deployment> {
  const app = await openApp(request.layoutFolder, request.digest, system);
  const port = request.port || (await freePort(system));
  const given = request.variables ?? {};
  const own = publicUrlVariable(app.locked, `http://127.0.0.1:${port}/mcp`, {
    given,
    environment: system.env,
  });
  const running = await request.runtime.start(app, { port, variables: { ...own, ...given } }, system);
  const forget = system.atExit(() => running.stop());
  const stop = async () => {
    await running.stop();
    forget();
  };
  const url = `${running.url}/mcp`;
  try {
    const { project, accessToken } = request;
    const verification = await verifyDeployment(url, { project, accessToken, system });
    return localDeployment(request, { url, verification, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}
