import { randomInt } from 'node:crypto';
import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { RunningProcess, System } from '../../system/types.ts';
import type { DeployRequest, Verification } from '../types.ts';
import { verifyDeployment } from '../verify.ts';
import { olderLog } from './log-reader.ts';

/** An app served by a process of its own. */
export interface ServeProcess {
  readonly process: RunningProcess;
  readonly port: number;
  /** URL of the MCP endpoint. */
  readonly url: string;
  readonly logFile: string;
}

/** Environment variable with the process that `ftl up` ends with: its id and `Processes.identify`. */
export const ownerVariable = 'FTL_UP_OWNER';

/** How long an app may take until it answers, in ms: the first start on a machine transpiles its components. */
const startMs = 120_000;

/** Where and how long an app is served. */
export interface ServePlace {
  readonly layoutFolder: string;
  readonly port: number;
  readonly logFile: string;
  /** It ends when this process is gone, however that ended. */
  readonly endsWithThisProcess?: boolean;
}

/** Tells `ftl up` whom it ends with. */
async function owner({ platform, processes }: System): Promise<Readonly<Record<string, string>>> {
  return { [ownerVariable]: `${platform.processId} ${await processes.identify(platform.processId)}` };
}

/**
 * Starts `ftl up` on an app in a process that outlives this one. What it and its components print goes to `logFile`,
 * which is begun anew. Variables travel in its environment, never in its arguments.
 */
export async function startServing(
  request: DeployRequest,
  where: ServePlace,
  system: System,
): Promise<ServeProcess> {
  const { layoutFolder, port, logFile, endsWithThisProcess = false } = where;
  await system.files.write(logFile, '', { mode: 0o600 });
  await system.files.remove(olderLog(logFile));
  const args = [
    path.join(system.packageRoot, 'dist', 'ftl.mjs'),
    'up',
    `--layout=${layoutFolder}`,
    `--digest=${request.digest}`,
    `--port=${port}`,
    `--runtime=${request.runtime.name}`,
    `--log-file=${logFile}`,
    '--quiet',
    '--no-pages',
  ];
  const process = await system.processes.start(system.platform.nodePath, args, {
    cwd: path.dirname(layoutFolder),
    env: { ...servingEnvironment(request, system), ...(endsWithThisProcess ? await owner(system) : {}) },
    detached: { logFile },
  });
  return { process, port, url: `http://127.0.0.1:${port}/mcp`, logFile };
}

/** Checks an app that was just started. Throws `E_DEPLOY_UNHEALTHY`, at once when its process ends. */
export async function verifyServing(
  { process, url, logFile }: ServeProcess,
  { project, accessToken }: DeployRequest,
  system: System,
): Promise<Verification> {
  const hint = `What it printed is in ${logFile}.`;
  const ended = process.exited.then((exitCode) => {
    const message = `The app ended with exit code ${exitCode} before it answered.`;
    throw new FtlError('E_DEPLOY_UNHEALTHY', message, { hint });
  });
  const verified = verifyDeployment(url, { project, accessToken, waitMs: startMs, system }).catch((error) => {
    if (!(error instanceof FtlError) || error.hint !== undefined) throw error;
    throw new FtlError(error.code, error.message, { cause: error, hint });
  });
  // Whichever of the two loses the race may still reject.
  verified.catch(() => undefined);
  ended.catch(() => undefined);
  return Promise.race([verified, ended]);
}

/**
 * Where free ports are looked for: below those that systems hand out by themselves to whoever connects or listens (Linux
 * from 32,768, macOS and Windows from 49,152), so that none of them goes to another process before it is used.
 */
const freePorts = { from: 20_000, below: 32_768, tries: 100 } as const;

/** A port that nothing listens on. Only a process that asks for this very port can take it before it is used. */
export async function freePort(system: System): Promise<number> {
  for (let tried = 0; tried < freePorts.tries; tried += 1) {
    const port = await probePort(randomInt(freePorts.from, freePorts.below), system).catch(() => undefined);
    if (port !== undefined) return port;
  }
  return probePort(0, system);
}

/** Throws `E_RUNTIME_PORT` when something listens there. */
export async function probePort(port: number, system: System): Promise<number> {
  const listener = await system.network.serve((_request, response) => response.end(), {
    host: '127.0.0.1',
    port,
  });
  await listener.close();
  return listener.port;
}

/** What a process that goes on needs of the environment, and no token of the run that started it. */
const passedOn =
  /^(?:PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|TE?MP|TMPDIR|LANG|LC_\w+|XDG_\w+|RUNNER_TOOL_CACHE|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|(?:HTTPS?|NO|ALL)_PROXY|SPIN_\w+)$/i;

function servingEnvironment(
  { variables = {} }: DeployRequest,
  { env, cacheFolder }: System,
): Readonly<Record<string, string | undefined>> {
  const given = Object.entries(variables).map(
    ([name, value]) => [`SPIN_VARIABLE_${name.toUpperCase()}`, value] as const,
  );
  const kept = Object.entries(env).filter(([name]) => passedOn.test(name));
  return { ...Object.fromEntries([...kept, ...given]), FTL_CACHE_DIR: cacheFolder };
}
