import { setTimeout as delay } from 'node:timers/promises';
import { FtlError } from '../../errors.ts';
import type { RunningProcess, System } from '../../system/types.ts';
import type { LogLines } from '../log-lines.ts';

/** Time between two questions, in ms. */
const pollInterval = 50;
/** Lines of Spin's that an error repeats. */
const quotedLines = 5;

export interface Starting {
  readonly spin: RunningProcess;
  /** Resolves with the URL when Spin says where it serves. */
  readonly url: Promise<string>;
  readonly logs: LogLines;
  /** Longest time until it answers. */
  readonly startTimeoutMs: number;
}

/**
 * Waits until Spin answers its health path and returns its URL. Throws `E_RUNTIME_START` when Spin ends before, or
 * does not answer in time; it is ended then.
 */
export async function waitUntilReady(system: System, starting: Starting): Promise<string> {
  const { spin, startTimeoutMs } = starting;
  const progress = system.log.progress('Starting Spin (its first start compiles the components)');
  const stopped = new AbortController();
  try {
    return await Promise.race([
      answersHealth(system, starting.url, stopped.signal),
      spin.exited.then((code) => fail(`Spin ended with exit code ${code} before it answered.`, starting)),
      delay(startTimeoutMs, undefined, { signal: stopped.signal }).then(() =>
        fail(`Spin did not answer within ${Math.ceil(startTimeoutMs / 1000)} s.`, starting),
      ),
    ]);
  } catch (error) {
    await spin.stop();
    throw error;
  } finally {
    stopped.abort();
    progress.done();
  }
}

async function answersHealth(system: System, found: Promise<string>, stopped: AbortSignal): Promise<string> {
  const url = await found;
  while (!stopped.aborted) {
    if (await isHealthy(system, url)) return url;
    await delay(pollInterval);
  }
  return url;
}

/** The certificate is not checked: it is the app's own, and its name need not be the loopback address's. */
function isHealthy(system: System, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { rejectUnauthorized: false, agent: false, timeout: 2000 };
    const request = system.network.request(new URL('/.well-known/spin/health', url), options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.end();
  });
}

function fail(message: string, { logs }: Starting): never {
  const last = logs.all().slice(-quotedLines);
  throw new FtlError('E_RUNTIME_START', [message, ...last.map(({ line }) => `  ${line}`)].join('\n'), {
    hint: 'The lines above are from Spin. The embedded runtime (--runtime embedded) needs no Spin.',
  });
}
