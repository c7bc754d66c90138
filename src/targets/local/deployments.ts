import path from 'node:path';
import { FtlError } from '../../errors.ts';
import { isDigest } from '../../oci/index.ts';
import { claimFolder } from '../../runtimes/claim-folder.ts';
import type { System } from '../../system/types.ts';

/** A deployment that was left running on this machine, as its state file has it. */
export interface KeptDeployment {
  readonly version: 1;
  /** Name of the app. */
  readonly name: string;
  readonly digest: string;
  readonly pid: number;
  readonly port: number;
  /** URL of the MCP endpoint. */
  readonly url: string;
  readonly runtime: 'spin' | 'embedded';
  /** Image layout that it runs from: its own copy. */
  readonly layoutFolder: string;
  readonly logFile: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

/** Which deployment of which project. */
export interface NamedDeployment {
  /** Name of the app. */
  readonly name: string;
  /** Absolute; `.ftl/deployments` of the project. */
  readonly stateFolder: string;
}

const stateFile = 'current.json';
/** Beside the folders of the apps, none of which can have this name: their dots are encoded. */
const claimsFolder = '.claims';
/** How long a process has to end by itself, in ms. */
const graceMs = 10_000;

/** Absolute folder of what belongs to one app: its state file, and a layout and a log for each digest. */
export function deploymentFolder({ name, stateFolder }: NamedDeployment): string {
  return path.join(stateFolder, encodeURIComponent(name).replaceAll('.', '%2E').slice(0, 120));
}

/**
 * Keeps all others from deploying and stopping one app while `work` does. Throws `E_DEPLOY_TARGET` when another process is
 * at it.
 */
export async function whileAlone<T>(
  { name, stateFolder }: NamedDeployment,
  system: System,
  work: () => Promise<T>,
): Promise<T> {
  const folder = path.join(stateFolder, claimsFolder, path.basename(deploymentFolder({ name, stateFolder })));
  const release = await claimFolder(
    system,
    folder,
    (pid) =>
      new FtlError('E_DEPLOY_TARGET', `Process ${pid} deploys or stops "${name}" at this moment.`, {
        hint: 'Wait until it has ended, then run the same command again.',
      }),
  );
  try {
    return await work();
  } finally {
    await release();
  }
}

/** The deployment that runs now; undefined when there is none or its process is gone. */
export async function findRunning(
  named: NamedDeployment,
  system: System,
): Promise<KeptDeployment | undefined> {
  const kept = await findKept(named, system);
  return kept?.running ? kept : undefined;
}

/** Every deployment whose state is kept, with whether it runs, by name. */
export async function listDeployments(
  stateFolder: string,
  system: System,
): Promise<readonly (KeptDeployment & { readonly running: boolean })[]> {
  if (!(await system.files.stat(stateFolder))) return [];
  const listed = [];
  for (const { name } of await system.files.list(stateFolder)) {
    const kept = await readState(path.join(stateFolder, name), system);
    if (kept) listed.push({ ...kept, running: await isItsProcess(kept, system) });
  }
  return listed;
}

/** A deployment whose state is kept, and whether it runs; undefined when there is none. */
export async function findKept(
  named: NamedDeployment,
  system: System,
): Promise<(KeptDeployment & { readonly running: boolean }) | undefined> {
  const kept = await readState(deploymentFolder(named), system);
  return kept && { ...kept, running: await isItsProcess(kept, system) };
}

/**
 * Stops what runs and removes all of it from the state folder; undefined when nothing ran. Throws `E_DEPLOY_TARGET` while
 * it is being deployed.
 */
export function stopDeployment(named: NamedDeployment, system: System): Promise<KeptDeployment | undefined> {
  return whileAlone(named, system, async () => {
    const running = await findRunning(named, system);
    if (running) await endProcess(running, system);
    await system.files.remove(deploymentFolder(named));
    return running;
  });
}

/** Ends the process of a deployment and what it started; resolves when it is gone. */
export async function endProcess({ pid }: KeptDeployment, system: System): Promise<void> {
  await system.processes.end(pid, graceMs);
}

/** Forgets what runs, without touching it. */
export async function removeState(named: NamedDeployment, system: System): Promise<void> {
  await system.files.remove(path.join(deploymentFolder(named), stateFile));
}

/** Writes the state file in one rename. */
export async function writeState(kept: KeptDeployment, stateFolder: string, system: System): Promise<void> {
  const file = path.join(deploymentFolder({ name: kept.name, stateFolder }), stateFile);
  await system.files.write(file, `${JSON.stringify(kept, null, 2)}\n`);
}

/** A checkout can carry such a file: what it names has to lie in the folder that it lies in itself. */
async function readState(folder: string, system: System): Promise<KeptDeployment | undefined> {
  const text = await system.files.readTextIfExists(path.join(folder, stateFile));
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as KeptDeployment;
    const { version, pid, port, layoutFolder, logFile, digest, name, url, runtime, startedAt } = kept;
    const numbers = Number.isInteger(port) && port > 0 && port < 65_536 && Number.isInteger(pid) && pid > 1;
    const texts = [layoutFolder, logFile, name, url, startedAt].every(
      (value) => typeof value === 'string' && value !== '',
    );
    const isKnown = version === 1 && (runtime === 'spin' || runtime === 'embedded') && isDigest(digest);
    if (!isKnown || !numbers || !texts) return undefined;
    const isHere = [layoutFolder, logFile].every((each) => path.resolve(each).startsWith(folder + path.sep));
    return isHere ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the process still is the one that was started: after a restart of the machine its id may belong to another,
 * which must not be ended. Where the command line cannot be read, it counts as another.
 */
async function isItsProcess({ pid, layoutFolder, digest }: KeptDeployment, system: System): Promise<boolean> {
  if (!system.processes.alive(pid)) return false;
  const commandLine = await readCommandLine(pid, system);
  return commandLine.includes(layoutFolder) && commandLine.includes(digest);
}

async function readCommandLine(pid: number, system: System): Promise<string> {
  if (system.platform.os === 'linux') {
    try {
      return (await system.files.readTextIfExists(`/proc/${pid}/cmdline`)) ?? '';
    } catch {
      return '';
    }
  }
  const [program, args] =
    system.platform.os === 'win32'
      ? [
          'powershell',
          [
            '-NoProfile',
            '-Command',
            `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
          ],
        ]
      : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
  try {
    return (await system.processes.run(program as string, args as string[], { timeoutMs: 10_000 })).stdout;
  } catch {
    return '';
  }
}
