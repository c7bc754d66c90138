import path from 'node:path';
import { FtlError } from '../../errors.ts';
import { copyApp, type Layout, openApp } from '../../oci/index.ts';
import type { System } from '../../system/types.ts';
import type { Deployment, DeployRequest, Verification } from '../types.ts';
import {
  deploymentFolder,
  endProcess,
  findKept,
  findRunning,
  type KeptDeployment,
  type NamedDeployment,
  removeState,
  stopDeployment,
  whileAlone,
  writeState,
} from './deployments.ts';
import { localDeployment } from './deployment.ts';
import { freePort, probePort, type ServeProcess, startServing, verifyServing } from './serve-process.ts';

/**
 * Serves the app from a copy of its own, in a process that outlives this one, in place of the one that ran before.
 * First it is tried on a spare port: an app that does not answer there never touches the earlier one. With port 0 an
 * app keeps the port it had. Throws what opening and starting throw, and `E_DEPLOY_UNHEALTHY`; the earlier one then runs;
 * `E_DEPLOY_TARGET` while another process deploys the same app.
 */
export async function deployAndKeep(request: DeployRequest, system: System): Promise<Deployment> {
  const app = await openApp(request.layoutFolder, request.digest, system);
  const named = { name: app.locked.metadata.name, stateFolder: request.stateFolder };
  return whileAlone(named, system, () => replaceEarlier(request, { app, named }, system));
}

async function replaceEarlier(
  request: DeployRequest,
  { app, named }: { readonly app: Layout; readonly named: NamedDeployment },
  system: System,
): Promise<Deployment> {
  const earlier = await findRunning(named, system);
  const port = request.port || earlier?.port || (await portToTake(named, system));
  if (port !== earlier?.port) await probePort(port, system);
  const folder = deploymentFolder(named);
  const layoutFolder = path.join(folder, hex(request.digest), 'oci');
  await copyApp(app, layoutFolder, system);
  const place: Place = {
    name: named.name,
    layoutFolder,
    port,
    logFile: path.join(folder, hex(request.digest), 'up.log'),
  };
  await tryOut(request, place, system);
  if (earlier) await endProcess(earlier, system);
  const verification = await replace(request, { place, earlier }, system);
  await removeOthers(folder, [request.digest, earlier?.digest], system);
  const stop = async () => void (await stopDeployment(named, system));
  return localDeployment(request, { url: urlOf(port), verification, stop });
}

/** That of a deployment which ended without being stopped, as by a restart of the machine, while nobody else has it. */
async function portToTake(named: NamedDeployment, system: System): Promise<number> {
  const kept = await findKept(named, system);
  if (kept === undefined) return freePort(system);
  return probePort(kept.port, system).catch(() => freePort(system));
}

interface Place {
  readonly name: string;
  readonly layoutFolder: string;
  readonly port: number;
  readonly logFile: string;
}

async function tryOut(request: DeployRequest, place: Place, system: System): Promise<void> {
  const logFile = place.logFile.replace(/\.log$/, '.trial.log');
  const spare = { ...place, logFile, port: await freePort(system), endsWithThisProcess: true };
  await whileOwned(await startServing(request, spare, system), {
    work: (serving) => verifyServing(serving, request, system),
    keepAfter: false,
    system,
  });
}

/**
 * Starts on the port that is wanted; when that fails, what ran there before is started again. Ctrl-C has to wait: a
 * stop half-way would leave neither of the two running.
 */
async function replace(
  request: DeployRequest,
  { place, earlier }: { readonly place: Place; readonly earlier: KeptDeployment | undefined },
  system: System,
): Promise<Verification> {
  const unstoppable: System = { ...system, signal: new AbortController().signal };
  const { stateFolder } = request;
  try {
    return await whileOwned(await startServing(request, place, system), {
      work: async (serving) => {
        await writeState(describe(request, place, serving), stateFolder, system);
        return verifyServing(serving, request, unstoppable);
      },
      keepAfter: true,
      system,
    });
  } catch (error) {
    if (earlier) await bringBack(earlier, request, system);
    else await removeState({ name: place.name, stateFolder }, system);
    throw error;
  }
}

/** With the variables of this run: those of the earlier one are secrets that were not written down. */
async function bringBack(earlier: KeptDeployment, request: DeployRequest, system: System): Promise<void> {
  const { digest, port, layoutFolder, logFile, name, runtime } = earlier;
  const restarted = { ...request, digest, runtime: { ...request.runtime, name: runtime } };
  const serving = await startServing(restarted, { layoutFolder, port, logFile }, system);
  await writeState(
    describe(restarted, { name, layoutFolder, port, logFile }, serving),
    request.stateFolder,
    system,
  );
  system.log.warning(`The earlier deployment, ${digest}, was started again on port ${port}.`);
}

/** The process ends with this run until `work` is done; then it goes on, or ends too. */
async function whileOwned<T>(
  serving: ServeProcess,
  {
    work,
    keepAfter,
    system,
  }: {
    readonly work: (serving: ServeProcess) => Promise<T>;
    readonly keepAfter: boolean;
    readonly system: System;
  },
): Promise<T> {
  const disown = system.atExit(() => serving.process.stop());
  try {
    const result = await work(serving);
    if (!keepAfter) await serving.process.stop();
    return result;
  } catch (error) {
    await serving.process.stop();
    throw error;
  } finally {
    disown();
  }
}

function describe(
  { digest, runtime }: DeployRequest,
  { name, layoutFolder, port, logFile }: Place,
  { process }: ServeProcess,
): KeptDeployment {
  const startedAt = new Date().toISOString();
  const { pid } = process;
  const url = urlOf(port);
  return {
    version: 1,
    name,
    digest,
    pid,
    port,
    url,
    runtime: runtime.name,
    layoutFolder,
    logFile,
    startedAt,
  };
}

async function removeOthers(
  folder: string,
  digests: readonly (string | undefined)[],
  system: System,
): Promise<void> {
  const kept = digests.map((digest) => (digest === undefined ? undefined : hex(digest)));
  for (const { name, kind } of await system.files.list(folder)) {
    if (kind === 'folder' && !kept.includes(name)) await system.files.remove(path.join(folder, name));
  }
}

function urlOf(port: number): string {
  return `http://127.0.0.1:${port}/mcp`;
}

/** The digest is that of an app that was just opened, or of a state file of ours: it is checked before it is a name. */
function hex(digest: string): string {
  const match = /^sha256:([0-9a-f]{64})$/.exec(digest);
  if (match?.[1]) return match[1];
  throw new FtlError('E_DEPLOY_TARGET', `"${digest.slice(0, 80)}" is not a digest.`);
}
