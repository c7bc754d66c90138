import { isLoopbackHost } from '../../../components/shared/http/hosts.ts';
import { stateFiles } from '../../pipeline/state.ts';
import { listDeployments } from '../../targets/index.ts';
import type { System } from '../../system/types.ts';

/** The app that `ftl up` serves now, as `.ftl/up.json` has it. */
interface ServedApp {
  readonly version: 1;
  /** URL of the MCP endpoint. */
  readonly url: string;
  /** Of the process of `ftl up`. */
  readonly pid: number;
  /** What tells it from another that has its id later. */
  readonly identity: string;
}

/** Writes down that this process serves the project; returns what takes the note away again. */
export async function noteServing(
  url: string,
  { projectFolder, system }: { readonly projectFolder: string; readonly system: System },
): Promise<() => Promise<void>> {
  const file = stateFiles(projectFolder).up;
  const pid = system.platform.processId;
  const identity = (await system.processes.identify(pid)) ?? 'unknown';
  const served: ServedApp = { version: 1, url, pid, identity };
  await system.files.write(file, `${JSON.stringify(served, null, 2)}\n`);
  return async () => {
    const noted = await readServing(file, system);
    if (noted?.pid === pid && noted.identity === identity) await system.files.remove(file);
  };
}

/**
 * URL of the MCP endpoint that runs for a project on this machine: that of `ftl up`, or else a kept deployment. Both are
 * read from files of the project folder, which may come with a checkout: one that names another machine counts for
 * nothing, so that no token gets there.
 */
export async function findServing(projectFolder: string, system: System): Promise<string | undefined> {
  const { up, deployments } = stateFiles(projectFolder);
  const served = await readServing(up, system);
  if (served && isOnLoopback(served.url) && (await system.processes.runs(served.pid, served.identity)))
    return served.url;
  const kept = await listDeployments(deployments, system);
  return kept.find(({ running, url }) => running && isOnLoopback(url))?.url;
}

/** Whether a URL leads to this machine itself. */
export function isOnLoopback(url: string): boolean {
  return URL.canParse(url) && isLoopbackHost(new URL(url).hostname);
}

async function readServing(file: string, system: System): Promise<ServedApp | undefined> {
  const record = (await system.files.readRecord(file)) as Partial<ServedApp> | null | undefined;
  const { version, url, pid, identity } = record ?? {};
  if (version !== 1 || typeof url !== 'string' || typeof identity !== 'string') return undefined;
  return typeof pid === 'number' && pid > 0 ? { version, url, pid, identity } : undefined;
}
